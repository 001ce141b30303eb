import { anytime } from './intervals/anytime.js';
import type { Interval } from './intervals/interval.js';
import { plusEnds } from './intervals/plus-ends.js';
import { studentMean } from './intervals/student-mean.js';
import { rational, type Rational } from './rational.js';
import { spreadOf, type Ratings } from './spread.js';

/** Ratings on a scale of which one end is the good one. */
export interface RatedCounts extends Ratings {
  readonly good: 'high' | 'low';
}

/** The intervals of a mean rating, in points of the scale. `plusEnds` is the one to print. */
export interface MeanIntervals {
  plusEnds: Interval;
  /** Null for a single answer. */
  t: Interval | null;
  /** Valid at every look. */
  anytime: Interval;
}

/** A mean rating with all that is known about it. All null when nobody answered. */
export interface MeanDetail {
  /** Sum of ratings / number of answers. */
  mean: Rational | null;
  /** Standard deviation of the sample (n - 1) and standard error of the mean; null for fewer than two answers. */
  sd: number | null;
  se: number | null;
  /** The mean as a percentage of the way from the bad end of the scale to the good one. */
  index: Rational | null;
  meanInterval: MeanIntervals | null;
}

/** Σ counts[i]·i, the sum of ratings above `min`: as a BigInt, since a product of counts may pass 2^53. */
function sumAboveMin(counts: readonly number[]): bigint {
  return counts.reduce((sum, k, i) => sum + BigInt(k) * BigInt(i), 0n);
}

/**
 * Sum of ratings / number of answers, exactly; null when nobody answered.
 *
 * @example meanOf({ min: 1, max: 3, counts: [2, 2, 6] }) // → { num: 12, den: 5, value: 2.4 }
 */
export function meanOf({ min, counts }: Ratings): Rational | null {
  const n = counts.reduce((sum, k) => sum + BigInt(k), 0n);
  return n === 0n ? null : rational(sumAboveMin(counts) + BigInt(min) * n, n);
}

/**
 * The mean as a percentage of the way from the bad end to the good one: 100 (mean - min)/(max - min), or 100 less that
 * where the low end is good. Null when nobody answered.
 *
 * @example indexOf({ min: 1, max: 5, counts: [4, 0, 0, 0, 0], good: 'low' }) // → { num: 100, den: 1, value: 100 }
 */
export function indexOf({ min, max, counts, good }: RatedCounts): Rational | null {
  const most = counts.reduce((sum, k) => sum + BigInt(k), 0n) * BigInt(max - min);
  if (most === 0n) return null;
  const sum = sumAboveMin(counts);
  return rational(100n * (good === 'high' ? sum : most - sum), most);
}

/**
 * Mean, spread, index and the intervals of the mean.
 *
 * @example meanDetail({ min: 1, max: 3, counts: [1, 4, 6], good: 'high' }, 0.95).meanInterval.plusEnds // → [1.98354, 2.78569]
 */
export function meanDetail(ratings: RatedCounts, conf: number): MeanDetail {
  const { min, max, counts } = ratings;
  const mean = meanOf(ratings);
  if (!mean) return { mean, sd: null, se: null, index: null, meanInterval: null };
  const { n, squares } = spreadOf(ratings);
  const sd = n < 2 ? null : Math.sqrt(squares / (n - 1));
  const [low, high] = anytime(counts, conf);
  return {
    mean,
    sd,
    se: sd === null ? null : sd / Math.sqrt(n),
    index: indexOf(ratings),
    meanInterval: {
      plusEnds: plusEnds(ratings, conf),
      t: studentMean(ratings, conf),
      anytime: [min + (max - min) * low, min + (max - min) * high],
    },
  };
}
