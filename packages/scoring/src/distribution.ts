import { bandOf, type Band } from '@candor/protocol';
import { totalOf } from './counts.js';
import type { Tally } from './tally.js';

/** How often one rating was given. */
export interface RatingShare {
  rating: number;
  band: Band;
  count: number;
  /** Of all answers, 0 to 100, not rounded; null when nobody answered. */
  percent: number | null;
}

/**
 * How often each rating of the scale was given, from its lowest to its highest.
 *
 * @throws TypeError or RangeError when the counts do not fit the scale
 * @example distributionOf({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, counts: [1, 0, 3] })[2] // → { rating: 3, band: 'satisfied', count: 3, percent: 75 }
 */
export function distributionOf({ metric, scale, counts }: Tally): RatingShare[] {
  const n = totalOf(counts, scale.max - scale.min + 1, 'tally.counts');
  return counts.map((count, i) => {
    const rating = scale.min + i;
    return { rating, band: bandOf(metric, scale, rating), count, percent: n === 0 ? null : (100 * count) / n };
  });
}
