import { en } from './en.js';
import { ro } from './ro.js';
import { ru } from './ru.js';
import type { Words } from './words.js';

export type { Words };

const WORDS: Record<string, Words> = { en, ro, ru };

/** The words of a language, by its first subtag; English where there are none. A promise, since words may be fetched. */
export async function wordsOf(language: string): Promise<Words> {
  return WORDS[language.split('-')[0] ?? ''] ?? en;
}
