import { totalOf } from '../counts.js';
import { twoSidedTail } from '../distributions/chi-square.js';
import { got } from '../got.js';
import { reduced, type Rational } from '../rational.js';

/** Two sides compared answer by answer. All null when nobody answered on one side. */
export interface MannWhitney {
  /** How many pairs of one answer of a and one of b has a higher in, ties being half a pair each. */
  U: Rational | null;
  /** U of all pairs: the probability that an answer of a is above one of b (ties half), 0 to 1. */
  superiority: Rational | null;
  /** Of U, with correction for ties and none for continuity; above 0 where a is higher. Null where nothing varies. */
  z: number | null;
  /** Two-sided, by the normal approximation; 1 where nothing varies. */
  p: number | null;
}

/** 2U, exactly: for each value its answers of a, against those of b below it (twice) and beside it (once). */
function twiceU(a: readonly number[], b: readonly number[]): bigint {
  let below = 0n;
  return a.reduce((sum, count, i) => {
    const beside = BigInt(b[i] ?? 0);
    const won = BigInt(count) * (2n * below + beside);
    below += beside;
    return sum + won;
  }, 0n);
}

/**
 * Whether answers of one side tend to be higher than those of the other, from how often each value was given: it asks
 * nothing of the distances between the ratings, only of their order. Mann & Whitney 1947, "On a test of whether one of
 * two random variables is stochastically larger than the other"; mid-ranks, variance corrected for ties.
 *
 * U and superiority are null too where the reduced fraction needs whole numbers above 2^53 - 1; z and p are there all
 * the same.
 *
 * @param a counts of each of the ordered values, lowest first
 * @param b counts of the same values on the other side
 * @throws TypeError or RangeError when they are no counts, or not equally many
 * @example mannWhitney([8, 7, 4, 0, 6], [16, 9, 0, 5, 10]).superiority // → { num: 207, den: 400, value: 0.5175 }
 * @example mannWhitney([8, 7, 4, 0, 6], [16, 9, 0, 5, 10]).p // → 0.80560402
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney {
  if (!Array.isArray(a)) throw new TypeError(`a: expected an array of counts, got ${got(a)}`);
  const na = BigInt(totalOf(a, a.length, 'a'));
  const nb = BigInt(totalOf(b, a.length, 'b'));
  if (na === 0n || nb === 0n) return { U: null, superiority: null, z: null, p: null };
  const [U2, pairs, n] = [twiceU(a, b), na * nb, na + nb];
  const ties = a.reduce((sum, count, i) => {
    const t = BigInt(count) + BigInt(b[i] ?? 0);
    return sum + t ** 3n - t;
  }, 0n);
  // The variance of U is pairs (n³ - n - ties) / (12 n (n - 1)); that of 2U four times as much.
  const spread = pairs * (n ** 3n - n - ties);
  const z = spread === 0n ? null : Number(U2 - pairs) / Math.sqrt(Number(spread) / Number(3n * n * (n - 1n)));
  return { U: reduced(U2, 2n), superiority: reduced(U2, 2n * pairs), z, p: z === null ? 1 : twoSidedTail(z) };
}
