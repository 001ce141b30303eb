import { agrestiCoull } from './intervals/agresti-coull.js';
import { clopperPearson } from './intervals/clopper-pearson.js';
import type { Interval } from './intervals/interval.js';
import { jeffreys } from './intervals/jeffreys.js';
import { wilson } from './intervals/wilson.js';
import { rational, type Rational } from './rational.js';

/** The intervals of a share, all in percent. `wilson` is the one to print. */
export interface ShareIntervals {
  wilson: Interval;
  agrestiCoull: Interval;
  clopperPearson: Interval;
  jeffreys: Interval;
}

/** How many answers fell into the ratings at one end of the scale: k of n, in percent; null when nobody answered. */
export interface Box {
  k: number;
  percent: Rational | null;
  interval: ShareIntervals | null;
}

/**
 * How many answers gave one of the `width` ratings at the named end of the scale.
 *
 * @example endCount([1, 2, 3, 4, 5], 'high', 2) // → 9
 * @example endCount([1, 2, 3, 4, 5], 'low', 1) // → 1
 */
export function endCount(counts: readonly number[], end: 'high' | 'low', width: number): number {
  const ratings = end === 'high' ? counts.slice(-width) : counts.slice(0, width);
  return ratings.reduce((sum, k) => sum + k, 0);
}

/**
 * How many ratings lie on the good side of the middle of a scale: 1 of 2 or 3 points, 2 of 5, 3 of 7. These are the
 * ratings that the protocol calls satisfied or easy.
 *
 * @example goodWidth({ min: 1, max: 7 }) // → 3
 */
export function goodWidth({ min, max }: { min: number; max: number }): number {
  return Math.floor((max - min + 1) / 2);
}

/**
 * k of n in percent, exactly; null of none.
 *
 * @example percentOf(1, 3) // → { num: 100, den: 3, value: 33.3333333 }
 */
export function percentOf(k: number, n: number): Rational | null {
  return n === 0 ? null : rational(100n * BigInt(k), BigInt(n));
}

/**
 * The box of k of n answers with its four intervals.
 *
 * @example boxOf(0, 1, 0.95).interval.clopperPearson // → [0, 97.5]
 */
export function boxOf(k: number, n: number, conf: number): Box {
  const percent = percentOf(k, n);
  if (!percent) return { k, percent, interval: null };
  return {
    k,
    percent,
    interval: {
      wilson: wilson(k, n, conf),
      agrestiCoull: agrestiCoull(k, n, conf),
      clopperPearson: clopperPearson(k, n, conf),
      jeffreys: jeffreys(k, n, conf),
    },
  };
}
