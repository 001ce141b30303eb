import type { Row } from '../row.js';
import { startCollector } from '../setup/collector.js';
import { startLoad } from '../setup/load.js';
import { withCollector } from '../setup/withCollector.js';

const ANSWERS = 500;

export const c4: Row = {
  id: 'C4',
  broken: 'two collectors on one store, each sent to at random, with half of all batches sent again',
  expected: 'idempotent: each answer is there, and counted, once',
  engine: 'collector',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random }, who) => {
      const second = await startCollector({ data: collector.data });
      try {
        const urls = [collector.url, second.url];
        const load = startLoad({ urls, senders: 4, batch: 5, repeats: 0.5, who, random });
        await load.more(ANSWERS);
        await load.finish();
        return [...load.settled.values()];
      } finally {
        await second.stop();
      }
    }),
};
