import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../row.js';
import { startCollector } from '../setup/collector.js';
import { startLoad } from '../setup/load.js';
import { withCollector } from '../setup/withCollector.js';

export const c5: Row = {
  id: 'C5',
  broken: 'the store is backed up under load, and another collector is started on the copy',
  expected: 'the copy is whole: all that was acknowledged before it began, each counted once',
  engine: 'collector',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    withCollector(trials, seed, async ({ collector, random, wrong }, who) => {
      const load = startLoad({ urls: [collector.url], senders: 8, batch: 5, repeats: 0.1, who, random });
      await load.more(Math.ceil(random() * 1000));
      const folder = mkdtempSync(join(tmpdir(), 'candor-copy-'));
      const data = join(folder, 'data');
      mkdirSync(data);
      const before = [...load.settled.keys()];
      await collector.backup(join(data, 'candor.db'));
      await load.more(100);
      await load.finish();
      const restored = await startCollector({ data });
      try {
        const stored = await restored.stored();
        const ids = new Set(stored.map(({ id }) => id));
        const missing = before.filter((id) => !ids.has(id)).length;
        if (missing > 0) wrong.push(`${missing} answers from before the copy are not in it`);
        const counted = await restored.counted();
        if (counted !== stored.length) wrong.push(`the copy holds ${stored.length} answers and counts ${counted}`);
      } finally {
        await restored.stop();
        rmSync(folder, { recursive: true });
      }
      return [...load.settled.values()];
    }),
};
