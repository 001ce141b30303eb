import { instrumentOf, LIMITS, type SurveyFile } from '@candor/protocol';
import { expect, it } from 'vitest';
import { createCollector } from '../../collector.js';
import { idOf, responseOf } from '../../store/contract.test.suite.js';
import { memoryStore } from '../../store/memory.js';
import { testFolder } from './folder.test.suite.js';
import { candor } from './run.test.suite.js';
import type { StatedScore } from './statements.js';

const NOW = Date.UTC(2026, 4, 28, 12);
const file = testFolder();
const survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: 'How likely are you to recommend us?' } },
  moments: [],
} satisfies SurveyFile['surveys'][number];

it('gives of the answers of a collector the score that the collector gives', async () => {
  const sites = { shop: { version: 1 as const, language: 'en', surveys: [survey] } };
  const collector = createCollector({ store: memoryStore(), sites, token: 'correct-horse', now: () => NOW });
  const headers = { authorization: 'Bearer correct-horse' };
  const get = (path: string, accept: string): Promise<Response> =>
    collector.fetch(new Request(`http://collector.test${path}`, { headers: { ...headers, accept } }));

  const instrument = instrumentOf(survey, 'en');
  const times = { shownAt: NOW - 9_000, ratedAt: NOW - 5_000 };
  const responses = Array.from({ length: 49 }, (_, i) =>
    responseOf({
      id: idOf(i),
      instrument,
      ...times,
      rating: (i * i) % 11,
      comment: `"${i}"\n\\ ж`,
      ...(i > 44 && { test: true }),
    }),
  );
  const revised = responseOf({ id: idOf(3), revision: 2, instrument, ...times, rating: 0 });
  const all = [...responses, revised];
  for (let at = 0; at < all.length; at += LIMITS.batchResponses) {
    const batch = {
      v: 1,
      site: 'shop',
      sentAt: NOW,
      responses: all.slice(at, at + LIMITS.batchResponses),
      outcomes: [],
    };
    const request = { method: 'POST', body: JSON.stringify(batch) };
    const receipt = await collector.fetch(new Request('http://collector.test/v1/responses', request));
    expect(receipt.status).toBe(200);
  }

  const lines = await (await get('/v1/responses?site=shop', 'application/x-ndjson')).text();
  const { out } = await candor('score', file('answers.ndjson', lines), '--json');
  const [statement] = JSON.parse(out) as [StatedScore];
  const scores: unknown = await (await get('/v1/scores?site=shop', 'application/json')).json();
  expect(statement.n).toBe(45);
  expect(statement.excluded).toEqual([{ reason: 'test', n: 4 }]);
  const { value, exact } = statement.score;
  const { low, high } = statement.interval;
  expect(JSON.stringify(scores)).toContain(JSON.stringify({ label: 'NPS', unit: 'points', value, low, high, exact }));
});
