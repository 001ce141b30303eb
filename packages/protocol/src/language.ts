/** Who writes Nynorsk reads Bokmål, which some browsers call by its old name. */
const READS: Record<string, string> = { nn: 'nb', no: 'nb' };

/** A language and a region, of a language that all regions write alike. */
const IN_ONE_SCRIPT = /^(?!az|bs|ha|kk|ks|ku|mn|ms|pa|sd|sr|tg|ug|uz|zh)([a-z]{2,3})-([a-z]{2}|\d{3})$/;

interface Tongue {
  /** The language and the script it is written in, which a region tells where the tag does not. */
  written: string;
  region: string | undefined;
}

/** Of a tag such as `zh-TW`; nothing where it is none. Browsers know of `iw` and `sh`. */
function tongueOf(tag: string): Tongue | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    return { written: `${READS[language] ?? language}-${script}`, region };
  } catch {
    return undefined;
  }
}

/**
 * The language among those present that a customer reads best, by falling wish: the same tag, or else the same language
 * in the same script, from the same region rather than for all regions, and for all rather than from another one. Forgives
 * `pt_BR`.
 *
 * @returns one of `present` as it stands there; nothing where none can be read
 * @example nearestLanguage(['ro-MD', 'en'], ['en', 'ro', 'ru']) // → 'ro'
 * @example nearestLanguage(['zh-HK'], ['zh-CN', 'zh-TW']) // → 'zh-TW'
 * @example nearestLanguage(['tlh'], ['en', 'pt']) // → undefined
 */
export function nearestLanguage(wished: readonly string[], present: readonly string[]): string | undefined {
  for (const wish of wished) {
    const tag = wish.toLowerCase().replace(/_/g, '-');
    const [, language = tag] = IN_ONE_SCRIPT.exec(tag) ?? [];
    const find = (wanted: string): string | undefined => present.find((each) => each.toLowerCase() === wanted);
    const nearest = find(tag) ?? find(language) ?? (tag && nearestTo(tag, present));
    if (nearest) return nearest;
  }
  return undefined;
}

/** Only where nothing simpler will do: the first look at a language costs a page 4 ms. */
function nearestTo(wish: string, present: readonly string[]): string | undefined {
  const tongue = tongueOf(wish);
  if (!tongue) return undefined;
  let best = 0;
  let nearest: string | undefined;
  for (const language of present) {
    const near = nearnessOf(language, tongue);
    if (near > best) [best, nearest] = [near, language];
  }
  return nearest;
}

/** From 0, which can't be read, to 3, which is written in the same region. */
function nearnessOf(language: string, { written, region }: Tongue): number {
  const tongue = tongueOf(language);
  if (tongue?.written !== written) return 0;
  const everywhere = !/[-_]([a-z]{2}|\d{3})\b/i.test(language);
  return everywhere ? 2 : tongue.region === region ? 3 : 1;
}
