import { DAY } from '@candor/protocol';
import { got } from '../got.js';

/** How long a time bucket is. All are of UTC; a week is that of ISO 8601, from Monday. */
export type BucketSize = 'day' | 'week' | 'month';

function dateOf(at: number): Date {
  const date = new Date(at);
  if (typeof at === 'number' && !Number.isNaN(date.getTime())) return date;
  throw new RangeError(`at: expected milliseconds since 1970 that a date can hold, got ${got(at)}`);
}

/** ISO 8601: a week belongs to the year that its Thursday is in. */
function weekOf(at: number): string {
  const midnight = Math.floor(at / DAY) * DAY;
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  const thursday = new Date(midnight + (3 - weekday) * DAY);
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - firstOfYear) / (7 * DAY));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/**
 * The day, week or month of UTC in which something happened; of one size they sort as text, by time.
 *
 * @param at milliseconds since 1970
 * @throws RangeError when no date can hold it
 * @example bucketOf(1780272000000, 'day') // → '2026-06-01'
 * @example bucketOf(1780272000000, 'month') // → '2026-06'
 * @example bucketOf(1798761600000, 'week') // → '2026-W53'
 */
export function bucketOf(at: number, size: BucketSize): string {
  const day = dateOf(at).toISOString().replace(/T.*$/, '');
  if (size === 'day') return day;
  return size === 'month' ? day.replace(/-\d\d$/, '') : weekOf(at);
}

/**
 * The calendar month before.
 *
 * @param month as `bucketOf` gives it
 * @throws RangeError when it is no month
 * @example monthBefore('2026-01') // → '2025-12'
 * @example monthBefore('last') // → throws RangeError
 */
export function monthBefore(month: string): string {
  const start = Date.parse(`${month}-01T00:00:00Z`);
  if (Number.isNaN(start)) throw new RangeError(`month: expected one such as "2026-05", got ${got(month)}`);
  return bucketOf(start - DAY, 'month');
}
