import { confidenceOf, type ScoreOptions } from '../confidence.js';
import { betaProbability } from '../distributions/beta.js';
import { got } from '../got.js';
import type { Interval } from '../intervals/interval.js';
import { reduced, type Rational } from '../rational.js';

/** Quantiles of durations, in the unit they came in. */
export interface Quantiles {
  n: number;
  /** One for each probability asked for; null when there are no values. */
  quantiles: (number | null)[];
  /** Exactly; also null where the sum needs a whole number above 2^53 - 1. */
  mean: Rational | null;
  /** For the median, from two of the values; null where there are too few values for any, which is below 6 at 95 %. */
  medianInterval: Interval | null;
}

/** What `quantilesOf` may be told. */
export interface QuantileOptions extends ScoreOptions {
  /** Which quantiles, 0 to 1. Default: 0.5, 0.9 and 0.95. */
  probs?: readonly number[];
}

/**
 * The p quantile of ascending values, between whose neighbours it interpolates: R's type 7 (Hyndman & Fan 1996, "Sample
 * quantiles in statistical packages", definition 7), also the default of NumPy and of Excel's PERCENTILE.
 *
 * @param sorted at least one value, ascending
 * @param p 0 to 1
 * @example quantileOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9) // → 9.1
 */
export function quantileOf(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const [low = Number.NaN, high = low] = sorted.slice(below, below + 2);
  return low + (place - below) * (high - low);
}

/**
 * The interval for the median that asks nothing of how the values are spread: from the l-th lowest to the l-th highest,
 * for the largest l with P(Bin(n, 1/2) < l) ≤ (1 - conf)/2. Thompson 1936, "On confidence ranges for the median and other
 * expectation distributions"; covers at least as often as it says.
 *
 * @param sorted ascending
 * @returns null when there are too few values for such an l
 * @example medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95) // → [2, 9]
 * @example medianInterval([1, 2, 3], 0.95) // → null
 */
export function medianInterval(sorted: readonly number[], conf: number): Interval | null {
  const n = sorted.length;
  // P(Bin(n, 1/2) < l) = I_1/2(n - l + 1, l). The slack lets an exact tie, such as 1/16 at 87.5 %, be one.
  const tail = ((1 - conf) / 2) * (1 + 1e-12);
  let [l, beyond] = [0, Math.floor(n / 2) + 1];
  while (beyond - l > 1) {
    const middle = Math.floor((l + beyond) / 2);
    if (betaProbability(0.5, n - middle + 1, middle) <= tail) l = middle;
    else beyond = middle;
  }
  const [low, high] = [sorted[l - 1], sorted[n - l]];
  return low === undefined || high === undefined ? null : [low, high];
}

/**
 * Median, quantiles and mean of durations that have ended, such as first response times. Where some are still going on
 * use `censoredMedian`: leaving them out makes any team look faster than it is.
 *
 * @param values whole numbers in one unit, such as seconds or milliseconds, in any order
 * @throws TypeError or RangeError when a value is not whole, a probability is not between 0 and 1, or conf is not
 * @example quantilesOf([3, 1, 2]) // → { n: 3, quantiles: [2, 2.8, 2.9], mean: { num: 2, den: 1, value: 2 }, medianInterval: null }
 * @example quantilesOf([9, 1, 2, 3, 4, 8, 5, 6, 7, 10]).medianInterval // → [2, 9]
 * @example quantilesOf([], { probs: [0.5] }).quantiles // → [null]
 */
export function quantilesOf(values: readonly number[], options: QuantileOptions = {}): Quantiles {
  const conf = confidenceOf(options);
  const { probs = [0.5, 0.9, 0.95] } = options;
  if (!Array.isArray(values)) throw new TypeError(`values: expected an array of durations, got ${got(values)}`);
  Array.from(values).forEach((value: unknown, i) => {
    if (!Number.isSafeInteger(value)) {
      throw new RangeError(`values[${i}]: expected a whole number, such as milliseconds, got ${got(value)}`);
    }
  });
  probs.forEach((p, i) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`probs[${i}]: expected a number from 0 to 1, got ${got(p)}`);
  });
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const sum = sorted.reduce((total, value) => total + BigInt(value), 0n);
  return {
    n,
    quantiles: probs.map((p) => (n === 0 ? null : quantileOf(sorted, p))),
    mean: n === 0 ? null : reduced(sum, BigInt(n)),
    medianInterval: medianInterval(sorted, conf),
  };
}
