import type { SurveyResponse } from '@candor/protocol';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { promptIn } from '../setup/browser.js';
import { openShop, type Shop } from '../setup/shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

async function open(path: string): Promise<Page> {
  const page = await (await shop.browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(shop.demo.url + path);
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
    const before = (await shop.told<{ responses: unknown[] }>('responses?site=shop')).responses.length;
    await answerFromPanel(page, 'shop-nps', /^9 of 10/);
    const responses = (): Promise<{ responses: { response: SurveyResponse }[] }> => shop.told('responses?site=shop');
    await expect.poll(async () => (await responses()).responses.length, { timeout: 10_000 }).toBe(before + 1);
    const last = (await responses()).responses.at(-1);
    expect(JSON.stringify(last)).toContain('"test":true');
    const { surveys } = await shop.told<{ surveys: { survey: string; answered: number }[] }>('scores?site=shop');
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

/** The lines of the panel's list of moments, the latest first, without their times. */
async function linesIn(page: Page): Promise<string[]> {
  const lines = await page.locator('candor-tools').locator('li').allInnerTexts();
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').replace(/^\S+( [AP]M)? /, ''));
}
/** Comes without waiting for what becomes of it. */
const comes = (page: Page, name: string): Promise<void> =>
  page.evaluate((moment) => void Reflect.get(window, 'candor')('moment', moment), name);

it('a moment that no survey names stays one, whatever an owner shows from the panel afterwards', async () => {
  const page = await open('/?candor=debug');
  await page.locator('candor-tools').getByText('shop-nps').waitFor();
  await comes(page, 'typo');
  await expect.poll(() => linesIn(page)).toEqual(['typo no survey names it']);
  await answerFromPanel(page, 'shop-nps', /^9 of 10/);
  await comes(page, 'another-typo');
  await expect.poll(() => linesIn(page)).toEqual(['another-typo no survey names it', 'typo no survey names it']);
});

it('a moment whose prompt has to wait is undecided till then, and the decision is its own', async () => {
  const page = await open('/?candor=debug');
  await page.locator('candor-tools').getByText('support-csat').waitFor();
  await page.evaluate(() => document.body.append(document.createElement('textarea')));
  await page.locator('textarea').last().pressSequentially('Still writing');
  await comes(page, 'chat-ended');
  await comes(page, 'typo');
  await expect.poll(() => linesIn(page)).toEqual(['typo no survey names it', 'chat-ended nothing yet']);
  await page
    .locator('textarea')
    .last()
    .evaluate((area) => area.blur());
  await promptIn(page);
  await expect.poll(() => linesIn(page)).toEqual(['typo no survey names it', 'chat-ended support-csat: asked']);
});

it('an owner reads that an answer to a real prompt is scored, and it is; where all are tests, that they are', async () => {
  const page = await open('/?candor=debug');
  const panel = page.locator('candor-tools');
  await panel.getByText('Show it: only a test. All other answers are scored.').waitFor();
  const tests = async (): Promise<string[]> =>
    (await shop.told<{ responses: unknown[] }>('responses?site=shop')).responses.map((each) =>
      JSON.stringify(each).includes('"test":true') ? 'test' : 'real',
    );
  const before = await tests();
  await comes(page, 'chat-ended');
  await (await promptIn(page)).getByRole('radio').last().click();
  await expect.poll(tests, { timeout: 10_000 }).toEqual([...before, 'real']);
  const preview = await open('/?candor=preview');
  await preview.locator('candor-tools').getByText('What is answered here is a test and never scored.').waitFor();
});

it('the panel follows the end of a prompt and a withdrawn consent, of which nobody tells it', async () => {
  const page = await open('/?candor=debug');
  const nps = page.locator('candor-tools').locator('summary').filter({ hasText: 'shop-nps' });
  await answerFromPanel(page, 'shop-nps', /^9 of 10/);
  await expect.poll(() => nps.innerText()).toContain('not asked: free');
  await page.locator('candor-prompt').getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => nps.innerText()).not.toContain('free');
  await page.evaluate(() => Reflect.get(window, 'candor')('consent', false));
  await expect.poll(() => nps.innerText()).toContain('not asked: consent');
});

it('nobody else sees anything of it', async () => {
  const page = await open('/');
  await page.waitForFunction(() => Reflect.get(window, 'candor')?.explain?.('shop-nps').gates.length > 1);
  expect(await page.locator('candor-tools').count()).toBe(0);
});
