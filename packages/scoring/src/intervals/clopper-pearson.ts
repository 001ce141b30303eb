import { betaQuantile } from '../distributions/beta.js';
import type { Interval } from './interval.js';

/**
 * The so-called exact interval of a share, in percent: it covers at least as often as it says, at the price of width.
 * Clopper & Pearson 1934, "The use of confidence or fiducial limits illustrated in the case of the binomial".
 *
 * @example clopperPearson(699, 2688, 0.95) // → [24.35442649, 27.70691291]
 * @example clopperPearson(0, 1, 0.95) // → [0, 97.5]
 */
export function clopperPearson(k: number, n: number, conf: number): Interval {
  const tail = (1 - conf) / 2;
  const low = k === 0 ? 0 : betaQuantile(tail, k, n - k + 1);
  const high = k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k);
  return [100 * low, 100 * high];
}
