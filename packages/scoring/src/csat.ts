import { boxOf, endCount, type Box } from './box.js';
import { confidenceOf, type ScoreOptions } from './confidence.js';
import { totalOf } from './counts.js';
import { got } from './got.js';
import { meanDetail, type MeanDetail, type RatedCounts } from './mean.js';

/** A CSAT with all that is known about it. */
export interface CsatDetail extends MeanDetail {
  n: number;
  /** The best rating, the two best (on scales of four points or more), and the worst. */
  boxes: { top1: Box; top2?: Box; bottom1: Box };
}

function checkScale({ min, max, good }: RatedCounts): void {
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || !(max > min)) {
    throw new RangeError(`min, max: expected two whole numbers, min below max, got ${got(min)} and ${got(max)}`);
  }
  if (good !== 'high' && good !== 'low') throw new TypeError(`good: expected "high" or "low", got ${got(good)}`);
}

/**
 * Customer satisfaction on a scale of any number of points: the mean as sum of ratings / number of answers, the share of
 * the best ratings (top box) and of the worst, each with its intervals.
 *
 * @param ratings `counts[i]` answers gave `min + i`; `good` is the end of the scale that means satisfied
 * @throws TypeError or RangeError when the scale or the counts are not as described, or conf is not between 0 and 1
 * @example scoreCsat({ min: 1, max: 3, counts: [2, 2, 6], good: 'high' }).mean // → { num: 12, den: 5, value: 2.4 }
 * @example scoreCsat({ min: 1, max: 5, counts: [6, 32, 444, 1507, 699], good: 'high' }).boxes.top2.interval.wilson // → [80.5728, 83.4726]
 */
export function scoreCsat(ratings: RatedCounts, options: ScoreOptions = {}): CsatDetail {
  const conf = confidenceOf(options);
  checkScale(ratings);
  const { min, max, counts, good } = ratings;
  const n = totalOf(counts, max - min + 1, 'counts');
  const top = (width: number): Box => boxOf(endCount(counts, good, width), n, conf);
  const bottom1 = boxOf(endCount(counts, good === 'high' ? 'low' : 'high', 1), n, conf);
  return {
    n,
    boxes: { top1: top(1), ...(max - min >= 3 && { top2: top(2) }), bottom1 },
    ...meanDetail(ratings, conf),
  };
}
