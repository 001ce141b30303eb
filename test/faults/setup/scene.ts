import type { Locator, Page } from 'playwright';
import { promptIn } from '../../setup/browser.js';
import { servePage } from '../../setup/page.js';
import type { Outcome } from '../row.js';
import { startCustomer, type Customer, type CustomerOptions } from './chromium.js';
import { startCollector, type Collector } from './collector.js';
import { pass, startMeddler, type Meddler } from './meddler.js';
import { randomOf } from './random.js';
import { reckon, type Given } from './reckon.js';
import { until } from './until.js';

export const STUB = 'if(typeof candor!="function"){window.candor=function(){candor.q.push(arguments)};candor.q=[]}';

/** A customer, a shop, a collector, and a meddler between them. */
export interface Scene {
  collector: Collector;
  meddler: Meddler;
  customer: Customer;
  /** The shop. Every path of it has Candor, `/bare` alone has not. */
  shop: string;
  /** More pages of the shop, by path. */
  pages: Record<string, string>;
  /** The page of a shop, with a script that runs before Candor. */
  html(before?: string): string;
  random(): number;
  /** In sentences, for the table. */
  wrong: string[];
}

export interface TrialOptions extends CustomerOptions {
  /** How long an answer may take once its row has mended what it broke, in milliseconds. */
  patience?: number;
}

/**
 * Plays one scene as often as told, in one browser with one collector. Each time `play` lets somebody (`who`) answer,
 * breaks what the row breaks and mends it; here we wait for the answer to arrive and count what came of all of them.
 */
export async function trialsOf(
  trials: number,
  seed: number,
  play: (scene: Scene, who: string) => Promise<Omit<Given, 'who'> | Given[]>,
  { patience = 15_000, ...options }: TrialOptions = {},
): Promise<Outcome> {
  const scene = await openScene(seed, options);
  const given: Given[] = [];
  try {
    for (let trial = 1; trial <= trials; trial++) {
      scene.meddler.meddle = pass;
      const who = `customer-${seed}-${trial}`;
      const answers = [await play(scene, who)].flat().map((answer) => Object.assign({ who }, answer));
      given.push(...answers);
      const arrived = await until(async () => (await reckon(scene.collector, answers)).lost === 0, patience);
      if (!arrived)
        scene.wrong.push(
          `trial ${trial}: an answer was not there while its page was open, for ${patience / 1000} s (seed ${seed})`,
        );
      await Promise.all(openPages(scene).map((page) => page.close().catch(() => {})));
    }
    const { lost, doubled, missing } = await reckon(scene.collector, given, { all: true });
    scene.wrong.push(...missing.map((who) => `lost: the answer of ${who}`));
    const noise = scene.customer.noise.map((line) => `the host page saw: ${line}`);
    return { trials, lost, doubled, wrong: [...new Set([...scene.wrong, ...noise])] };
  } finally {
    await scene.stop();
  }
}

async function openScene(seed: number, options: CustomerOptions): Promise<Scene & { stop(): Promise<void> }> {
  const [collector, customer] = await Promise.all([startCollector(), startCustomer(options)]);
  const meddler = await startMeddler(collector.url);
  const html = (before = ''): string => `<!doctype html><html lang="en"><title>A shop</title>
    <script>${STUB};${before}</script>
    <script async src="${meddler.url}/candor.js" data-site="shop"></script><h1>Thank you</h1>`;
  const pages: Record<string, string> = { '/': html(), '/next': html(), '/bare': '<!doctype html><title>Bare</title>' };
  const host = await servePage(pages);
  return {
    collector,
    customer,
    meddler,
    shop: host.url,
    pages,
    html,
    random: randomOf(seed),
    wrong: [],
    async stop() {
      await customer.stop();
      await Promise.all([host.stop(), meddler.stop(), collector.stop()]);
    },
  };
}

function openPages({ customer }: Scene): Page[] {
  const pages = customer.browser().contexts()[0]?.pages() ?? [];
  // The browser goes with its last tab.
  return pages.filter((page) => page.url() !== 'about:blank');
}

/** Asks, in a page that is open, and waits for the prompt. */
export async function askIn(page: Page, who: string): Promise<Locator> {
  await page.evaluate((respondent) => {
    Reflect.get(window, 'candor')('identify', respondent);
    Reflect.get(window, 'candor')('ask', 'nps');
  }, who);
  return promptIn(page);
}

/** The mark of a rating. */
export function mark(prompt: Locator, rating: number): Locator {
  return prompt.getByRole('radio', { name: new RegExp(`^${rating} of 10`) });
}

/** Opens the shop and rates, so that the answer is on the disk; what the network does with it is the row's affair. */
export async function rate(scene: Scene, who: string, rating: number, path = '/'): Promise<Page> {
  const page = await scene.customer.visit(scene.shop + path);
  const prompt = await askIn(page, who);
  const queued = scene.customer.hears('queued', ({ durable }) => durable === true);
  await mark(prompt, rating).click();
  await queued;
  return page;
}
