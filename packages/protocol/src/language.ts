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
    let tag = wish
      .toLowerCase()
      .replace(/_/g, '-')
      .replace(/^[a-z]+/, (first) => RENAMED[first] ?? first);
    for (; tag; tag = tag.replace(/(^|-)[^-]*$/, '')) {
      const found = present.find((language) => language.toLowerCase() === tag);
      if (found) return found;
    }
  }
  return fallback;
}

/** In lower case: tags that are read as another. A region tells the script, and who writes Nynorsk reads Bokmål. */
const READS: Record<string, string> = {
  zh: 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'sr-me': 'sr-Latn',
  sh: 'sr-Latn',
  nn: 'nb',
  mo: 'ro',
};

/**
 * The language among those present that whoever asks for `language` can read: itself, or with less of its tail, or what
 * its region writes; nothing where there is none.
 *
 * @example nearestLanguage('zh-TW', ['zh-Hans', 'zh-Hant']) // → 'zh-Hant'
 * @example nearestLanguage('pt-AO', ['pt', 'pt-BR']) // → 'pt'
 * @example nearestLanguage('tlh', ['pt', 'pt-BR']) // → undefined
 */
export function nearestLanguage(language: string, present: readonly string[]): string | undefined {
  const tag = pickLanguage([language], [...present, ...Object.keys(READS)], '');
  if (present.includes(tag)) return tag;
  return pickLanguage([READS[tag] ?? ''], present, '') || undefined;
}
