import { got } from './got.js';

/** `k` of `n`: how many of all, both whole numbers. */
export interface PartOfAll {
  readonly k: number;
  readonly n: number;
}

/**
 * A whole number as it has to be, or an error that names it.
 *
 * @throws TypeError when it is no number
 * @throws RangeError when it is not whole, below `least` or above 2^53 - 1
 * @example wholeNumber(3, 0, 'start') // → 3
 * @example wholeNumber(-1, 0, 'start') // → throws RangeError
 */
export function wholeNumber(value: number, least: number, where: string): number {
  if (typeof value !== 'number') throw new TypeError(`${where}: expected a whole number, got ${got(value)}`);
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${where}: expected a whole number from ${least} to 2^53 - 1, got ${got(value)}`);
  }
  return value;
}

/**
 * k of n, after checking that they are whole numbers and that no more than all are in.
 *
 * @throws TypeError or RangeError when they are not
 * @example partOf({ k: 3, n: 7 }, 'a') // → { k: 3, n: 7 }
 * @example partOf({ k: 8, n: 7 }, 'a') // → throws RangeError
 */
export function partOf(part: PartOfAll, where: string): PartOfAll {
  if (typeof part !== 'object' || part === null) {
    throw new TypeError(`${where}: expected { k, n }, such as { k: 3, n: 7 }, got ${got(part)}`);
  }
  const k = wholeNumber(part.k, 0, `${where}.k`);
  const n = wholeNumber(part.n, 0, `${where}.n`);
  if (k > n) throw new RangeError(`${where}.k: expected at most ${where}.n = ${n}, got ${k}`);
  return { k, n };
}
