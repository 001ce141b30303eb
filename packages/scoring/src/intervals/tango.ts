import { zOf } from '../confidence.js';
import type { NpsBands } from '../nps-bands.js';
import { edge } from './edge.js';
import type { Interval } from './interval.js';

/**
 * n times the variance of one answer (-1, 0 or 1) whose expectation is `delta`, the other parameter being the most
 * likely one: 2q + delta(1 - delta), q the likeliest share of detractors, a root of 2n q² + B q + C. A negative delta is
 * answered by its mirror image, which makes C ≤ 0 so that neither root formula subtracts like from like.
 */
function variance({ detractors, passives, promoters }: NpsBands, delta: number): number {
  if (delta < 0) return variance({ detractors: promoters, passives, promoters: detractors }, -delta);
  const n = detractors + passives + promoters;
  const B = -promoters - detractors + (2 * n - promoters + detractors) * delta;
  const C = -detractors * delta * (1 - delta);
  const root = Math.sqrt(B * B - 8 * n * C);
  const q = B > 0 ? (-2 * C) / (B + root) : (root - B) / (4 * n);
  return 2 * q + delta * (1 - delta);
}

/**
 * The score interval of an NPS, in points, which is the one to print: every true score that the counts do not
 * contradict, |P - D - nδ| ≤ z √(n · variance(δ)). Tango 1998, "Equivalence test and confidence interval for the
 * difference in proportions for the paired-sample design": an NPS is a difference of matched pairs.
 *
 * Covers at least 92.4 % (nominal 95 %) for n from 5 to 1000 over ten shapes, stays within ±100, is never without
 * width, and ends at exactly -100 or 100 when all are detractors or promoters: n promoters give (n - z²)/(n + z²) to 1.
 *
 * @example tango({ detractors: 342, passives: 968, promoters: 1436 }, 0.95) // → [37.18941711, 42.41884142]
 * @example tango({ detractors: 0, passives: 0, promoters: 30 }, 0.95) // → [77.29732, 100]
 */
export function tango(bands: NpsBands, conf: number): Interval {
  return tangoAt(bands, zOf(conf));
}

/**
 * The same for so many standard errors instead of a confidence, which near 1 would be too coarse a grid to find a p of
 * 1e-20 on. The bands may be fractions, as those of weighted answers are.
 *
 * @example tangoAt({ detractors: 342, passives: 968, promoters: 1436 }, 1.959963984540054) // → [37.18941711, 42.41884142]
 */
export function tangoAt(bands: NpsBands, z: number): Interval {
  const n = bands.detractors + bands.passives + bands.promoters;
  const surplus = bands.promoters - bands.detractors;
  const agrees = (delta: number): boolean => (surplus - n * delta) ** 2 <= z * z * n * variance(bands, delta);
  return [100 * edge(agrees, surplus / n, -1), 100 * edge(agrees, surplus / n, 1)];
}
