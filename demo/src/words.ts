import type { Language } from './language.js';
import { en } from './words/en.js';
import { ro } from './words/ro.js';
import { ru } from './words/ru.js';

/** A text by plural category; `{n}` stands for the number. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Everything the shop says, in one language; the English words give the shape. */
export type Words = typeof en;

export const words: Record<Language, Words> = { en, ru, ro };

/**
 * A text with its number, in the plural form that the language asks for.
 *
 * @example plural('ru', { one: '{n} вещь', few: '{n} вещи', many: '{n} вещей', other: '{n} вещи' }, 5) // → '5 вещей'
 */
export function plural(language: Language, forms: Plural, n: number): string {
  const form = forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
  return form.replace('{n}', new Intl.NumberFormat(language).format(n));
}
