import { got } from '../got.js';

/** The p values of many comparisons made at once, adjusted for there being many; in the order they were given. */
export interface AdjustedP {
  /** Below 0.05: of all that are, not even one is a false alarm, in 95 of 100 such lists. */
  holm: number[];
  /** Below 0.05: of all that are, at most 5 in 100 are false alarms, on average. Finds more. */
  benjaminiHochberg: number[];
}

/**
 * What p values are worth when many were looked at: of twenty touchpoints at which nothing changed, one has p < 0.05.
 * Holm 1979, "A simple sequentially rejective multiple test procedure"; Benjamini & Hochberg 1995, "Controlling the false
 * discovery rate" (for independent or positively dependent tests).
 *
 * @param p numbers from 0 to 1, in any order
 * @returns as many, each at least what it was and at most 1
 * @throws TypeError or RangeError when one is no probability
 * @example adjustP([0.001, 0.02, 0.03, 0.04, 0.9]).holm // → [0.005, 0.08, 0.09, 0.09, 0.9]
 * @example adjustP([0.001, 0.02, 0.03, 0.04, 0.9]).benjaminiHochberg // → [0.005, 0.05, 0.05, 0.05, 0.9]
 */
export function adjustP(p: readonly number[]): AdjustedP {
  if (!Array.isArray(p)) throw new TypeError(`p: expected an array of probabilities, got ${got(p)}`);
  Array.from(p).forEach((one: unknown, i) => {
    if (!(typeof one === 'number' && one >= 0 && one <= 1)) {
      throw new RangeError(`p[${i}]: expected a number from 0 to 1, got ${got(one)}`);
    }
  });
  const m = p.length;
  const ascending = p.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const holm = p.slice();
  ascending.reduce((least, { value, at }, i) => (holm[at] = Math.min(1, Math.max(least, (m - i) * value))), 0);
  const benjaminiHochberg = p.slice();
  ascending.reduceRight((most, { value, at }, i) => (benjaminiHochberg[at] = Math.min(most, (m * value) / (i + 1))), 1);
  return { holm, benjaminiHochberg };
}
