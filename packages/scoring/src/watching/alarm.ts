import { got } from '../got.js';
import { partOf, type PartOfAll } from '../part-of-all.js';

/** What the detector watches for. */
export interface AlarmOptions {
  /** The share as it usually is, strictly between 0 and 1: 0.12 of answers are detractors. */
  p0: number;
  /** The share that must not go unnoticed: 0.25. */
  p1: number;
  /** Where the statistic raises the alarm; see `alarmThreshold`. */
  threshold: number;
}

/** The statistic after each bucket, and the first bucket (from 0) at which it reached the threshold; null if none did. */
export interface Alarm {
  trace: number[];
  firstAlarm: number | null;
}

function checkOptions({ p0, p1, threshold }: AlarmOptions): void {
  for (const [name, p] of Object.entries({ p0, p1 })) {
    if (!(typeof p === 'number' && p > 0 && p < 1)) {
      throw new RangeError(`${name}: expected a number strictly between 0 and 1, such as 0.12, got ${got(p)}`);
    }
  }
  if (p0 === p1) throw new RangeError(`p1: expected another share than p0 = ${p0}, got ${p1}`);
  if (!(typeof threshold === 'number' && threshold > 0)) {
    throw new RangeError(`threshold: expected a number above 0, such as 1000, got ${got(threshold)}`);
  }
}

/**
 * Whether a share has changed for good, watched bucket by bucket (days, say, or single answers): the Shiryaev-Roberts
 * detector, R = (1 + R)·(p1/p0)^k·((1-p1)/(1-p0))^(n-k) after each bucket with k of n in. Shiryaev 1963, "On optimum methods
 * in quickest detection problems"; Roberts 1966, "A comparison of some control chart procedures". A bucket without answers
 * changes nothing.
 *
 * One answer at a time and set for a false alarm in 2,000 it gives one in 2,749, and needs 75 answers to see detractors go
 * from 12 % to 25 %; "the last 30 answers fell 10 points" cries wolf every 78 answers.
 *
 * @param buckets k of n answers each, oldest first
 * @throws TypeError or RangeError when a bucket or an option is not as described
 * @example alarm([{ k: 2, n: 13 }, { k: 2, n: 11 }], { p0: 0.12, p1: 0.25, threshold: 1000 }) // → { trace: [0.747966296, 1.799939472], firstAlarm: null }
 * @example alarm([{ k: 9, n: 13 }], { p0: 0.12, p1: 0.25, threshold: 100 }).firstAlarm // → 0
 */
export function alarm(buckets: readonly PartOfAll[], options: AlarmOptions): Alarm {
  checkOptions(options);
  if (!Array.isArray(buckets)) throw new TypeError(`buckets: expected an array of { k, n }, got ${got(buckets)}`);
  const { p0, p1, threshold } = options;
  const [ifIn, ifOut] = [Math.log(p1 / p0), Math.log1p(-p1) - Math.log1p(-p0)];
  let R = 0;
  const trace = buckets.map((bucket: PartOfAll, i) => {
    const { k, n } = partOf(bucket, `buckets[${i}]`);
    if (n > 0) R = (1 + R) * Math.exp(k * ifIn + (n - k) * ifOut);
    return R;
  });
  const first = trace.findIndex((value) => value >= threshold);
  return { trace, firstAlarm: first < 0 ? null : first };
}

/**
 * The threshold at which a detector that sees this many buckets with answers in a day, and no change, raises a false alarm
 * once in so many days, or less often. It is their product: R less the number of buckets is a martingale while nothing
 * changes, so the mean number of buckets to a false alarm is at least the threshold. Pollak 1987, "Average run lengths of an
 * optimal method of detecting a change in distribution". A bound, not an estimate: by how much alarms are rarer depends on
 * p0, p1 and the size of the buckets.
 *
 * @param days wanted on average between false alarms, above 0
 * @param bucketsPerDay that have answers: 1 for daily buckets, or the answers in a day where each is a bucket
 * @throws RangeError when one is no number above 0
 * @example alarmThreshold(365, 1) // → 365
 * @example alarmThreshold(90, 40) // → 3600
 */
export function alarmThreshold(days: number, bucketsPerDay: number): number {
  for (const [name, value] of Object.entries({ days, bucketsPerDay })) {
    if (!(typeof value === 'number' && value > 0 && Number.isFinite(value))) {
      throw new RangeError(`${name}: expected a number above 0, got ${got(value)}`);
    }
  }
  return days * bucketsPerDay;
}
