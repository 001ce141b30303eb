/** A text of a survey: where it is and what it says. */
export interface Worded {
  path: string[];
  text: string;
}

/**
 * Every text in the words of a survey in one language, however deep.
 *
 * @example textsIn({ question: 'Why?', followUp: { hard: 'What?' } })[1] // → { path: ['followUp', 'hard'], text: 'What?' }
 */
export function textsIn(words: unknown): Worded[] {
  if (typeof words === 'string') return [{ path: [], text: words }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    textsIn(value).map(({ path, text }) => ({ path: [key, ...path], text })),
  );
}

/** A text as far as it matters when two are compared. */
export function gist(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
