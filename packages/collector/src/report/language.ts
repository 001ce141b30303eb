import { parseAccept } from 'hono/utils/accept';
import { LANGUAGES, type Language } from './words.js';

/**
 * The language to speak: the one asked for in the address, else the first that the browser prefers and the page has,
 * else English. `ro-MD` and `ru-RU` are spoken as `ro` and `ru`.
 *
 * @example languageOf(null, 'de, ru-RU;q=0.8, en;q=0.5') // → 'ru'
 */
export function languageOf(asked: string | null, acceptLanguage: string | null): Language {
  const preferred = parseAccept(acceptLanguage ?? '').filter(({ q }) => q > 0);
  for (const tag of [asked ?? '', ...preferred.map(({ type }) => type)]) {
    const language = tag.toLowerCase().split('-', 1)[0];
    const spoken = LANGUAGES.find((candidate) => candidate === language);
    if (spoken) return spoken;
  }
  return 'en';
}
