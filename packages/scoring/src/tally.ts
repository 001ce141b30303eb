import type { Measure } from '@candor/protocol';
import { got } from './got.js';
import { measureOf } from './measure.js';

/**
 * How many answers gave each rating: `counts[i]` of them gave `scale.min + i`. A tally is all that a score needs, and
 * tallies of parts add up to the tally of the whole. It does not know which answers are in it, so repeats have to be
 * dropped (by response id) before they are counted.
 */
export type Tally = Measure & { counts: number[] };

/**
 * A tally of no answers.
 *
 * @throws TypeError or RangeError when the metric is unknown or has no such scale
 * @example emptyTally({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' } }).counts // → [0, 0, 0]
 */
export function emptyTally(measure: Measure): Tally {
  const known = measureOf(measure);
  return { ...known, counts: Array.from({ length: known.scale.max - known.scale.min + 1 }, () => 0) };
}

/**
 * Counts one rating into the tally, in place, and says whether it did. Only a number that is whole and inside the scale
 * is a rating: `"8"`, `7.5`, `true`, `null` and 11 on a scale to 10 are not, and are never bent into one (reading a code
 * such as 11, "no answer", as "9 or more" moves a published airport survey from NPS 39.8 to 41.6).
 *
 * In place, since ten million answers should not make ten million arrays.
 *
 * @returns false when the value was rejected and the tally left as it was; count those
 * @example count(emptyTally({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' } }), 9) // → true
 * @example count(emptyTally({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' } }), '9') // → false
 */
export function count(tally: Tally, rating: unknown): boolean {
  const { min, max } = tally.scale;
  if (typeof rating !== 'number' || !Number.isInteger(rating) || rating < min || rating > max) return false;
  const i = rating - min;
  tally.counts[i] = (tally.counts[i] ?? 0) + 1;
  return true;
}

/**
 * The tally of many ratings, and how many values were no rating on this scale (see `count`).
 *
 * @throws TypeError when `ratings` cannot be walked through
 * @example tallyOf({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' } }, [3, 3, 1, '2', 4]).tally.counts // → [1, 0, 2]
 * @example tallyOf({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' } }, [3, 3, 1, '2', 4]).rejected // → 2
 */
export function tallyOf(measure: Measure, ratings: Iterable<unknown>): { tally: Tally; rejected: number } {
  const tally = emptyTally(measure);
  const walkable: unknown = ratings;
  if (typeof walkable !== 'object' || walkable === null || !(Symbol.iterator in walkable)) {
    throw new TypeError(`ratings: expected an array or another iterable, got ${got(ratings)}`);
  }
  let rejected = 0;
  for (const rating of ratings) if (!count(tally, rating)) rejected += 1;
  return { tally, rejected };
}
