import { confidenceOf, zOf, type ScoreOptions } from '../confidence.js';
import { totalOf } from '../counts.js';
import { got } from '../got.js';
import type { Interval } from '../intervals/interval.js';
import { plusEndsAt } from '../intervals/plus-ends.js';
import { reduced, type Rational } from '../rational.js';
import type { Ratings } from '../spread.js';
import { mover } from './mover.js';
import { pByInversion } from './p-by-inversion.js';

/** How two mean ratings differ, a less b, in points of their scale. All null when nobody answered on one side. */
export interface MeanDifference {
  /** Exactly; also null where the reduced fraction needs whole numbers above 2^53 - 1. `value` is there all the same. */
  difference: Rational | null;
  value: number | null;
  /** The plus-ends intervals of both sides, combined. Where it holds 0 there is no clear change. */
  plusEndsMover: Interval | null;
  /** The p that belongs to it, two-sided. */
  pPlusEndsMover: number | null;
}

/** Number of answers, and sum of ratings above `min`, exactly. */
function sums({ counts }: Ratings): [n: bigint, sum: bigint] {
  return [
    counts.reduce((total, k) => total + BigInt(k), 0n),
    counts.reduce((total, k, i) => total + BigInt(k) * BigInt(i), 0n),
  ];
}

function checkScales(a: Ratings, b: Ratings): void {
  if (!Number.isSafeInteger(a.min) || !Number.isSafeInteger(a.max) || !(a.max > a.min)) {
    throw new RangeError(
      `a: expected a scale of two whole numbers, min below max, got min ${got(a.min)} and max ${got(a.max)}`,
    );
  }
  if (a.min !== b.min || a.max !== b.max) {
    throw new RangeError(
      `b: expected ratings on the same scale as a, ${a.min}-${a.max}, got ${got(b.min)}-${got(b.max)}`,
    );
  }
}

/**
 * The difference of two mean ratings of different people on one scale, a less b: CSAT in two months, CES of two teams.
 * Its interval joins the plus-ends intervals of both by MOVER (Zou & Donner 2008; see `mover`), p by inverting that same
 * interval. With plus-ends a small difference of few answers may lie inside at any confidence; its p is then 1.
 *
 * @param a `counts[i]` answers gave `min + i`
 * @param b the same of the other side
 * @returns points of the scale, from min - max to max - min; all null when nobody answered on one side
 * @throws TypeError or RangeError when the scales differ, counts are none, or conf is not between 0 and 1
 * @example compareMeans({ min: 1, max: 3, counts: [2, 2, 26] }, { min: 1, max: 3, counts: [10, 12, 28] }).difference // → { num: 11, den: 25, value: 0.44 }
 * @example compareMeans({ min: 1, max: 3, counts: [2, 2, 26] }, { min: 1, max: 3, counts: [10, 12, 28] }).plusEndsMover // → [0.10708095, 0.72378085]
 */
export function compareMeans(a: Ratings, b: Ratings, options: ScoreOptions = {}): MeanDifference {
  const z = zOf(confidenceOf(options));
  checkScales(a, b);
  totalOf(a.counts, a.max - a.min + 1, 'a.counts');
  totalOf(b.counts, b.max - b.min + 1, 'b.counts');
  const [[na, sumA], [nb, sumB]] = [sums(a), sums(b)];
  if (na === 0n || nb === 0n) return { difference: null, value: null, plusEndsMover: null, pPlusEndsMover: null };
  const [num, den] = [sumA * nb - sumB * na, na * nb];
  const interval = (reach: number): Interval =>
    mover([
      { weight: 1, value: Number(sumA) / Number(na), interval: aboveMin(plusEndsAt(a, reach), a.min) },
      { weight: -1, value: Number(sumB) / Number(nb), interval: aboveMin(plusEndsAt(b, reach), b.min) },
    ]);
  return {
    difference: reduced(num, den),
    value: Number(num) / Number(den),
    plusEndsMover: interval(z),
    pPlusEndsMover: pByInversion(interval),
  };
}

function aboveMin([low, high]: Interval, min: number): Interval {
  return [low - min, high - min];
}
