import { SCALES, type Measure, type Metric, type Scale } from '@candor/protocol';
import { got } from './got.js';

function written(scale: Scale): string {
  return `${scale.min}-${scale.max} (good: ${scale.good})`;
}

/**
 * The same measure, its scale being the very one that the protocol lists: so equal measures give equal bytes, and a
 * scale that the metric does not have is caught before anything is counted on it.
 *
 * @throws TypeError when the metric is unknown or the scale missing
 * @throws RangeError when the metric has no such scale
 * @example measureOf({ metric: 'ces', scale: { good: 'low', max: 5, min: 1 } }).scale // → { min: 1, max: 5, good: 'low' }
 * @example measureOf({ metric: 'nps', scale: { min: 1, max: 5, good: 'high' } }) // → throws RangeError
 */
export function measureOf(measure: Measure): Measure {
  const given: { metric?: unknown; scale?: Partial<Scale> | null } = measure;
  if (typeof given !== 'object' || given === null || !Object.hasOwn(SCALES, String(given.metric))) {
    throw new TypeError(`metric: expected one of ${Object.keys(SCALES).join(', ')}, got ${got(given?.metric)}`);
  }
  const { metric, scale } = measure;
  if (typeof scale !== 'object' || scale === null) throw new TypeError(`scale: expected an object, got ${got(scale)}`);
  const scales: readonly Scale[] = SCALES[metric];
  const known = scales.find(({ min, max, good }) => min === scale.min && max === scale.max && good === scale.good);
  if (!known) {
    throw new RangeError(`scale: ${metric} has ${scales.map(written).join(', ')}, got ${written(scale)}`);
  }
  // The pair was found in SCALES[metric], which is what Measure says; the compiler cannot follow the look-up.
  return { metric, scale: known } as Measure;
}

/**
 * A measure in words, as errors name it.
 *
 * @example measureInWords({ metric: 'ces', scale: { min: 1, max: 5, good: 'low' } }) // → 'ces 1-5 (good: low)'
 */
export function measureInWords({ metric, scale }: { metric: Metric; scale: Scale }): string {
  return `${metric} ${written(scale)}`;
}
