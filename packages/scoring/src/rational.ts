import { got } from './got.js';

/** An exact fraction in lowest terms, `den` above 0, and the double nearest to it. */
export interface Rational {
  num: number;
  den: number;
  value: number;
}

/** By a loop, since a weighted score of many groups has numbers on which a recursion would run out of stack. */
function divisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/**
 * The fraction in lowest terms, or null where its numerator or denominator would be above 2^53 - 1 and so could not be
 * written down exactly. Products of counts soon pass 2^53, which is why the arguments are BigInts.
 *
 * @example reduced(5n, -10n) // → { num: -1, den: 2, value: -0.5 }
 * @example reduced(1n, 2n ** 60n) // → null
 */
export function reduced(num: bigint, den: bigint): Rational | null {
  const common = divisor(num < 0n ? -num : num, den < 0n ? -den : den) * (den < 0n ? -1n : 1n);
  const [n, d] = [Number(num / common), Number(den / common)];
  return Number.isSafeInteger(n) && Number.isSafeInteger(d) ? { num: n, den: d, value: n / d } : null;
}

/**
 * `num / den` as an exact fraction.
 *
 * @throws RangeError when `den` is 0, or when the reduced fraction needs a whole number above 2^53 - 1: a mean or a
 * score in percent of more than 90,071,992,547,409 answers may
 * @example rational(109400n, 2746n) // → { num: 54700, den: 1373, value: 39.83977 }
 */
export function rational(num: bigint, den: bigint): Rational {
  if (den === 0n) throw new RangeError(`rational: expected a denominator other than 0, got ${got(num)}/0`);
  const fraction = reduced(num, den);
  if (!fraction) throw new RangeError(`rational: expected a fraction of numbers below 2^53, got ${num}/${den}`);
  return fraction;
}
