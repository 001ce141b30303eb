import type { SurveyResponse } from '@candor/protocol';
import type { Row } from '../row.js';
import { newAnswer, send } from '../setup/sender.js';
import { withCollector } from '../setup/withCollector.js';

export const f52: Row = {
  id: 'F52',
  broken: 'nobody writes a comment: the rating alone is sent, and sent again',
  expected: 'counted once',
  engine: 'collector',
  trials: 50,
  quick: 3,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random, wrong }, who) => {
      const answer = newAnswer(who, random);
      for (const status of ['accepted', 'duplicate']) {
        const verdict = (await send(collector.url, [answer]))?.results[0]?.status;
        if (verdict !== status) wrong.push(`the verdict was ${verdict} and not ${status}`);
      }
      return [answer];
    }),
};

/** Other content of the same revision, as no client should ever make it. */
const OTHERWISE: readonly ((answer: SurveyResponse) => Partial<SurveyResponse>)[] = [
  ({ rating }) => ({ rating: (rating + 1) % 11 }),
  () => ({ comment: 'something else' }),
  () => ({ answers: { why: 'because' } }),
  () => ({ locale: 'ro' }),
  ({ ratedAt }) => ({ ratedAt: ratedAt + 1 }),
];

export const f53: Row = {
  id: 'F53',
  broken: 'the same revision comes with other content, a little later or at once',
  expected: 'the first is kept and flagged, counted once',
  engine: 'collector',
  trials: 50,
  quick: 3,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random, wrong }, who) => {
      const answer = newAnswer(who, random);
      const otherwise = OTHERWISE[Math.floor(random() * OTHERWISE.length)]?.(answer);
      // A change of the rating leaves its scale as it is.
      const other = { ...answer, ...otherwise } as SurveyResponse;
      // In one batch they come in order too.
      if (random() < 0.3) await send(collector.url, [answer, other]);
      else {
        await send(collector.url, [answer]);
        const verdict = (await send(collector.url, [other]))?.results[0]?.status;
        if (verdict !== 'duplicate') wrong.push(`the verdict on the other was ${verdict}`);
      }
      const stored = (await collector.stored()).find(({ respondent }) => respondent === who);
      if (stored?.differs !== true) wrong.push('it is not flagged');
      if (stored?.comment !== undefined) wrong.push('the first was not kept');
      return [answer];
    }),
};
