import type { ScaleOf } from '@candor/protocol';
import { boxOf, endCount, goodWidth, type Box } from './box.js';
import { confidenceOf, type ScoreOptions } from './confidence.js';
import { totalOf } from './counts.js';
import { meanDetail, type MeanDetail } from './mean.js';
import { measureOf } from './measure.js';

/** Answers to one of the three CES questions: effort 1-5 (1 is the least), agreement 1-7, or ease 1-5 (5 is the easiest). */
export type CesCounts = ScaleOf<'ces'> & { readonly counts: readonly number[] };

/** A CES with all that is known about it. */
export interface CesDetail extends MeanDetail {
  n: number;
  /** The easy ratings (the two best of five, the three best of seven) and the worst one. */
  boxes: { top2?: Box; top3?: Box; bottom1: Box };
}

/**
 * Customer effort: the share of answers on the easy side of the middle and the mean, with their intervals. Dixon,
 * Freeman & Toman 2010, "Stop trying to delight your customers" (effort 1-5); CEB 2013, "CES 2.0" (agreement 1-7, of
 * which 5 to 7 is the share reported).
 *
 * @throws TypeError or RangeError when the scale is not one of CES, the counts do not fit it, or conf is out of range
 * @example scoreCes({ min: 1, max: 5, good: 'low', counts: [122, 105, 42, 22, 19] }).boxes.top2.percent // → { num: 2270, den: 31, value: 73.2258 }
 * @example scoreCes({ min: 1, max: 7, good: 'high', counts: [1, 0, 3, 6, 4, 12, 18] }).boxes.top3.interval.wilson // → [63.0076, 87.1581]
 */
export function scoreCes(ratings: CesCounts, options: ScoreOptions = {}): CesDetail {
  const conf = confidenceOf(options);
  const { min, max, counts, good } = ratings;
  measureOf({ metric: 'ces', scale: ratings });
  const n = totalOf(counts, max - min + 1, 'counts');
  const easy = boxOf(endCount(counts, good, goodWidth(ratings)), n, conf);
  const bottom1 = boxOf(endCount(counts, good === 'high' ? 'low' : 'high', 1), n, conf);
  return {
    n,
    boxes: max === 7 ? { top3: easy, bottom1 } : { top2: easy, bottom1 },
    ...meanDetail(ratings, conf),
  };
}
