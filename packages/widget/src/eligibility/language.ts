/** Old tags that browsers and tag managers still send. */
const RENAMED: Record<string, string> = { iw: 'he', in: 'id', no: 'nb' };

/**
 * The first language that is there, by falling wish; each is tried in full, then with less and less of its tail.
 * Forgives `pt_BR`, `iw` and the empty string.
 *
 * @example pickLanguage(['ro-MD', 'en'], ['en', 'ro', 'ru'], 'en') // → 'ro'
 * @example pickLanguage(['pt_BR'], ['en', 'pt'], 'en') // → 'pt'
 * @example pickLanguage(['', 'tlh'], ['en', 'pt'], 'en') // → 'en'
 */
export function pickLanguage(wished: readonly string[], present: readonly string[], fallback: string): string {
  for (const wish of wished) {
    const parts = wish.toLowerCase().split(/[-_]/);
    parts[0] = RENAMED[parts[0] ?? ''] ?? parts[0] ?? '';
    for (; parts.length > 0; parts.pop()) {
      const tag = parts.join('-');
      const found = present.find((language) => language.toLowerCase() === tag);
      if (found) return found;
    }
  }
  return fallback;
}
