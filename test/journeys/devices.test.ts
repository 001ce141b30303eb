import { createHmac } from 'node:crypto';
import { startTemporaryDemo, type Demo } from '@candor/demo';
import type { SurveyFile } from '@candor/protocol';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, promptIn } from '../setup/browser.js';

const SECRET = 'a secret of thirty-two characters and more';
const FILE: SurveyFile = {
  version: 1,
  language: 'en',
  acrossDevices: true,
  surveys: [
    {
      id: 'nps',
      touchpoint: 'shop',
      metric: 'nps',
      texts: { en: { question: 'How likely are you to recommend us?' } },
      moments: [{ on: 'code', name: 'done' }],
    },
  ],
};

let browser: Browser;
let demo: Demo;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startTemporaryDemo({ surveys: FILE, secret: SECRET })]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** As the site's own server makes it. */
const signed = (respondent: string, plan: string): string =>
  createHmac('sha256', SECRET)
    .update(JSON.stringify(['candor', 1, 'shop', respondent, [['plan', plan]]]))
    .digest('hex');

/** Another device of somebody's, on which the moment comes. */
async function device(
  respondent: string,
  signature = signed(respondent, 'pro'),
): Promise<{ page: Page; closed: string[] }> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${demo.url}/account/cancelled`);
  await page.waitForFunction(() => typeof Reflect.get(window, 'candor').explain === 'function');
  const { considered } = await page.evaluate(
    async ([who, word]) => {
      const candor = Reflect.get(window, 'candor');
      candor('identify', who, { plan: 'pro' }, word);
      return candor('moment', 'done');
    },
    [respondent, signature] as const,
  );
  const [first]: { gates: { gate: string; open: boolean; seen: string }[] }[] = considered;
  const closed = first?.gates.filter(({ open }) => !open).map(({ gate, seen }) => `${gate}: ${seen}`) ?? [];
  return { page, closed };
}

it('a customer whom the site vouches for is asked on one device, and not on the next', async () => {
  const { page, closed } = await device('customer-17');
  expect(closed).toEqual([]);
  const prompt = await promptIn(page);
  const told = page.waitForResponse((answer) => answer.url().endsWith('/v1/responses'));
  await prompt.getByRole('radio', { name: /^9 of 10/ }).click();
  await told;
  const next = await device('customer-17');
  expect(next.closed).toEqual([expect.stringMatching(/^cooldown: shown 0\.00 days ago/)]);
  expect((await device('customer-18')).closed).toEqual([]);
});

it('nobody learns of a customer by a signature of their own making, and nobody is asked by it', async () => {
  expect((await device('customer-17', 'f'.repeat(64))).closed).toEqual(['devices: not known']);
});
