import { expect, it } from 'vitest';
import { printed } from './print.js';

const pooled = (survey: string, language: string) => ({ survey, language, pool: true, says: 'may be pooled' });

it('says of the whole file first, then of each survey, and names those that are as they were', () => {
  const changes = [
    { path: ['language'], says: 'language: "en" → "ro"' },
    { survey: 'b', path: ['sample'], says: 'sample: 100 % → 10 % of all' },
  ];
  const mind = { ...pooled('b', 'ru'), says: 'may be pooled with care' };
  expect(printed({ changes, pooling: [pooled('a', 'en'), pooled('b', 'en'), mind, pooled('b', 'ro')] })).toBe(
    `the whole file
  language: "en" → "ro"

b
  sample: 100 % → 10 % of all
  answers in en, ro: may be pooled
  answers in ru: may be pooled with care

unchanged, with all answers to be pooled: a
`,
  );
});

it('says in a sentence that nothing has changed where there is nothing', () => {
  expect(printed({ changes: [], pooling: [] })).toBe('nothing has changed\n');
});
