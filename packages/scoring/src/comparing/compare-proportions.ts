import { confidenceOf, zOf, type ScoreOptions } from '../confidence.js';
import { partOf, type PartOfAll } from '../part-of-all.js';
import { chiSquareTail } from '../distributions/chi-square.js';
import type { Interval } from '../intervals/interval.js';
import { wilsonAt } from '../intervals/wilson.js';
import { reduced, type Rational } from '../rational.js';
import { mover } from './mover.js';
import { pByInversion } from './p-by-inversion.js';

/** How two shares differ, a less b, in percentage points from -100 to 100. All null when one side is of nobody. */
export interface ProportionDifference {
  /** Exactly; also null where the reduced fraction needs whole numbers above 2^53 - 1. `value` is there all the same. */
  difference: Rational | null;
  value: number | null;
  /** The interval to print: the Wilson intervals of both sides, combined. Where it holds 0 there is no clear change. */
  newcombe: Interval | null;
  /** The p that belongs to it, two-sided. */
  pNewcombe: number | null;
  /** Pearson's, without continuity correction, and its p, to compare with; null where all are in or all are out. */
  chiSquare: number | null;
  p: number | null;
}

const UNANSWERED: ProportionDifference = {
  difference: null,
  value: null,
  newcombe: null,
  pNewcombe: null,
  chiSquare: null,
  p: null,
};

function newcombeAt(a: PartOfAll, b: PartOfAll, z: number): Interval {
  return mover([
    { weight: 1, value: (100 * a.k) / a.n, interval: wilsonAt(a.k, a.n, z) },
    { weight: -1, value: (100 * b.k) / b.n, interval: wilsonAt(b.k, b.n, z) },
  ]);
}

/**
 * The difference of two shares of different people, a less b: satisfied answers in two months, churn in two segments.
 * Newcombe 1998, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
 * method 10, from two Wilson intervals; `pNewcombe` by inverting that interval.
 *
 * @param a `k` of `n`: whole numbers, k at most n
 * @param b the same of the other side
 * @returns percentage points, -100 to 100; all null when one side is of nobody
 * @throws TypeError or RangeError when k and n are not as described, or conf is not between 0 and 1
 * @example compareProportions({ k: 56, n: 70 }, { k: 48, n: 80 }).newcombe // → [5.24314724, 33.38726540]
 * @example compareProportions({ k: 56, n: 70 }, { k: 48, n: 80 }).p // → 0.00804508
 * @example compareProportions({ k: 0, n: 0 }, { k: 48, n: 80 }).difference // → null
 */
export function compareProportions(a: PartOfAll, b: PartOfAll, options: ScoreOptions = {}): ProportionDifference {
  const z = zOf(confidenceOf(options));
  const [left, right] = [partOf(a, 'a'), partOf(b, 'b')];
  if (left.n === 0 || right.n === 0) return UNANSWERED;
  const [ka, na, kb, nb] = [BigInt(left.k), BigInt(left.n), BigInt(right.k), BigInt(right.n)];
  const [cross, inside, all] = [ka * nb - kb * na, ka + kb, na + nb];
  const spread = na * nb * inside * (all - inside);
  const chiSquare = spread === 0n ? null : Number(all * cross * cross) / Number(spread);
  return {
    difference: reduced(100n * cross, na * nb),
    value: Number(100n * cross) / Number(na * nb),
    newcombe: newcombeAt(left, right, z),
    pNewcombe: pByInversion((reach) => newcombeAt(left, right, reach)),
    chiSquare,
    p: chiSquare === null ? null : chiSquareTail(chiSquare, 1),
  };
}
