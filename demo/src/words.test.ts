import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language.js';
import { plural, words } from './words.js';

const languages = Object.keys(LANGUAGES) as Language[];

/** Every text with the path to it; the forms of a plural are left out, since languages differ in them. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  const entries = Object.entries(value as object);
  if (entries.some(([key]) => key === 'other')) return [[path, entries.map(([, text]) => String(text)).join()]];
  return entries.flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe('the words of the shop', () => {
  it.each(languages)('are all there in %s', (language) => {
    expect(textsOf(words[language]).map(([path]) => path)).toEqual(textsOf(words.en).map(([path]) => path));
    for (const [, text] of textsOf(words[language])) expect(text.trim()).not.toBe('');
  });

  it('have every plural form that the language needs', () => {
    for (const language of languages) {
      const needed = Array.from({ length: 101 }, (_, n) => new Intl.PluralRules(language).select(n));
      for (const forms of [
        words[language].cart.pieces,
        words[language].catalogue.pieces,
        words[language].thanks.arrives,
      ]) {
        expect(Object.keys(forms)).toEqual(expect.arrayContaining([...new Set(needed)]));
      }
    }
  });

  it('count as each language counts', () => {
    const count = (language: Language) =>
      [1, 2, 5, 21, 40].map((n) => plural(language, words[language].cart.pieces, n));
    expect(count('en')).toEqual(['1 piece', '2 pieces', '5 pieces', '21 pieces', '40 pieces']);
    expect(count('ru')).toEqual(['1 вещь', '2 вещи', '5 вещей', '21 вещь', '40 вещей']);
    expect(count('ro')).toEqual(['1 piesă', '2 piese', '5 piese', '21 de piese', '40 de piese']);
  });

  it('use the Romanian letters with a comma below, and Russian ё where it is meant', () => {
    expect(JSON.stringify(words.ro)).not.toMatch(/[şţŞŢ]/);
    expect(JSON.stringify(words.ru)).not.toMatch(/(^|[^а-яё])(еще|ее|мед|завершен)([^а-яё]|$)/i);
  });
});
