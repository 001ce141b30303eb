import type { Row } from '../row.js';
import { newAnswer, send } from '../setup/sender.js';
import { withCollector } from '../setup/withCollector.js';

const TIMES = 50;

export const f33: Row = {
  id: 'F33',
  broken: `the same response ${TIMES} times at once`,
  expected: `one row, ${TIMES} receipts`,
  engine: 'collector',
  trials: 20,
  quick: 2,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random, wrong }, who) => {
      const answer = newAnswer(who, random);
      const receipts = await Promise.all(Array.from({ length: TIMES }, () => send(collector.url, [answer])));
      const verdicts = receipts.map((receipt) => receipt?.results[0]?.status);
      const accepted = verdicts.filter((status) => status === 'accepted').length;
      const duplicate = verdicts.filter((status) => status === 'duplicate').length;
      if (accepted !== 1 || duplicate !== TIMES - 1) wrong.push(`${accepted} accepted and ${duplicate} duplicates`);
      return [answer];
    }),
};
