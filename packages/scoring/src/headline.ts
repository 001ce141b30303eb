import type { Measure } from '@candor/protocol';
import type { Interval } from './intervals/interval.js';
import type { Rational } from './rational.js';

/**
 * The one number of a score with its recommended interval, in the same shape for every metric, so that a report prints
 * any score without knowing which it is.
 */
export interface Headline {
  label: 'NPS' | 'CSAT' | 'CES';
  /** NPS points from -100 to 100; a mean in points of its scale; or percent. */
  unit: 'points' | 'mean' | 'percent';
  /** All null when nobody answered: that is not a score of 0. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** `value` as the fraction it is, to round once from. */
  exact: Rational | null;
}

/**
 * The headline of a value and its interval.
 *
 * @example headlineOf('CES', 'percent', { num: 50, den: 1, value: 50 }, [40, 60]) // → { label: 'CES', value: 50, low: 40, high: 60 }
 * @example headlineOf('NPS', 'points', null, null).value // → null
 */
export function headlineOf(
  label: Headline['label'],
  unit: Headline['unit'],
  exact: Rational | null,
  interval: Interval | null,
): Headline {
  const [low, high] = interval ?? [null, null];
  return { label, unit, value: exact?.value ?? null, low, high, exact };
}

/**
 * The unit of the headline of a measure: see `scoreOf` for why.
 *
 * @example unitOf({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' } }) // → 'percent'
 * @example unitOf({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' } }) // → 'mean'
 */
export function unitOf({ metric, scale }: Measure): Headline['unit'] {
  if (metric === 'nps') return 'points';
  return metric === 'csat' && scale.max - scale.min > 1 ? 'mean' : 'percent';
}
