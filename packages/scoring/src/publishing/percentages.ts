import { totalOf } from '../counts.js';
import { got } from '../got.js';

/**
 * Whole percentages that add up to exactly 100: each is rounded down, and what is missing goes to those that lost most,
 * the first of equal ones. Hamilton's method of the largest remainder (1792). For a chart whose parts have to fill it; a
 * single share in a text is better rounded by itself.
 *
 * @param counts whole numbers
 * @returns as many whole numbers from 0 to 100; null when nobody answered
 * @throws TypeError or RangeError when they are no counts
 * @example percentages([1, 1, 1]) // → [34, 33, 33]
 * @example percentages([995, 5]) // → [100, 0]
 * @example percentages([0, 0]) // → null
 */
export function percentages(counts: readonly number[]): number[] | null {
  if (!Array.isArray(counts)) throw new TypeError(`counts: expected an array of counts, got ${got(counts)}`);
  const n = BigInt(totalOf(counts, counts.length, 'counts'));
  if (n === 0n) return null;
  const parts = counts.map((count, i) => ({ i, down: (100n * BigInt(count)) / n, rest: (100n * BigInt(count)) % n }));
  const missing = 100 - parts.reduce((sum, { down }) => sum + Number(down), 0);
  // The sort keeps equal ones in their order.
  const lostMost = parts.toSorted((a, b) => Number(b.rest - a.rest)).slice(0, missing);
  const raised = new Set(lostMost.map(({ i }) => i));
  return parts.map(({ i, down }) => Number(down) + (raised.has(i) ? 1 : 0));
}
