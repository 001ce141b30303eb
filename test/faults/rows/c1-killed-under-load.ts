import type { Row } from '../row.js';
import { startLoad } from '../setup/load.js';
import { withCollector } from '../setup/withCollector.js';

export const c1: Row = {
  id: 'C1',
  broken: 'the collector is killed (SIGKILL) under load at a random moment, and started again',
  expected: 'nothing acknowledged is missing, each answer is counted once',
  engine: 'collector',
  trials: 40,
  quick: 2,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random }, who) => {
      const load = startLoad({ urls: [collector.url], senders: 8, batch: 5, repeats: 0.1, who, random });
      await load.more(Math.floor(random() * 400));
      await collector.kill();
      await collector.start();
      await load.more(100);
      await load.finish();
      return [...load.settled.values()];
    }),
};
