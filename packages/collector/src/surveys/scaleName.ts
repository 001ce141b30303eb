import { SCALES, type Measure, type Metric } from '@candor/protocol';

/**
 * A scale in one word, as it is stored and compared.
 *
 * @example scaleName({ min: 1, max: 5, good: 'low' }) // → '1-5-low'
 */
export function scaleName({ min, max, good }: { min: number; max: number; good: string }): string {
  return `${min}-${max}-${good}`;
}

/**
 * The metric with the scale of that name, or undefined if this version does not know the scale.
 *
 * @example measureNamed('ces', '1-5-low') // → { metric: 'ces', scale: { min: 1, max: 5, good: 'low' } }
 */
export function measureNamed(metric: Metric, name: string): Measure | undefined {
  const scale = SCALES[metric]?.find((candidate) => scaleName(candidate) === name);
  // The pair was found in SCALES[metric], which is what Measure says.
  return scale && ({ metric, scale } as Measure);
}
