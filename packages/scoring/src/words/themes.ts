import { got } from '../got.js';
import { wholeNumber } from '../part-of-all.js';
import { wordsOf } from './fold.js';
import { logOdds } from './log-odds.js';
import { pick } from './pick.js';
import { stem } from './stem.js';
import { stopWordsOf } from './stop-words.js';

/** What somebody wrote. */
export interface Comment {
  readonly text: string;
  /** The language it was written in, such as `en-GB`, where that is known. */
  readonly locale?: string;
}

/** What `themesOf` may be told. */
export interface ThemeOptions {
  /** Decides which quotes are picked; say it beside them, so that anybody can pick them again. */
  seed: string;
  /** The least number of comments that make a theme. Default: 3. */
  atLeast?: number;
  /** How many quotes of each theme. Default: 3. */
  quotes?: number;
  /** How strong the prior of `logOdds` is. Default: 10. */
  priorStrength?: number;
}

/** A word that several comments share. */
export interface Theme {
  /** In the form in which most comments have it, folded. */
  word: string;
  /** All forms that were counted as it. */
  forms: string[];
  /** In how many of the comments, and in how many of the rest. */
  n: number;
  nRest: number;
  /** How much more typical it is of the comments than of the rest, in standard errors: see `logOdds`. */
  z: number;
  /** As written, picked by the seed. */
  quotes: string[];
}

/** Per stem, the comments that have it (once each, however often it is in them) and in which forms. */
function stemsOf(
  comments: readonly Comment[],
  where: string,
): Map<string, { texts: string[]; forms: Map<string, number> }> {
  if (!Array.isArray(comments)) throw new TypeError(`${where}: expected an array of { text }, got ${got(comments)}`);
  const stems = new Map<string, { texts: string[]; forms: Map<string, number> }>();
  comments.forEach(({ text, locale }: Comment, i) => {
    if (typeof text !== 'string') throw new TypeError(`${where}[${i}].text: expected a string, got ${got(text)}`);
    const stopWords = stopWordsOf(locale);
    const forms = new Map<string, string>();
    for (const word of wordsOf(text)) {
      if (word.length > 1 && !stopWords.has(word)) forms.set(stem(word, locale), word);
    }
    for (const [key, form] of forms) {
      const found = stems.get(key) ?? { texts: [], forms: new Map<string, number>() };
      found.texts.push(text);
      found.forms.set(form, (found.forms.get(form) ?? 0) + 1);
      stems.set(key, found);
    }
  });
  return stems;
}

/**
 * What comments are about, against what the rest is about (those of detractors against all others, say): words that enough
 * comments share, the most typical first. Folded, without stop words, with simple endings taken off, counted once per
 * comment, compared by `logOdds`. All of it by counting, on your machine; no meaning is understood, and "not slow" counts
 * as "slow": read the quotes.
 *
 * @param comments those in question
 * @param rest the others; none of them may be among the comments
 * @returns themes by falling z, then by falling n, then by the alphabet
 * @throws TypeError or RangeError when a comment has no text, or an option is no number of its kind
 * @example themesOf([{ text: 'Delivery was slow' }, { text: 'slow delivery' }, { text: 'So SLOW' }], [{ text: 'love the price' }], { seed: 'May' })[0] // → { word: 'slow', forms: ['slow'], n: 3, nRest: 0 }
 */
export function themesOf(comments: readonly Comment[], rest: readonly Comment[], options: ThemeOptions): Theme[] {
  const { seed, atLeast = 3, quotes = 3, priorStrength = 10 } = options;
  if (typeof seed !== 'string') throw new TypeError(`seed: expected a string, such as "May 2026", got ${got(seed)}`);
  wholeNumber(atLeast, 1, 'atLeast');
  wholeNumber(quotes, 0, 'quotes');
  const [here, there] = [stemsOf(comments, 'comments'), stemsOf(rest, 'rest')];
  const sizes = (stems: typeof here): Record<string, number> =>
    Object.fromEntries([...stems].map(([key, { texts }]) => [key, texts.length]));
  const z = logOdds(sizes(here), sizes(there), priorStrength);
  return [...here]
    .filter(([, { texts }]) => texts.length >= atLeast)
    .map(([key, { texts, forms }]) => {
      const byUse = [...forms].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([form]) => form);
      const [word = key] = byUse;
      const nRest = there.get(key)?.texts.length ?? 0;
      return {
        word,
        forms: byUse.toSorted(),
        n: texts.length,
        nRest,
        z: z[key] ?? 0,
        quotes: pick(texts, quotes, `${seed}\n${word}`),
      };
    })
    .toSorted((a, b) => b.z - a.z || b.n - a.n || (a.word < b.word ? -1 : 1));
}
