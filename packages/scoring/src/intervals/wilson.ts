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
  return wilsonAt(k, n, zOf(conf));
}

/**
 * The same for so many standard errors instead of a confidence; k and n may be fractions, as those of weighted answers
 * are.
 *
 * @example wilsonAt(699, 2688, 1.959963984540054) // → [24.38124878, 27.69616663]
 */
export function wilsonAt(k: number, n: number, z: number): Interval {
  const centre = k + (z * z) / 2;
  const reach = z * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  const low = k === 0 ? 0 : (100 * (centre - reach)) / (n + z * z);
  const high = k === n ? 100 : (100 * (centre + reach)) / (n + z * z);
  return [low, high];
}
