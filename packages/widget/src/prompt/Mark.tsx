import { h, type JSX } from 'preact';
import type { Marks, Scale } from '@candor/protocol';
import { faceOf } from './meaning.js';

const STAR = 'M16 3.5l3.8 8.2 8.9 1.1-6.6 6.1 1.8 8.8-7.9-4.4-7.9 4.4 1.8-8.8-6.6-6.1 8.9-1.1z';
const THUMB =
  'M5 14h4v13H5zM9 15.5l5.2-9.8c2.3-.6 3.9 1.2 3.4 3.4l-1 4.4h7.6c2.1 0 3.4 1.8 2.9 3.8l-2 7.4c-.3 1.4-1.5 2.3-2.9 2.3H9';

/** One point of a scale as a drawing. */
export function Mark({ marks, place, scale }: { marks: Marks; place: number; scale: Scale }): JSX.Element {
  const d = marks === 'faces' ? faceWith(2 - faceOf(place, scale)) : marks === 'stars' ? STAR : THUMB;
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d={d} transform={marks === 'thumbs' && place === 0 ? 'rotate(180 16 16)' : undefined} />
    </svg>
  );
}

/**
 * A plain face: neither hearts nor tears, since people keep away from ends that are drawn too strongly.
 *
 * @param hang how far the corners of the mouth hang, from -2 (a smile) to 2
 */
function faceWith(hang: number): string {
  const corner = 20.5 + hang * 1.4;
  return `M3 16a13 13 0 1 0 26 0a13 13 0 1 0-26 0M11.5 12v2M20.5 12v2M10 ${corner}Q16 ${corner - hang * 4.4} 22 ${corner}`;
}
