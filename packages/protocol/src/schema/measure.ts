import { z } from 'zod';
import { SCALES, type Metric, type ScaleOf } from '../metric.js';

/** One of the scales of a metric, word for word. */
export function scaleSchema<M extends Metric>(metric: M): z.ZodType<ScaleOf<M>> {
  const scales: readonly { min: number; max: number; good: string }[] = SCALES[metric];
  const literals = scales.map(({ min, max, good }) =>
    z.strictObject({ min: z.literal(min), max: z.literal(max), good: z.literal(good) }),
  );
  const expected = scales.map((scale) => JSON.stringify(scale)).join(' or ');
  // The literals are made from SCALES[metric] itself, which is what ScaleOf<M> is derived from.
  return z.union(literals, { error: `expected ${expected}` }) as unknown as z.ZodType<ScaleOf<M>>;
}
