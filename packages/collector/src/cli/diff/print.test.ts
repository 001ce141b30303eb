import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SurveyFile } from '@candor/protocol';
import { diffOf } from '@candor/protocol/diff';
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

it('prints what the README shows', () => {
  const fileOf = (russian: string, more: object): SurveyFile => ({
    version: 1,
    language: 'en',
    surveys: [
      {
        id: 'checkout-ces',
        touchpoint: 'checkout',
        metric: 'ces',
        texts: { en: { question: 'It was easy to order.' }, ru: { question: russian } },
        moments: [],
        ...more,
      },
    ],
  });
  const before = fileOf('Заказать было легко.', {});
  const after = fileOf('Оформить заказ было легко.', { cooldownDays: 30, audience: { fact: 'device', is: 'phone' } });
  const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
  const [, shown = ''] = /```\n(checkout-ces\n[\s\S]*?)```/.exec(readme) ?? [];
  expect(shown).toBe(printed(diffOf(before, after)));
});
