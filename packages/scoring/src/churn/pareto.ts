import { confidenceOf, type ScoreOptions } from '../confidence.js';
import { totalOf } from '../counts.js';
import { got } from '../got.js';
import type { Interval } from '../intervals/interval.js';
import { wilson } from '../intervals/wilson.js';
import { wholeNumber } from '../part-of-all.js';
import { rational, type Rational } from '../rational.js';

/** One reason in a Pareto table. */
export interface ReasonShare {
  reason: string;
  /** How many named it, */
  k: number;
  /** in percent of all n who named any, */
  percent: Rational;
  /** and the Wilson interval of that. Where those of two reasons overlap, their order may be chance. */
  interval: Interval;
  /** This reason and all above it, in percent of everything named. */
  cumulative: Rational;
}

/** What a Pareto table may be told. */
export interface ParetoOptions extends ScoreOptions {
  /** How many people named a reason, where each could name several. Default: the sum of the counts, one each. */
  n?: number;
}

function peopleOf(reasons: readonly [string, number][], named: number, n = named): number {
  const most = Math.max(0, ...reasons.map(([, k]) => k));
  wholeNumber(n, most, 'n');
  if (n > named) throw new RangeError(`n: expected at most ${named}, as many as reasons were named, got ${n}`);
  return n;
}

/**
 * Reasons (of leaving, of a bad rating) from the most named one down, each with its share, the interval of that, and the
 * share of everything named down to it. After Juran 1951, "Quality control handbook" (the vital few and the trivial many).
 * Reasons named equally often stand in the order of their names, so that the table is the same however it was counted.
 *
 * @param counts how many named each reason; whole numbers
 * @returns one row for each reason that somebody named; none when nobody named any
 * @throws TypeError or RangeError when a count is none, or n is below one of them or above their sum
 * @example paretoOf({ price: 30, missing: 60, other: 10 })[0] // → { reason: 'missing', k: 60, percent: { num: 60, den: 1 }, interval: [50.2002587, 69.0598714], cumulative: { num: 60, den: 1 } }
 * @example paretoOf({ price: 30, missing: 60, other: 10 })[1].cumulative // → { num: 90, den: 1, value: 90 }
 * @example paretoOf({ price: 30, missing: 60 }, { n: 80 })[0].percent // → { num: 75, den: 1, value: 75 }
 */
export function paretoOf(counts: Readonly<Record<string, number>>, options: ParetoOptions = {}): ReasonShare[] {
  const conf = confidenceOf(options);
  if (typeof counts !== 'object' || counts === null) {
    throw new TypeError(`counts: expected { reason: count }, such as { price: 30 }, got ${got(counts)}`);
  }
  const all = Object.entries(counts);
  for (const [reason, k] of all) wholeNumber(k, 0, `counts[${got(reason)}]`);
  const named = totalOf(Object.values(counts), all.length, 'counts');
  const n = peopleOf(all, named, options.n);
  let above = 0;
  return all
    .filter(([, k]) => k > 0)
    .toSorted(([left, a], [right, b]) => b - a || (left < right ? -1 : 1))
    .map(([reason, k]) => {
      above += k;
      return {
        reason,
        k,
        percent: rational(100n * BigInt(k), BigInt(n)),
        interval: wilson(k, n, conf),
        cumulative: rational(100n * BigInt(above), BigInt(named)),
      };
    });
}
