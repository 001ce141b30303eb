import type { Rational } from './rational.js';

/**
 * An exact fraction rounded once, half away from zero, to so many decimal digits. `Math.round` is not that (-12.5 goes
 * to -12, which would make a mirrored score differ), and `toFixed` rounds the double nearest to the fraction, not the
 * fraction (1.005 goes to 1.00). Never gives -0.
 *
 * @example rounded({ num: -25, den: 2 }, 0) // → -13
 * @example rounded({ num: 201, den: 200 }, 2) // → 1.01
 */
export function rounded(fraction: Pick<Rational, 'num' | 'den'>, digits: number): number {
  return roundedQuotient(BigInt(fraction.num), BigInt(fraction.den), digits);
}

/**
 * The same for a fraction of whole numbers of any size, `den` above 0.
 *
 * @example roundedQuotient(-(10n ** 30n), 8n * 10n ** 28n, 0) // → -13
 */
export function roundedQuotient(num: bigint, den: bigint, digits: number): number {
  const size = (num < 0n ? -num : num) * 10n ** BigInt(digits);
  const nearest = Number((2n * size + den) / (2n * den)) / 10 ** digits;
  return num < 0n && nearest > 0 ? -nearest : nearest;
}
