/**
 * Which point of a scale a key leads to. Browsers disagree on arrows from right to left and know no Home, End or digits,
 * so that all of it is decided here.
 *
 * @param from the point that has the focus, from 0
 * @param points of the scale, from 2
 * @param min its lowest rating
 * @returns undefined for a key that leads nowhere
 * @example placeFor('ArrowLeft', { from: 3, points: 11, min: 0, rightToLeft: true }) // → 4
 */
export function placeFor(
  key: string,
  { from, points, min, rightToLeft }: { from: number; points: number; min: number; rightToLeft: boolean },
): number | undefined {
  const onward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  // As in every group of radio buttons, the end leads to the beginning.
  if (key === onward || key === 'ArrowDown') return (from + 1) % points;
  if (key.startsWith('Arrow')) return (from + points - 1) % points;
  if (key === 'Home') return 0;
  if (key === 'End') return points - 1;
  return digitFor(key, from + min, min + points - 1, min);
}

/** A digit is a rating; a 0 after the 1 is the 10, where there is one. */
function digitFor(key: string, rating: number, max: number, min: number): number | undefined {
  if (!/^[\d٠-٩۰-۹]$/.test(key)) return undefined;
  // Arabic and Persian digits end in the same four bits as ours.
  const digit = key.charCodeAt(0) & 15;
  const typed = rating === 1 && digit === 0 && max >= 10 ? 10 : digit;
  return typed >= min && typed <= max ? typed - min : undefined;
}
