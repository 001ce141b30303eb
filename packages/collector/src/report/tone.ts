import { BANDS, type Band, type Metric } from '@candor/protocol';

/** How a band is coloured: by which end it is, whatever it is called. */
export type Tone = 'bad' | 'middle' | 'good';

const TONES: readonly Tone[] = ['bad', 'middle', 'good'];

/** @example toneOf('nps', 'promoter') // → 'good' */
export function toneOf(metric: Metric, band: Band): Tone {
  const bands: readonly Band[] = BANDS[metric];
  return TONES[bands.indexOf(band)] ?? 'middle';
}
