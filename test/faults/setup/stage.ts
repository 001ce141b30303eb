import type { Outcome } from '../row.js';
import { startCollector, type Collector } from './collector.js';
import type { Engine } from './engines.js';
import { pass, startMeddler, type Meddler } from './meddler.js';
import { reckon, type Given } from './reckon.js';
import { STUB } from './scene.js';
import { ACTING, startSelfDriven, type SelfDriven } from './selfDriven.js';
import { until } from './until.js';

/** A scene whose pages act by themselves, for engines without a driver and for tabs that a driver would keep awake. */
export interface Stage {
  collector: Collector;
  meddler: Meddler;
  browser: SelfDriven;
  /** A page of the shop that does this once Candor is there. */
  acting(script: string): string;
  wrong: string[];
}

/** Like `trialsOf`: plays the scene, waits for the answer to arrive, ends the browser, and counts. */
export async function trialsOnStage(
  engine: Engine,
  trials: number,
  seed: number,
  play: (stage: Stage, who: string) => Promise<Omit<Given, 'who'> | Given[]>,
): Promise<Outcome> {
  const [collector, browser] = await Promise.all([startCollector(), startSelfDriven(engine)]);
  const meddler = await startMeddler(collector.url);
  const acting = (script: string): string => `<!doctype html><html lang="en"><title>A shop</title>
    <script>${STUB};${ACTING};candor('on', 'ready', async function () { ${script} })</script>
    <script async src="${meddler.url}/candor.js" data-site="shop"></script>`;
  const stage: Stage = { collector, meddler, browser, acting, wrong: [] };
  browser.pages['/next'] = acting('');
  const given: Given[] = [];
  try {
    for (let trial = 1; trial <= trials; trial++) {
      meddler.meddle = pass;
      const who = `customer-${seed}-${trial}`;
      const answers = [await play(stage, who)].flat().map((answer) => Object.assign({ who }, answer));
      given.push(...answers);
      await until(async () => (await reckon(collector, answers)).lost === 0);
      await browser.kill();
    }
    const { lost, doubled } = await reckon(collector, given, { all: true });
    return { trials, lost, doubled, wrong: [...new Set(stage.wrong)] };
  } finally {
    await browser.stop();
    await Promise.all([meddler.stop(), collector.stop()]);
  }
}
