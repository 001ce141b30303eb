import { betaQuantile } from '../distributions/beta.js';
import type { Interval } from './interval.js';

/**
 * The equal-tailed interval of a share after Jeffreys' prior Beta(1/2, 1/2), in percent, with 0 below when k = 0 and 100
 * above when k = n. Brown, Cai & DasGupta 2001, "Interval estimation for a binomial proportion".
 *
 * @example jeffreys(699, 2688, 0.95) // → [24.37262320, 27.68794766]
 */
export function jeffreys(k: number, n: number, conf: number): Interval {
  const tail = (1 - conf) / 2;
  const low = k === 0 ? 0 : betaQuantile(tail, k + 0.5, n - k + 0.5);
  const high = k === n ? 1 : betaQuantile(1 - tail, k + 0.5, n - k + 0.5);
  return [100 * low, 100 * high];
}
