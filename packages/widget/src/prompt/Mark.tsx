import type { Marks } from '@candor/protocol';
import type { JSX } from 'preact';

/** The corners of five mouths, from the unhappiest: how far they hang below the middle of the mouth. */
const MOUTHS = [6, 3, 0, -3, -6];

/** One point of a scale as a drawing; numbers are plain text and drawn nowhere else. */
export function Mark({ marks, place, points }: { marks: Marks; place: number; points: number }): JSX.Element {
  if (marks === 'faces') return <Face bend={MOUTHS[faceAt(place, points)] ?? 0} />;
  if (marks === 'stars')
    return <Drawing d="M16 3.5l3.8 8.2 8.9 1.1-6.6 6.1 1.8 8.8-7.9-4.4-7.9 4.4 1.8-8.8-6.6-6.1 8.9-1.1z" />;
  return <Drawing d={THUMB} turned={place === 0} />;
}

const THUMB =
  'M5 14h4v13H5zM9 15.5l5.2-9.8c2.3-.6 3.9 1.2 3.4 3.4l-1 4.4h7.6c2.1 0 3.4 1.8 2.9 3.8l-2 7.4c-.3 1.4-1.5 2.3-2.9 2.3H9';

/** Which of the five faces stands for a point of a scale: the ends are the ends, unless there are three points. */
export function faceAt(place: number, points: number): number {
  return points === 3 ? place + 1 : Math.round((place * 4) / (points - 1));
}

/** A plain face: neither hearts nor tears, since people keep away from ends that are drawn too strongly. */
function Face({ bend }: { bend: number }): JSX.Element {
  const corner = 20.5 + bend / 2;
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="13" />
      <path class="eyes" d="M11.5 12.2v1.6M20.5 12.2v1.6" />
      <path d={`M10 ${corner}Q16 ${corner - bend * 1.5} 22 ${corner}`} />
    </svg>
  );
}

function Drawing({ d, turned }: { d: string; turned?: boolean }): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d={d} transform={turned ? 'rotate(180 16 16)' : undefined} />
    </svg>
  );
}
