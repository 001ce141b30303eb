import type { Metric, Scale } from './metric.js';

/** The bands of each metric, from the unhappy end to the happy one. */
export const BANDS = {
  nps: ['detractor', 'passive', 'promoter'],
  csat: ['dissatisfied', 'neutral', 'satisfied'],
  ces: ['hard', 'neutral', 'easy'],
} as const;

export type BandOf<M extends Metric> = (typeof BANDS)[M][number];

/** Where a rating stands: among the unhappy, the happy, or between. */
export type Band = BandOf<Metric>;

/**
 * The band of a rating. NPS: 0-6 detractor, 7-8 passive, 9-10 promoter. CSAT and CES: the middle of the scale is
 * `neutral`, the good side of it satisfied or easy, the other dissatisfied or hard.
 *
 * @param rating a whole number inside `scale`
 * @example bandOf('nps', { min: 0, max: 10, good: 'high' }, 9) // → 'promoter'
 * @example bandOf('ces', { min: 1, max: 5, good: 'low' }, 2) // → 'easy'
 */
export function bandOf<M extends Metric>(metric: M, scale: Scale, rating: number): BandOf<M> {
  const [bad, middle, good]: readonly [BandOf<M>, BandOf<M>, BandOf<M>] = BANDS[metric];
  if (metric === 'nps') return rating > 8 ? good : rating > 6 ? middle : bad;
  const beyondMiddle = (2 * rating - scale.min - scale.max) * (scale.good === 'high' ? 1 : -1);
  return beyondMiddle > 0 ? good : beyondMiddle < 0 ? bad : middle;
}
