import type { Row } from '../row.js';
import { startCollector } from '../setup/collector.js';
import { startLoad } from '../setup/load.js';
import { randomOf } from '../setup/random.js';

/** Answers between two kills, on average. */
const BETWEEN = 10_000;

export const soak: Row = {
  id: 'soak',
  broken: '32 senders in batches of 20, a tenth of them repeated, the collector killed about every 10,000 answers',
  expected: 'acknowledged = stored = counted',
  engine: 'collector',
  trials: 100_000,
  quick: 2000,
  async run(trials, seed) {
    const random = randomOf(seed);
    const collector = await startCollector();
    try {
      const load = startLoad({ urls: [collector.url], senders: 32, batch: 20, repeats: 0.1, who: 'soak', random });
      while (load.settled.size < trials) {
        await load.more(Math.min(trials - load.settled.size, Math.ceil(random() * 2 * BETWEEN)));
        await collector.kill();
        await collector.start();
      }
      await load.finish();
      const ids = new Set((await collector.stored()).map(({ id }) => id));
      const missing = [...load.settled.keys()].filter((id) => !ids.has(id)).length;
      const counted = await collector.counted();
      const acknowledged = load.settled.size;
      return {
        trials: acknowledged,
        lost: missing + Math.max(0, ids.size - counted),
        doubled: Math.max(0, counted - acknowledged),
        wrong: [],
      };
    } finally {
      await collector.stop();
    }
  },
};
