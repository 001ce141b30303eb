import type { Interval } from '../intervals/interval.js';

/** One term of a weighted sum of scores. */
export interface Part {
  /** 1 and -1 for a difference; a share of the whole for a weighted mean. */
  weight: number;
  value: number;
  interval: Interval;
}

/**
 * An interval for a weighted sum of independent scores, made of their own intervals: how far each may reach in the
 * direction that lowers the sum, added as squares, and likewise upwards. So it keeps what they are good at: skewed where
 * they are, never without width, never off the scale. Zou & Donner 2008, "Construction of confidence limits about effect
 * measures: a general approach" (MOVER); for two shares Newcombe 1998, "Interval estimation for the difference between
 * independent proportions", method 10.
 *
 * An interval that does not hold its own value (plus-ends at low confidence) counts as not reaching out on that side.
 *
 * @example mover([{ weight: 1, value: 40, interval: [37, 42] }, { weight: -1, value: 30, interval: [26, 34] }]) // → [5, 14.47213595]
 */
export function mover(parts: readonly Part[]): Interval {
  const sum = parts.reduce((total, { weight, value }) => total + weight * value, 0);
  const reach = (sign: 1 | -1): number =>
    Math.hypot(
      ...parts.map(({ weight, value, interval: [low, high] }) => {
        const limit = sign * weight > 0 ? low : high;
        return Math.max(0, sign * weight * (value - limit));
      }),
    );
  return [sum - reach(1), sum + reach(-1)];
}
