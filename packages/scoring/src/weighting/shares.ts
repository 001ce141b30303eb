import { got } from '../got.js';

/**
 * Shares of the whole, after checking that they are some: numbers from 0, not all 0. They need not add up to 1 or 100,
 * only their proportions count.
 *
 * @throws TypeError or RangeError when one is no such number, or none is above 0
 * @example sharesOf([48, 52], 'shares') // → [0.48, 0.52]
 */
export function sharesOf(shares: readonly number[], where: string): number[] {
  if (!Array.isArray(shares)) throw new TypeError(`${where}: expected an array of shares, got ${got(shares)}`);
  const total = Array.from(shares).reduce((sum: number, share: unknown, i) => {
    if (!(typeof share === 'number' && share >= 0 && Number.isFinite(share))) {
      throw new RangeError(`${where}[${i}]: expected a number from 0, got ${got(share)}`);
    }
    return sum + share;
  }, 0);
  if (!(total > 0)) throw new RangeError(`${where}: expected at least one share above 0, got ${got(shares)}`);
  return shares.map((share) => share / total);
}

/**
 * A number as the decimal fraction it was written as: 0.1 is one tenth, not the double beside it.
 *
 * @param x from 0
 * @example decimalOf(0.48).join('/') // → '48/100'
 * @example decimalOf(1.5e-7).join('/') // → '15/100000000'
 */
export function decimalOf(x: number): [num: bigint, den: bigint] {
  const [digits = '0', exponent = '0'] = String(x).split('e');
  const [whole = '0', rest = ''] = digits.split('.');
  const power = Number(exponent) - rest.length;
  const num = BigInt(whole + rest);
  return power < 0 ? [num, 10n ** BigInt(-power)] : [num * 10n ** BigInt(power), 1n];
}
