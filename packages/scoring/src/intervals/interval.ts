/** The limits of an interval, both included, in the unit of the score they belong to. */
export type Interval = readonly [low: number, high: number];

/**
 * The interval, cut where the scale ends.
 *
 * @example clipped([-3, 40], 0, 100) // → [0, 40]
 */
export function clipped([low, high]: Interval, least: number, most: number): Interval {
  return [Math.max(low, least), Math.min(high, most)];
}
