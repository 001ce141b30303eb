import { startTemporaryDemo, type Demo } from '@candor/demo';
import type { SurveyResponse } from '@candor/protocol';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, promptIn } from '../setup/browser.js';

const TOKEN = 'a-token-of-the-owner';

let browser: Browser;
let demo: Demo;
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startTemporaryDemo({ token: TOKEN })]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** What the collector says to its owner. */
async function told<T>(path: string): Promise<T> {
  const answer = await fetch(`${demo.url}/feedback/v1/${path}`, { headers: { Authorization: `Bearer ${TOKEN}` } });
  return answer.json();
}

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(demo.url + path);
  return page;
}

/** Shows a survey from the panel, and answers it. */
async function answerFromPanel(page: Page, survey: string, rating: RegExp): Promise<void> {
  const panel = page.locator('candor-tools');
  await panel.getByText(survey).click();
  await panel.locator('[open]').getByRole('button', { name: 'Show it' }).click();
  await (await promptIn(page)).getByRole('radio', { name: rating }).click();
}

it.each(['debug', 'preview'])(
  'an owner can show any survey on the real page by ?candor=%s, and what is answered there is a test and never scored',
  async (tool) => {
    const page = await open(`/?candor=${tool}`);
    const before = (await told<{ responses: unknown[] }>('responses?site=shop')).responses.length;
    await answerFromPanel(page, 'shop-nps', /^9 of 10/);
    const responses = (): Promise<{ responses: { response: SurveyResponse }[] }> => told('responses?site=shop');
    await expect.poll(async () => (await responses()).responses.length, { timeout: 10_000 }).toBe(before + 1);
    const last = (await responses()).responses.at(-1);
    expect(JSON.stringify(last)).toContain('"test":true');
    const { surveys } = await told<{ surveys: { survey: string; answered: number }[] }>('scores?site=shop');
    expect(surveys.find(({ survey }) => survey === 'shop-nps')?.answered ?? 0).toBe(0);
  },
);

it('an owner sees which gate kept a customer from being asked, as it closes', async () => {
  const page = await open('/?candor=debug');
  const panel = page.locator('candor-tools');
  await panel.getByText('support-csat').waitFor();
  await page.evaluate(() => Reflect.get(window, 'candor')('moment', 'chat-ended'));
  await (await promptIn(page)).getByRole('button', { name: 'Not now' }).click();
  await page.evaluate(() => Reflect.get(window, 'candor')('moment', 'chat-ended'));
  await expect.poll(() => panel.locator('li').first().innerText()).toContain('support-csat: not asked: cooldown');
});

it('nobody else sees anything of it', async () => {
  const page = await open('/');
  await page.waitForFunction(() => Reflect.get(window, 'candor')?.explain?.('shop-nps').gates.length > 1);
  expect(await page.locator('candor-tools').count()).toBe(0);
});
