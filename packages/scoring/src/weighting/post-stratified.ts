import { mover } from '../comparing/mover.js';
import { confidenceOf, type ScoreOptions } from '../confidence.js';
import { got } from '../got.js';
import type { Interval } from '../intervals/interval.js';
import { tango } from '../intervals/tango.js';
import { npsBands, type NpsBands } from '../nps-bands.js';
import { reduced, type Rational } from '../rational.js';
import { roundedQuotient } from '../rounding.js';
import { decimalOf, sharesOf } from './shares.js';

/** One group of customers: its answers, and its share of all customers, in any unit. */
export interface Stratum {
  /** Eleven whole numbers, for the ratings 0 to 10. */
  readonly counts: readonly number[];
  readonly share: number;
}

/** An NPS as it would be if every group had answered in proportion to its size. All but n is null where a group did not answer. */
export interface WeightedNps {
  /** Answers in groups whose share is above 0. */
  n: number;
  /** In points, exactly; also null where the reduced fraction needs whole numbers above 2^53 - 1. */
  score: Rational | null;
  value: number | null;
  rounded0: number | null;
  rounded1: number | null;
  /** The score intervals of the groups, combined by MOVER. The one to print. */
  interval: Interval | null;
  /** √Σ W² s²/n, in points, to compare with; null where a group has a single answer. */
  se: number | null;
  /** How many answers of a simple sample are worth as much: 1/Σ(W²/n). Far below n where a large group hardly answered. */
  effectiveN: number | null;
}

type Answered = NpsBands & { n: number; W: number; share: number };

function answeredStrata(strata: readonly Stratum[]): Answered[] {
  if (!Array.isArray(strata)) throw new TypeError(`strata: expected an array of { counts, share }, got ${got(strata)}`);
  const shares = sharesOf(
    strata.map(({ share }) => share),
    'shares',
  );
  const all = strata.map(({ counts, share }, i) => {
    const bands = npsBands(counts, `strata[${i}].counts`);
    return { ...bands, n: bands.detractors + bands.passives + bands.promoters, W: shares[i] ?? 0, share };
  });
  return all.filter(({ share }) => share > 0);
}

/** Σ share (P - D)/n / Σ share, in points, as a quotient of whole numbers. */
function exactScore(strata: readonly Answered[]): [num: bigint, den: bigint] {
  let [num, den, shares, unit] = [0n, 1n, 0n, 1n];
  for (const { promoters, detractors, n, share } of strata) {
    const [part, of] = decimalOf(share);
    const [points, by] = [100n * part * (BigInt(promoters) - BigInt(detractors)), of * BigInt(n)];
    [num, den] = [num * by + points * den, den * by];
    [shares, unit] = [shares * of + part * unit, unit * of];
  }
  return [num * unit, den * shares];
}

function standardError(strata: readonly Answered[]): number | null {
  if (strata.some(({ n }) => n < 2)) return null;
  const variances = strata.map(({ detractors: D, passives: S, promoters: P, n, W }) => {
    const ofOne = (4 * P * D + S * (P + D)) / n / (n - 1);
    return (W * W * ofOne) / n;
  });
  return 100 * Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0));
}

/**
 * The NPS after giving every group the weight it has among all customers: Σ W (P - D)/n, W the group's share of all
 * shares. For when large groups answer seldom. Holt & Smith 1979, "Post stratification"; the interval joins Tango's
 * intervals of the groups (Zou & Donner 2008; see `mover`). Print it beside the raw score, with its effective n.
 *
 * It mends what the groups explain and nothing else: who did not answer may differ from who did inside a group too.
 *
 * @param strata groups that do not overlap; one of share 0 is left out
 * @returns points; all null but n when a group of some share has no answers
 * @throws TypeError or RangeError when counts or shares are none, or conf is not between 0 and 1
 * @example postStratifiedNps([{ counts: [0, 0, 0, 0, 0, 0, 1, 0, 4, 6, 9], share: 1 }, { counts: [1, 1, 0, 0, 1, 1, 2, 5, 7, 5, 7], share: 1 }]) // → { n: 50, rounded0: 45, interval: [22.739477584, 59.921714337], se: 9.437443285 }
 */
export function postStratifiedNps(strata: readonly Stratum[], options: ScoreOptions = {}): WeightedNps {
  const conf = confidenceOf(options);
  const groups = answeredStrata(strata);
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  if (groups.some((group) => group.n === 0)) {
    return { n, score: null, value: null, rounded0: null, rounded1: null, interval: null, se: null, effectiveN: null };
  }
  const [num, den] = exactScore(groups);
  const score = reduced(num, den);
  return {
    n,
    score,
    value: score?.value ?? roundedQuotient(num, den, 12),
    rounded0: roundedQuotient(num, den, 0),
    rounded1: roundedQuotient(num, den, 1),
    interval: mover(
      groups.map((group) => ({
        weight: group.W,
        value: (100 * (group.promoters - group.detractors)) / group.n,
        interval: tango(group, conf),
      })),
    ),
    se: standardError(groups),
    effectiveN: 1 / groups.reduce((sum, group) => sum + (group.W * group.W) / group.n, 0),
  };
}
