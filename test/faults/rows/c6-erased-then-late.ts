import type { Row } from '../row.js';
import { newAnswer, send } from '../setup/sender.js';
import { withCollector } from '../setup/withCollector.js';

export const c6: Row = {
  id: 'C6',
  broken: 'a respondent is erased, then a late duplicate and a later revision of the answer arrive',
  expected: 'it stays erased and uncounted; the sender gets its receipt',
  engine: 'collector',
  trials: 20,
  quick: 2,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random, wrong }, who) => {
      const answer = newAnswer(who, random);
      await send(collector.url, [answer]);
      const erasure = await fetch(`${collector.url}/v1/respondents/${who}?site=shop`, {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${collector.token}` },
      });
      if (!erasure.ok) wrong.push(`the erasure was answered ${erasure.status}`);
      for (const late of [answer, { ...answer, revision: 2, comment: 'I meant' }]) {
        const receipt = await send(collector.url, [late]);
        const [verdict] = receipt?.results ?? [];
        if (verdict?.id !== late.id || verdict.revision !== late.revision) {
          wrong.push('the late one got no verdict, and would be sent for ever');
        }
      }
      const left = (await collector.stored()).filter(({ id, respondent }) => id === answer.id || respondent === who);
      if (left.length > 0) wrong.push('it is back');
      return [];
    }),
};
