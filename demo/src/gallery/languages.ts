import { STANDARD_LANGUAGES } from '@candor/protocol/standard';

/** What a language calls itself, as it stands in a list. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(language) + rest.join('');
}

/** The languages that the widget has words in, as a reader looks for them. */
export const PROMPT_LANGUAGES: readonly string[] = [...STANDARD_LANGUAGES].sort(
  // By one order, so that those of a script are together.
  (one, other) => ownName(one).localeCompare(ownName(other), 'en'),
);

/** Which way a language is written. */
export const directionOf = (language: string): 'rtl' | 'ltr' => (/^(ar|fa|he)\b/.test(language) ? 'rtl' : 'ltr');
