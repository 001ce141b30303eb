import { zOf } from '../confidence.js';
import type { Interval } from './interval.js';

/**
 * The score interval of a share, in percent, which is the one to print: every true share that k of n does not
 * contradict. Wilson 1927, "Probable inference, the law of succession, and statistical inference". Exactly 0 below when
 * k = 0 and exactly 100 above when k = n.
 *
 * @param k how many of the n, a whole number from 0 to n
 * @param n above 0
 * @example wilson(699, 2688, 0.95) // → [24.38124878, 27.69616663]
 */
export function wilson(k: number, n: number, conf: number): Interval {
  const z = zOf(conf);
  const centre = k + (z * z) / 2;
  const reach = z * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  const low = k === 0 ? 0 : (100 * (centre - reach)) / (n + z * z);
  const high = k === n ? 100 : (100 * (centre + reach)) / (n + z * z);
  return [low, high];
}
