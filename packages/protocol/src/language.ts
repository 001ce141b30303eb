/** Who writes Nynorsk reads Bokmål, which some browsers call by its old name. */
const READS: Record<string, string> = { nn: 'nb', no: 'nb' };

interface Tongue {
  /** The language and the script it is written in, which a region tells where the tag does not. */
  written: string;
  region: string | undefined;
}

/** Of a tag such as `zh-TW`; nothing where it is none. Forgives `pt_BR`, and browsers know of `iw` and `sh`. */
function tongueOf(tag: string): Tongue | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag.replace(/_/g, '-')).maximize();
    return { written: `${READS[language] ?? language}-${script}`, region };
  } catch {
    return undefined;
  }
}

/**
 * The language among those present that a customer reads best, by falling wish: the same tag, or else the same language
 * in the same script, from the same region rather than for all regions, and for all rather than from another one.
 *
 * @returns one of `present` as it stands there; nothing where none can be read
 * @example nearestLanguage(['ro-MD', 'en'], ['en', 'ro', 'ru']) // → 'ro'
 * @example nearestLanguage(['zh-HK'], ['zh-CN', 'zh-TW']) // → 'zh-TW'
 * @example nearestLanguage(['tlh'], ['en', 'pt']) // → undefined
 */
export function nearestLanguage(wished: readonly string[], present: readonly string[]): string | undefined {
  for (const wish of wished) {
    const tongue = tongueOf(wish);
    let best = 0;
    let nearest: string | undefined;
    for (const language of present) {
      const near = tongue ? nearnessOf(language, wish, tongue) : 0;
      if (near > best) [best, nearest] = [near, language];
    }
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/** From 0, which can't be read, to 4, which is what was asked for. */
function nearnessOf(language: string, wish: string, { written, region }: Tongue): number {
  if (language.toLowerCase() === wish.toLowerCase().replace(/_/g, '-')) return 4;
  const tongue = tongueOf(language);
  if (tongue?.written !== written) return 0;
  const everywhere = !/[-_]([a-z]{2}|\d{3})\b/i.test(language);
  return everywhere ? 2 : tongue.region === region ? 3 : 1;
}
