import { got } from './got.js';

/**
 * The number of answers in `counts`, after checking that they are what every score rests on: a list of `length` whole
 * numbers, none negative, none above 2^53 - 1, their sum not above it either. Beyond 2^53 a JavaScript number skips
 * whole numbers, so a larger count could not be trusted to be the one that was meant.
 *
 * @throws TypeError when `counts` is no array or holds something that is no number
 * @throws RangeError when its length, one of its numbers or their sum is out of range
 * @example totalOf([1, 0, 2], 3, 'counts') // → 3
 * @example totalOf([1, 0.5, 2], 3, 'counts') // → throws RangeError
 */
export function totalOf(counts: readonly number[], length: number, where: string): number {
  if (!Array.isArray(counts)) {
    throw new TypeError(`${where}: expected an array of ${length} counts, got ${got(counts)}`);
  }
  if (counts.length !== length) {
    throw new RangeError(`${where}: expected ${length} counts, one for each rating, got ${counts.length}`);
  }
  let total = 0;
  // By index, because forEach and reduce would skip the holes of a sparse array.
  for (let i = 0; i < length; i++) {
    const count: unknown = counts[i];
    if (typeof count !== 'number') throw new TypeError(`${where}[${i}]: expected a whole number, got ${got(count)}`);
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`${where}[${i}]: expected a whole number from 0 to 2^53 - 1, got ${got(count)}`);
    }
    total += count;
    if (total > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`${where}: expected at most 2^53 - 1 answers in all, got more by ${where}[${i}]`);
    }
  }
  return total;
}
