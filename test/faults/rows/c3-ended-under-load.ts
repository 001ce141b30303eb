import type { Row } from '../row.js';
import { startLoad } from '../setup/load.js';
import { withCollector } from '../setup/withCollector.js';

const SECONDS = 10;

export const c3: Row = {
  id: 'C3',
  broken: 'the collector is ended (SIGTERM) under load, and started again',
  expected: `it ends by itself within ${SECONDS} s; what was acknowledged is there, what was not is sent again`,
  engine: 'collector',
  trials: 20,
  quick: 1,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random, wrong }, who) => {
      const load = startLoad({ urls: [collector.url], senders: 8, batch: 5, repeats: 0.1, who, random });
      await load.more(Math.floor(random() * 400));
      const began = performance.now();
      const code = await collector.terminate();
      const seconds = (performance.now() - began) / 1000;
      if (code !== 0) wrong.push(`it ended with ${code}`);
      if (seconds > SECONDS) wrong.push(`it took ${seconds.toFixed(0)} s to end`);
      await collector.start();
      await load.more(100);
      await load.finish();
      return [...load.settled.values()];
    }),
};
