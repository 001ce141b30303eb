import { percentOf } from '../box.js';
import { confidenceOf, type ScoreOptions } from '../confidence.js';
import type { Interval } from '../intervals/interval.js';
import { wilson } from '../intervals/wilson.js';
import { wholeNumber } from '../part-of-all.js';
import type { Rational } from '../rational.js';

/** Customers over a period, as whole numbers. */
export interface CustomerCounts {
  /** On its first day, */
  readonly start: number;
  /** on its last, those who came meanwhile among them, */
  readonly end: number;
  /** and how many came meanwhile and were still there on the last day. */
  readonly new: number;
}

/** Who stayed and who left, in percent of those there at the start. All but `retained` is null when nobody was. */
export interface Retention {
  /** How many of those there at the start were there at the end. */
  retained: number;
  retention: Rational | null;
  /** 100 less retention. */
  churn: Rational | null;
  /** The period seen as a sample of what such periods bring. */
  retentionWilson: Interval | null;
  churnWilson: Interval | null;
}

/**
 * Customer retention rate, 100 (end - new)/start in percent, and churn rate, the rest of 100, each with its Wilson
 * interval (Wilson 1927).
 *
 * @throws TypeError or RangeError when a count is none, when more are new than are there at the end, or when more were
 * retained than there were: then somebody is counted wrongly
 * @example scoreRetention({ start: 100, end: 95, new: 10 }).retention // → { num: 85, den: 1, value: 85 }
 * @example scoreRetention({ start: 100, end: 95, new: 10 }).churnWilson // → [9.30598528, 23.28355959]
 * @example scoreRetention({ start: 0, end: 5, new: 5 }).churn // → null
 * @example scoreRetention({ start: 40, end: 10, new: 20 }) // → throws RangeError
 */
export function scoreRetention(customers: CustomerCounts, options: ScoreOptions = {}): Retention {
  const conf = confidenceOf(options);
  const start = wholeNumber(customers.start, 0, 'start');
  const end = wholeNumber(customers.end, 0, 'end');
  const arrived = wholeNumber(customers.new, 0, 'new');
  if (arrived > end) throw new RangeError(`new: expected at most end = ${end}, got ${arrived}`);
  const retained = end - arrived;
  if (retained > start) {
    throw new RangeError(`end: expected at most start + new = ${start} + ${arrived}, got ${end}`);
  }
  return {
    retained,
    retention: percentOf(retained, start),
    churn: percentOf(start - retained, start),
    retentionWilson: start === 0 ? null : wilson(retained, start, conf),
    churnWilson: start === 0 ? null : wilson(start - retained, start, conf),
  };
}
