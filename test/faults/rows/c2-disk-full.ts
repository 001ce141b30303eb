import { join } from 'node:path';
import type { SurveyResponse } from '@candor/protocol';
import type { Row } from '../row.js';
import { startCollector } from '../setup/collector.js';
import { randomOf } from '../setup/random.js';
import { reckon } from '../setup/reckon.js';
import { acknowledged, newAnswer, send } from '../setup/sender.js';
import { smallDisk } from '../setup/smallDisk.js';
import { until } from '../setup/until.js';

const MEGABYTES = 3;

export const c2: Row = {
  id: 'C2',
  broken: `the disk of the collector (${MEGABYTES} MB) is filled up under it, then freed`,
  expected: '503 with Retry-After, a word in the log, nothing half-written; goes on by itself',
  engine: 'collector',
  trials: 5,
  quick: 1,
  async run(trials, seed) {
    const random = randomOf(seed);
    const wrong: string[] = [];
    let lost = 0;
    let doubled = 0;
    let played = 0;
    for (; played < trials; played++) {
      const disk = smallDisk(MEGABYTES);
      if (!disk) break;
      const collector = await startCollector({ data: join(disk.path, 'data') });
      const settled: SurveyResponse[] = [];
      try {
        const batch = () =>
          Array.from({ length: 20 }, (_, n) => newAnswer(`disk-${played}-${settled.length + n}`, random));
        const first = batch();
        settled.push(...acknowledged(await send(collector.url, first), first));
        disk.fill();
        let waiting = batch();
        // What the database has room for in its own file it may still take.
        for (let n = 0; n < 200 && waiting.length > 0; n++) {
          const taken = acknowledged(await send(collector.url, waiting), waiting);
          settled.push(...taken);
          if (taken.length === 0) break;
          waiting = batch();
        }
        const refusal = await fetch(`${collector.url}/v1/responses`, {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain' },
          body: JSON.stringify({ v: 1, site: 'shop', sentAt: Date.now(), responses: waiting, outcomes: [] }),
        });
        if (refusal.status !== 503) wrong.push(`a full disk is answered ${refusal.status}`);
        if (!refusal.headers.get('Retry-After')) wrong.push('a full disk is answered without Retry-After');
        if (!/stored|full|disk/.test(collector.said())) wrong.push('the log has no word of it');
        disk.free();
        const goesOn = await until(async () => {
          settled.push(...acknowledged(await send(collector.url, waiting), waiting));
          return settled.some(({ id }) => id === waiting[0]?.id);
        }, 5000);
        if (!goesOn) wrong.push('it did not go on by itself');
        const given = settled.map(({ respondent = '', rating }) => ({ who: respondent, rating }));
        const reckoned = await reckon(collector, given, { all: true });
        lost += reckoned.lost;
        doubled += reckoned.doubled;
      } finally {
        await collector.stop();
        disk.remove();
      }
    }
    return { trials: played, lost, doubled, wrong: [...new Set(wrong)] };
  },
};
