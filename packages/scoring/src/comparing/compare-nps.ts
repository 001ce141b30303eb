import { confidenceOf, zOf, type ScoreOptions } from '../confidence.js';
import { twoSidedTail } from '../distributions/chi-square.js';
import { clipped, type Interval } from '../intervals/interval.js';
import { tangoAt } from '../intervals/tango.js';
import { withAdded } from '../intervals/wald.js';
import { npsBands, type NpsBands } from '../nps-bands.js';
import { reduced, type Rational } from '../rational.js';
import { mover } from './mover.js';
import { pByInversion } from './p-by-inversion.js';

/** How two NPS differ, a less b, in points from -200 to 200. All null when nobody answered on one side. */
export interface NpsDifference {
  /** Exactly; also null where the reduced fraction needs whole numbers above 2^53 - 1. `value` is there all the same. */
  difference: Rational | null;
  value: number | null;
  /** The interval to print: the score intervals of both sides, combined. Where it holds 0 there is no clear change. */
  scoreMover: Interval | null;
  /** The p that belongs to it, two-sided. */
  pScoreMover: number | null;
  /** The textbook's standard error (unpooled), z and p, to compare with; z and p are null where the error is 0. */
  waldSe: number | null;
  waldZ: number | null;
  waldP: number | null;
  /** The textbook's interval after 3/4 detractors, 3/2 passives and 3/4 promoters were added to each side. */
  adjustedWald: Interval | null;
}

const UNANSWERED: NpsDifference = {
  difference: null,
  value: null,
  scoreMover: null,
  pScoreMover: null,
  waldSe: null,
  waldZ: null,
  waldP: null,
  adjustedWald: null,
};

function answersOf({ detractors, passives, promoters }: NpsBands): number {
  return detractors + passives + promoters;
}

function npsOf(bands: NpsBands): number {
  return (100 * (bands.promoters - bands.detractors)) / answersOf(bands);
}

function exactDifference(a: NpsBands, b: NpsBands): [num: bigint, den: bigint] {
  const surplus = ({ promoters, detractors }: NpsBands): bigint => BigInt(promoters) - BigInt(detractors);
  const [na, nb] = [BigInt(answersOf(a)), BigInt(answersOf(b))];
  return [100n * (surplus(a) * nb - surplus(b) * na), na * nb];
}

function scoreMoverAt(a: NpsBands, b: NpsBands, z: number): Interval {
  return mover([
    { weight: 1, value: npsOf(a), interval: tangoAt(a, z) },
    { weight: -1, value: npsOf(b), interval: tangoAt(b, z) },
  ]);
}

/** The textbook's variance of an NPS in square points, (n(P + D) - (P - D)²)/n³, written so that nothing is subtracted. */
function waldVariance(bands: NpsBands): number {
  const { detractors: D, passives: S, promoters: P } = bands;
  const n = answersOf(bands);
  return (1e4 * ((4 * P * D + S * (P + D)) / n / n)) / n;
}

function adjustedWaldDifference(a: NpsBands, b: NpsBands, z: number): Interval {
  const [left, right] = [withAdded(a, 0.75, 1.5), withAdded(b, 0.75, 1.5)];
  const value = npsOf(left) - npsOf(right);
  const reach = z * Math.sqrt(waldVariance(left) + waldVariance(right));
  return clipped([value - reach, value + reach], -200, 200);
}

/**
 * The difference of two NPS of different people, a less b, with its interval and p: two months, two teams, two wordings.
 * The interval joins Tango's score intervals by MOVER (Zou & Donner 2008; see `mover`); p is had by inverting that same
 * interval, so that both always agree. Covers 94.3 % at worst (nominal 95 %); the pooled z test falls to 76 %.
 *
 * Of many comparisons at once some are clear by chance alone: see `adjustP`.
 *
 * @param a eleven whole numbers, counts for the ratings 0 to 10
 * @param b the same of the other side
 * @returns points, -200 to 200; all null when nobody answered on one side
 * @throws TypeError or RangeError when counts are none, or conf is not between 0 and 1
 * @example compareNps([0, 0, 0, 0, 0, 0, 3, 0, 12, 0, 15], [6, 6, 6, 6, 6, 5, 5, 50, 50, 30, 30]).difference // → { num: 30, den: 1, value: 30 }
 * @example compareNps([0, 0, 0, 0, 0, 0, 3, 0, 12, 0, 15], [6, 6, 6, 6, 6, 5, 5, 50, 50, 30, 30]).scoreMover // → [1.66867280, 53.01908924]
 * @example compareNps([0, 0, 0, 0, 0, 0, 3, 0, 12, 0, 15], [6, 6, 6, 6, 6, 5, 5, 50, 50, 30, 30]).pScoreMover // → 0.03889494
 */
export function compareNps(a: readonly number[], b: readonly number[], options: ScoreOptions = {}): NpsDifference {
  const z = zOf(confidenceOf(options));
  const [left, right] = [npsBands(a, 'a'), npsBands(b, 'b')];
  if (answersOf(left) === 0 || answersOf(right) === 0) return UNANSWERED;
  const [num, den] = exactDifference(left, right);
  const value = Number(num) / Number(den);
  const se = Math.sqrt(waldVariance(left) + waldVariance(right));
  return {
    difference: reduced(num, den),
    value,
    scoreMover: scoreMoverAt(left, right, z),
    pScoreMover: pByInversion((reach) => scoreMoverAt(left, right, reach)),
    waldSe: se,
    waldZ: se === 0 ? null : value / se,
    waldP: se === 0 ? null : twoSidedTail(value / se),
    adjustedWald: adjustedWaldDifference(left, right, z),
  };
}
