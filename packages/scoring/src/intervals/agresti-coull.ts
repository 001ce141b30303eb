import { zOf } from '../confidence.js';
import { clipped, type Interval } from './interval.js';

/**
 * The adjusted Wald interval of a share, in percent: z² answers are added, half of them to k, then p ± z √(p(1-p)/n),
 * cut to 0..100. Agresti & Coull 1998, "Approximate is better than 'exact' for interval estimation of binomial
 * proportions".
 *
 * @example agrestiCoull(699, 2688, 0.95) // → [24.38089559, 27.69651983]
 */
export function agrestiCoull(k: number, n: number, conf: number): Interval {
  const z = zOf(conf);
  const total = n + z * z;
  const share = (k + (z * z) / 2) / total;
  const reach = z * Math.sqrt((share * (1 - share)) / total);
  return clipped([100 * (share - reach), 100 * (share + reach)], 0, 100);
}
