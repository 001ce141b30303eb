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
  const size = BigInt(Math.abs(fraction.num)) * 10n ** BigInt(digits);
  const den = BigInt(fraction.den);
  const nearest = Number((2n * size + den) / (2n * den)) / 10 ** digits;
  return fraction.num < 0 && nearest > 0 ? -nearest : nearest;
}
