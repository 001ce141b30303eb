import { twoSidedTail } from '../distributions/chi-square.js';
import { edge } from '../intervals/edge.js';
import type { Interval } from '../intervals/interval.js';

/** Beyond this many standard errors every p is below the smallest number there is. */
const FAR = 40;

/**
 * The p value that belongs to an interval for a difference: 1 less the confidence at which the interval just touches 0.
 * So p and interval never contradict each other: p is below 0.05 exactly when 0 is outside the 95 % interval.
 *
 * @param interval the interval for so many standard errors, which must widen with them
 * @returns two-sided p, 0 to 1
 * @example pByInversion((z) => [10 - 5 * z, 10 + 5 * z]) // → 0.0455002638964
 * @example pByInversion((z) => [0 - 5 * z, 0 + 5 * z]) // → 1
 */
export function pByInversion(interval: (z: number) => Interval): number {
  const isClear = (z: number): boolean => {
    const [low, high] = interval(z);
    return low > 0 || high < 0;
  };
  return isClear(0) ? twoSidedTail(edge(isClear, 0, FAR)) : 1;
}
