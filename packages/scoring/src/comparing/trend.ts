import { totalOf } from '../counts.js';
import { chiSquareTail } from '../distributions/chi-square.js';
import { got } from '../got.js';

/** Whether a share rises or falls from group to group. All null where all are in, all are out, or only one group has any. */
export interface Trend {
  /** With one degree of freedom, without continuity correction. */
  chiSquare: number | null;
  /** Two-sided. */
  p: number | null;
  /** √chiSquare, above 0 where the share rises and below 0 where it falls. */
  z: number | null;
}

/**
 * A test for a steady rise or fall of a share over ordered groups at equal distances, such as months. Cochran 1954, "Some
 * methods for strengthening the common χ² tests"; Armitage 1955, "Tests for linear trends in proportions and frequencies".
 *
 * @param events how many were in, group by group: detractors of each month
 * @param trials of how many
 * @throws TypeError or RangeError when they are no counts, not equally many, or more were in than there are
 * @example trend([10, 12, 15, 20], [100, 100, 100, 100]) // → { chiSquare: 4.456038, p: 0.0347781, z: 2.110933 }
 * @example trend([0, 0, 0], [5, 5, 5]) // → { chiSquare: null, p: null, z: null }
 */
export function trend(events: readonly number[], trials: readonly number[]): Trend {
  if (!Array.isArray(events)) throw new TypeError(`events: expected an array of counts, got ${got(events)}`);
  const X = BigInt(totalOf(events, events.length, 'events'));
  const N = BigInt(totalOf(trials, events.length, 'trials'));
  const excess = events.findIndex((count, i) => count > (trials[i] ?? 0));
  if (excess >= 0) {
    throw new RangeError(
      `events[${excess}]: expected at most trials[${excess}] = ${trials[excess]}, got ${events[excess]}`,
    );
  }
  const sum = (counts: readonly number[], power: bigint): bigint =>
    counts.reduce((total, count, i) => total + BigInt(count) * BigInt(i) ** power, 0n);
  const slope = N * sum(events, 1n) - X * sum(trials, 1n);
  const spread = X * (N - X) * (N * sum(trials, 2n) - sum(trials, 1n) ** 2n);
  if (spread === 0n) return { chiSquare: null, p: null, z: null };
  const chiSquare = Number(N * slope * slope) / Number(spread);
  return { chiSquare, p: chiSquareTail(chiSquare, 1), z: Math.sign(Number(slope)) * Math.sqrt(chiSquare) };
}
