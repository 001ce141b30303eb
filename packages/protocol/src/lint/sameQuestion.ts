import type { Look } from './lint.js';
import { gist } from './textsIn.js';

/** The same question in two surveys: a customer may be asked it twice, and no score is about one thing. */
export const sameQuestion: Look = ({ surveys }) => {
  const seen = new Map<string, string>();
  return surveys.flatMap(({ id, texts }, index) =>
    Object.entries(texts).flatMap(([language, { question }]) => {
      const key = `${language} ${gist(question)}`;
      const first = seen.get(key);
      seen.set(key, first ?? id);
      return first === undefined
        ? []
        : [
            {
              path: ['surveys', index, 'texts', language, 'question'],
              says: `"${first}" asks this too: name in it what it is about, or make one survey with the moments of both`,
            },
          ];
    }),
  );
};
