import { endCount, goodWidth } from '../box.js';
import { confidenceOf, type ScoreOptions } from '../confidence.js';
import type { Headline } from '../headline.js';
import type { Interval } from '../intervals/interval.js';
import { measureInWords } from '../measure.js';
import type { PartOfAll } from '../part-of-all.js';
import type { Rational } from '../rational.js';
import { scoreOf } from '../score.js';
import type { Ratings } from '../spread.js';
import type { Tally } from '../tally.js';
import { compareMeans } from './compare-means.js';
import { compareNps } from './compare-nps.js';
import { compareProportions } from './compare-proportions.js';

/** How two scores differ, a less b, in the same shape for every metric. All numbers are null when a side has no answers. */
export interface Difference {
  label: Headline['label'];
  /** Of value, low and high: NPS points, points of the scale, or percentage points. */
  unit: Headline['unit'];
  value: number | null;
  low: number | null;
  high: number | null;
  /** `value` as the fraction it is; also null where that needs whole numbers above 2^53 - 1. */
  exact: Rational | null;
  /** Two-sided. Where many are compared at once, adjust it by `adjustP`. */
  p: number | null;
  /** What may be said of a. "higher" and "lower" only when the interval does not hold 0. */
  verdict: 'higher' | 'lower' | 'no clear change' | 'no answers';
}

interface Compared {
  exact: Rational | null;
  value: number | null;
  interval: Interval | null;
  p: number | null;
}

function comparedNps(a: Tally, b: Tally, options: ScoreOptions): Compared {
  const { difference: exact, value, scoreMover: interval, pScoreMover: p } = compareNps(a.counts, b.counts, options);
  return { exact, value, interval, p };
}

function comparedMeans(a: Tally, b: Tally, options: ScoreOptions): Compared {
  const ratings = ({ scale, counts }: Tally): Ratings => ({ ...scale, counts });
  const { difference, value, plusEndsMover, pPlusEndsMover } = compareMeans(ratings(a), ratings(b), options);
  return { exact: difference, value, interval: plusEndsMover, p: pPlusEndsMover };
}

function comparedShares(a: Tally, b: Tally, options: ScoreOptions): Compared {
  const good = ({ scale, counts }: Tally): PartOfAll => ({
    k: endCount(counts, scale.good, goodWidth(scale)),
    n: counts.reduce((sum, k) => sum + k, 0),
  });
  const { difference: exact, value, newcombe: interval, pNewcombe: p } = compareProportions(good(a), good(b), options);
  return { exact, value, interval, p };
}

const COMPARED = { points: comparedNps, mean: comparedMeans, percent: comparedShares };

function verdictOf(interval: Interval | null): Difference['verdict'] {
  if (!interval) return 'no answers';
  const [low, high] = interval;
  if (low > 0) return 'higher';
  return high < 0 ? 'lower' : 'no clear change';
}

/**
 * The difference of the headlines of two tallies of one measure, whichever it is, a less b: see `compareNps`,
 * `compareMeans` (CSAT) and `compareProportions` (CES, and CSAT on two points). Higher is better for all of them but a
 * CSAT mean on a scale whose low end is good.
 *
 * @throws RangeError when the measures differ: answers to different questions do not compare
 * @throws TypeError or RangeError when counts are not those of a tally, or conf is not between 0 and 1
 * @example compareTallies({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [14, 56] }, { metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [32, 48] }) // → { label: 'CSAT', unit: 'percent', value: 20, low: 5.243147, high: 33.387265, verdict: 'higher' }
 * @example compareTallies({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, counts: [2, 2, 6] }, { metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, counts: [0, 0, 0] }).verdict // → 'no answers'
 */
export function compareTallies(a: Tally, b: Tally, options: ScoreOptions = {}): Difference {
  confidenceOf(options);
  const { label, unit } = scoreOf(a).headline;
  scoreOf(b);
  if (measureInWords(a) !== measureInWords(b)) {
    throw new RangeError(
      `compareTallies: expected two tallies of one measure, got ${measureInWords(a)} and ${measureInWords(b)}`,
    );
  }
  const { exact, value, interval, p } = COMPARED[unit](a, b, options);
  const [low, high] = interval ?? [null, null];
  return { label, unit, value, low, high, exact, p, verdict: verdictOf(interval) };
}
