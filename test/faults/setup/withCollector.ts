import type { SurveyResponse } from '@candor/protocol';
import type { Outcome } from '../row.js';
import { startCollector, type Collector } from './collector.js';
import { randomOf } from './random.js';
import { reckon, type Given } from './reckon.js';

/** A collector that has been started, for rows without a browser. */
export interface Bench {
  collector: Collector;
  random(): number;
  wrong: string[];
}

/**
 * Plays one scene with the collector as often as told and counts what came of it.
 *
 * @param play resolves to the responses that the collector has acknowledged, each to be there once
 */
export async function withCollector(
  trials: number,
  seed: number,
  play: (bench: Bench, who: string) => Promise<readonly SurveyResponse[]>,
): Promise<Outcome> {
  const bench: Bench = { collector: await startCollector(), random: randomOf(seed), wrong: [] };
  const given: Given[] = [];
  try {
    for (let trial = 1; trial <= trials; trial++) {
      const answers = await play(bench, `customer-${seed}-${trial}`);
      for (const { respondent = '', rating } of answers) given.push({ who: respondent, rating });
    }
    const { lost, doubled } = await reckon(bench.collector, given, { all: true });
    return { trials, lost, doubled, wrong: [...new Set(bench.wrong)] };
  } finally {
    await bench.collector.stop();
  }
}
