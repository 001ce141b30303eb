import type { Marks, Scale, Texts } from '@candor/protocol';
import type { Words } from './words/index.js';

/**
 * What a point of a scale stands for in words: the survey's own at the ends, ours for a face or a thumb, and nothing
 * for a number in the middle.
 *
 * @param place from 0, the lowest rating
 */
export function meaningOf(place: number, scale: Scale, marks: Marks, texts: Texts, words: Words): string | undefined {
  const last = scale.max - scale.min;
  const end = place === 0 ? texts.low : place === last ? texts.high : undefined;
  if (end !== undefined) return end;
  if (marks === 'faces') return words.faces[faceOf(place, scale)];
  return marks === 'thumbs' && last === 1 ? (place === 0 ? words.no : words.yes) : undefined;
}

/**
 * Which of the five faces, from the unhappiest, stands for a point: the ends are the ends, unless there are three. Where
 * low is good, such as little effort, the happiest comes first.
 */
export function faceOf(place: number, { min, max, good }: Scale): number {
  const last = max - min;
  const face = last === 2 ? place + 1 : Math.round((place * 4) / last);
  return good === 'low' ? 4 - face : face;
}
