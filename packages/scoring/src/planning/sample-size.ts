import { confidenceOf, zOf, type ScoreOptions } from '../confidence.js';
import { normalQuantile } from '../distributions/normal.js';
import { got } from '../got.js';
import { wholeNumber } from '../part-of-all.js';

/** A score that is wanted to within a margin. */
export interface SampleSizeOptions extends ScoreOptions {
  /** Half the width that the interval may have, in points (NPS) or percentage points (a share). */
  marginPoints: number;
  /**
   * Of one answer, in the unit of 100 points. An NPS: (promoters + detractors) - (promoters - detractors)², as shares;
   * at most 1, which is the default, and 0.5 to 0.7 for most. A share p: p(1 - p), at most 0.25.
   */
  variance?: number;
  /** How many there are to ask in all; none given means more than matter. */
  population?: number | null;
}

/** A difference between two scores that is wanted to be seen if it is there. */
export interface SampleSizeDiffOptions extends ScoreOptions {
  /** The least difference that matters, in points or percentage points. */
  differencePoints: number;
  /** Of one answer on each side, as in `sampleSize`; each 1 by default. */
  varianceA?: number;
  varianceB?: number;
  /** The probability of seeing it if it is there. Default: 0.8. */
  power?: number;
}

function positive(value: number, where: string, example: string): number {
  if (!(typeof value === 'number' && value > 0 && Number.isFinite(value))) {
    throw new RangeError(`${where}: expected a number above 0, such as ${example}, got ${got(value)}`);
  }
  return value;
}

function varianceOf(value: number, where: string): number {
  if (!(typeof value === 'number' && value >= 0 && value <= 1)) {
    throw new RangeError(`${where}: expected a number from 0 to 1 (1 for what is not known), got ${got(value)}`);
  }
  return value;
}

/**
 * How many answers a score needs for a margin of error: n0 = z² V/e², and of a population of N, n0/(1 + (n0 - 1)/N);
 * rounded up, at least 1, at most N. Cochran 1977, "Sampling techniques", 3rd ed., sections 4.4 and 4.6. These are
 * answers: divide by the response rate for the people to ask.
 *
 * @returns a whole number of answers
 * @throws RangeError when margin, variance or population is out of range, or conf is not between 0 and 1
 * @example sampleSize({ marginPoints: 5 }) // → 1537
 * @example sampleSize({ marginPoints: 5, variance: 0.6 }) // → 922
 * @example sampleSize({ marginPoints: 5, variance: 0.6, population: 200 }) // → 165
 */
export function sampleSize(options: SampleSizeOptions): number {
  const z = zOf(confidenceOf(options));
  const e = positive(options.marginPoints, 'marginPoints', '5') / 100;
  const unlimited = (z * z * varianceOf(options.variance ?? 1, 'variance')) / (e * e);
  const { population } = options;
  if (population === undefined || population === null) return Math.max(1, Math.ceil(unlimited));
  const N = wholeNumber(population, 1, 'population');
  return Math.min(N, Math.max(1, Math.ceil(unlimited / (1 + (unlimited - 1) / N))));
}

/**
 * How many answers each of two groups needs so that a difference is seen if it is there: (z of the confidence + z of the
 * power)² (VA + VB)/d², rounded up, at least 1. Cohen 1988, "Statistical power analysis for the behavioral sciences",
 * 2nd ed., chapter 2.
 *
 * @returns a whole number of answers for each group
 * @throws RangeError when difference, variance or power is out of range, or conf is not between 0 and 1
 * @example sampleSizeDiff({ differencePoints: 10, varianceA: 0.6, varianceB: 0.6 }) // → 942
 * @example sampleSizeDiff({ differencePoints: 8, varianceA: 0.5, varianceB: 0.7, conf: 0.9, power: 0.8 }) // → 1160
 */
export function sampleSizeDiff(options: SampleSizeDiffOptions): number {
  const z = zOf(confidenceOf(options));
  const d = positive(options.differencePoints, 'differencePoints', '10') / 100;
  const { power = 0.8, varianceA = 1, varianceB = 1 } = options;
  if (!(typeof power === 'number' && power >= 0.5 && power < 1)) {
    throw new RangeError(`power: expected a number from 0.5 to below 1, such as 0.8, got ${got(power)}`);
  }
  const variance = varianceOf(varianceA, 'varianceA') + varianceOf(varianceB, 'varianceB');
  return Math.max(1, Math.ceil(((z + normalQuantile(power)) ** 2 * variance) / (d * d)));
}
