// @ts-check
/**
 * What it takes from a click on a rating to the answer on the disk, with more and more answers waiting there, beside
 * the least that it can take: one strict write of the same record into a database of its own, in the same page.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright';
import { chromium } from '../setup/chromium.mjs';
import { answerOf } from './answer.mjs';
import { median } from './median.mjs';
import { serveWidget } from './widget-server.mjs';

const LOADER = readFileSync(new URL('../../packages/widget/dist/candor.js', import.meta.url), 'utf8');

/** As many as an outbox may hold, less those that are measured. */
const WAITING = [0, 50, 200, 480];

/**
 * Milliseconds, medians over `rounds`, by how many answers wait.
 *
 * @returns {Promise<{ waiting: number, click: number, bare: number }[]>}
 */
export async function clickCosts(rounds = 15) {
  const server = await serveWidget();
  try {
    const costs = [];
    for (const waiting of WAITING) costs.push({ waiting, ...(await costOf(server.url, waiting, rounds)) });
    return costs;
  } finally {
    server.close();
  }
}

/**
 * @param {string} url
 * @param {number} waiting
 * @param {number} rounds
 */
async function costOf(url, waiting, rounds) {
  // With a profile on the disk: a browser that keeps nothing writes nothing.
  const profile = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium(),
    args: ['--no-sandbox'],
  });
  // The first answer makes the database and meets the collector that asks for time.
  await answerIn(context, url);
  await fill(context, url, waiting);
  /** @type {{ click: number, bare: number }[]} */
  const costs = [];
  for (let round = 0; round <= rounds; round++) {
    const cost = await answerIn(context, url);
    // The first round warms the browser up.
    if (round > 0) costs.push(cost);
  }
  await context.close();
  rmSync(profile, { recursive: true });
  return { click: median(costs.map(({ click }) => click)), bare: median(costs.map(({ bare }) => bare)) };
}

/**
 * Rates in a new page, and takes the answer out again.
 *
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 */
async function answerIn(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate((source) => {
    const element = document.createElement('script');
    element.dataset['endpoint'] = location.origin;
    element.textContent = source;
    document.head.append(element);
  }, LOADER);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Reflect.get(window, 'candor')('ask', 'nps'));
  await page.locator('candor-prompt input').first().waitFor({ state: 'attached' });
  // What the prompt itself has to write is written by now.
  await page.evaluate(() => Reflect.get(window, 'candor')('status'));
  const cost = await page.evaluate(async () => {
    const request = (/** @type {IDBRequest} */ asked) =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', reject);
      });
    const stored = new Promise((resolve) => addEventListener('candor:queued', resolve, { once: true }));
    const mark = document.querySelector('candor-prompt')?.shadowRoot?.querySelectorAll('input')[9];
    const clicked = performance.now();
    mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    const event = await stored;
    const click = performance.now() - clicked;
    const { durable, id } = event instanceof CustomEvent ? event.detail : {};
    if (!durable) throw new Error('the answer is not on the disk');
    // Behind what the click has set off, so that the bare write has the disk to itself.
    await Reflect.get(window, 'candor')('status');

    const name = (await indexedDB.databases()).find((each) => each.name?.startsWith('candor:'))?.name ?? '';
    const outbox = await request(indexedDB.open(name));
    const own = outbox.transaction('outbox', 'readwrite').objectStore('outbox');
    const record = await request(own.get(`r/${id}`));
    await request(own.delete(`r/${id}`));
    outbox.close();

    const opening = indexedDB.open('bare');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('bare'));
    const database = await request(opening);
    const began = performance.now();
    const transaction = database.transaction('bare', 'readwrite', { durability: 'strict' });
    transaction.objectStore('bare').put(record, 'r');
    transaction.commit();
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    const bare = performance.now() - began;
    database.close();
    return { click, bare };
  });
  await page.close();
  return cost;
}

/**
 * Puts so many answers beside each other that wait, as an earlier visit has left them.
 *
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 * @param {number} waiting
 */
async function fill(context, url, waiting) {
  const page = await context.newPage();
  await page.goto(url);
  const responses = Array.from({ length: waiting }, (_, number) =>
    answerOf(`0197a1b2-c3d4-7e5f-8a9b-${String(number).padStart(12, '0')}`, 1_700_000_000_000),
  );
  await page.evaluate(async (all) => {
    const name = (await indexedDB.databases()).find((each) => each.name?.startsWith('candor:'))?.name ?? '';
    const opening = indexedDB.open(name);
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction('outbox', 'readwrite');
    const store = transaction.objectStore('outbox');
    for (const response of all) store.put({ kind: 'response', response }, `r/${response.id}`);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  }, responses);
  await page.close();
}
