import type { Marks, Texts } from '@candor/protocol';
import type { Words } from './words/index.js';

/**
 * What a point of a scale stands for in words: the survey's own at the ends, ours for a face or a thumb, and nothing
 * for a number in the middle.
 *
 * @param place from 0, the lowest rating
 * @param points of the scale, from 2
 */
export function meaningOf(place: number, points: number, marks: Marks, texts: Texts, words: Words): string | undefined {
  const lowest = place === 0;
  const end = lowest ? texts.low : place === points - 1 ? texts.high : undefined;
  if (end !== undefined) return end;
  if (marks === 'faces') return words.faces[faceOf(place, points)];
  return marks === 'thumbs' && points === 2 ? (lowest ? words.no : words.yes) : undefined;
}

/** Which of the five faces, from the unhappiest, stands for a point: the ends are the ends, unless there are three. */
export function faceOf(place: number, points: number): number {
  return points === 3 ? place + 1 : Math.round((place * 4) / (points - 1));
}
