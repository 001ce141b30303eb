import { en } from './en.js';
import type { Words } from './words.js';

export type { Words };

/** Each language but English is a file of its own, fetched when somebody is asked in it. */
const FILES: Record<string, () => Promise<Words>> = {
  ro: () => import('./ro.js').then(({ ro }) => ro),
  ru: () => import('./ru.js').then(({ ru }) => ru),
};

/** The words of a language, by its first subtag; English where there are none or where they can't be fetched. */
export async function wordsOf(language: string): Promise<Words> {
  try {
    return (await FILES[language.split('-')[0] ?? '']?.()) ?? en;
  } catch {
    return en;
  }
}
