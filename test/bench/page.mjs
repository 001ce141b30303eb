// @ts-check
/**
 * What the widget costs a page, beside the least that a prompt can be, both in the same Chromium in the same run: the
 * kinds take turns, each in a fresh page, and medians are compared. Read the ratios; the milliseconds are this machine's.
 */
import { readFileSync } from 'node:fs';
import { chromium as playwright } from 'playwright';
import { chromium } from '../setup/chromium.mjs';
import { watchMainThread } from './main-thread.mjs';
import { median } from './median.mjs';
import { serveWidget } from './widget-server.mjs';

const DIST = new URL('../../packages/widget/dist/', import.meta.url);
const BARE = readFileSync(new URL('bare.js', import.meta.url), 'utf8');
const FLOOR = readFileSync(new URL('floor.js', import.meta.url), 'utf8');
const LOADER = readFileSync(new URL('candor.js', DIST), 'utf8');

/** What is compared: how a kind gets into the page, and how its prompt is called up. */
const KINDS = {
  'bare div': { script: BARE, call: ['bare'] },
  'hand-written': { script: FLOOR, call: ['floor'] },
  candor: { script: LOADER, call: ['candor', 'moment', 'now'] },
};

/** @typedef {keyof typeof KINDS} Kind */
/** @typedef {{ evaluate: number, cpu: number, painted: number }} Cost milliseconds */

/** @returns {Promise<Record<Kind, Cost>>} medians over `rounds` */
export async function pageCosts(rounds = 15) {
  const server = await serveWidget();
  const browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] });
  /** @type {Record<Kind, Cost[]>} */
  const costs = { 'bare div': [], 'hand-written': [], candor: [] };
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const kind of /** @type {Kind[]} */ (Object.keys(KINDS))) {
        const cost = await costOf(browser, server.url, kind);
        // The first round warms the browser up.
        if (round > 0) costs[kind].push(cost);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  const all = (/** @type {Kind} */ kind, /** @type {keyof Cost} */ what) =>
    median(costs[kind].map((cost) => cost[what]));
  const mid = (/** @type {Kind} */ kind) => ({
    evaluate: all(kind, 'evaluate'),
    cpu: all(kind, 'cpu'),
    painted: all(kind, 'painted'),
  });
  return { 'bare div': mid('bare div'), 'hand-written': mid('hand-written'), candor: mid('candor') };
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Kind} kind
 * @returns {Promise<Cost>}
 */
async function costOf(browser, url, kind) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const devtools = await context.newCDPSession(page);
  const read = await watchMainThread(devtools);
  const { script, call } = KINDS[kind];
  const evaluate = await page.evaluate((source) => {
    const element = document.createElement('script');
    element.dataset['endpoint'] = location.origin;
    element.textContent = source;
    const begin = performance.now();
    document.head.append(element);
    return performance.now() - begin;
  }, script);
  // The survey file has to be there before a moment is worth measuring.
  await page.waitForLoadState('networkidle');
  const before = await read();
  const painted = await page.evaluate(async ([name = '', ...rest]) => {
    const begin = performance.now();
    const decision = await Reflect.get(window, name)(...rest);
    if (decision?.survey === null) throw new Error(`no prompt: ${JSON.stringify(decision)}`);
    // The frame after the next has been painted with the prompt in it.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - begin;
  }, call);
  // At rest: no animation under way any more.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(() =>
    Promise.all(
      (document.querySelector('candor-prompt')?.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished),
    ),
  );
  const cpu = (await read()).task - before.task;
  await context.close();
  return { evaluate, cpu, painted };
}
