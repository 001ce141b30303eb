import type { Row } from '../row.js';
import { newAnswer, send } from '../setup/sender.js';
import { withCollector } from '../setup/withCollector.js';

/** Revisions of each answer. */
const REVISIONS = 5;

export const s24: Row = {
  id: 'S24',
  broken: `a proxy repeats the posts of ${REVISIONS} revisions later and out of order, some after a higher one, some at once`,
  expected: 'the highest revision stands, counted once; each post has its receipt',
  engine: 'collector',
  trials: 50,
  quick: 3,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random, wrong }, who) => {
      const first = newAnswer(who, random);
      const revisions = Array.from({ length: REVISIONS }, (_, index) => ({
        ...first,
        revision: index + 1,
        rating: index + 1,
        comment: `revision ${index + 1}`,
      }));
      const posts = [...revisions, ...revisions].sort(() => random() - 0.5);
      const post = async (answer: (typeof posts)[number]): Promise<void> => {
        const verdict = (await send(collector.url, [answer]))?.results[0];
        if (verdict?.id !== answer.id || verdict.revision !== answer.revision) {
          wrong.push('a post got no receipt of its own');
        }
      };
      if (random() < 0.5) await Promise.all(posts.map(post));
      else for (const each of posts) await post(each);
      const stored = (await collector.stored()).find(({ respondent }) => respondent === who);
      if (stored?.comment !== `revision ${REVISIONS}`) wrong.push(`what stands is ${stored?.comment}`);
      return revisions.slice(-1);
    }),
};
