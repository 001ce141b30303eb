import type { Measure } from '@candor/protocol';
import { scoreOf, tallyOf, type Score } from '@candor/scoring';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promptIn } from '../setup/browser.js';
import { layWire, type Wire } from '../setup/proxy.js';
import { openShop, type Shop } from '../setup/shop.js';

let shop: Shop;
let wire: Wire;
beforeAll(async () => {
  shop = await openShop();
  wire = await layWire(shop.demo.url);
});
afterAll(async () => {
  await wire.stop();
  await shop.stop();
});

/** The scores as the collector prints them, by survey. */
async function scores(): Promise<Map<string, Score>> {
  const { surveys } = await shop.told<{ surveys: { survey: string; wordings: { score: Score }[] }[] }>(
    'scores?site=shop',
  );
  return new Map(surveys.flatMap(({ survey, wordings: [wording] }) => (wording ? [[survey, wording.score]] : [])));
}

/** What the scoring package says of exactly these answers, as JSON has it. */
function expected(measure: Measure, ratings: number[]): Score {
  return JSON.parse(JSON.stringify(scoreOf(tallyOf(measure, ratings).tally)));
}

async function eventually(survey: string, n: number): Promise<void> {
  await expect.poll(async () => (await scores()).get(survey)?.n, { timeout: 15_000 }).toBe(n);
}

/** A customer with a browser of their own. */
async function customer(): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await shop.browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { context, page, errors };
}

async function buy(page: Page): Promise<void> {
  await page.goto(wire.url);
  await page.getByTestId('product-still-water-teapot').click();
  await page.getByTestId('add-to-cart').click();
  await page.getByTestId('checkout').click();
  await page.getByTestId('place-order').click();
  await page.getByTestId('thank-you').waitFor();
}

describe('a journey through the shop', () => {
  it('asks CES after checkout, CSAT after support and NPS on the second visit, and each score is exact', async () => {
    const { context, page, errors } = await customer();

    await buy(page);
    const checkout = await promptIn(page);
    await checkout.getByRole('radio', { name: /^6 of 7/ }).click();
    await checkout.getByRole('textbox').fill('Quick and clear');
    await checkout.getByRole('button', { name: 'Send' }).click();
    await checkout.getByRole('button', { name: 'Close' }).click();
    await eventually('checkout-ces', 1);

    // The network goes before the answer is given, and comes back only in another page.
    await page.goto(`${wire.url}/support`);
    await page.getByTestId('chat-ended').click();
    const support = await promptIn(page);
    wire.cut();
    await support.getByRole('radio', { name: /^3 of 3/ }).click();
    await support.getByRole('button', { name: 'Skip' }).click();
    await support.getByText('Your answer is saved and will be sent as soon as possible.').waitFor();
    await expect(page.reload()).rejects.toThrow('net::ERR');
    expect((await scores()).get('support-csat')?.n ?? 0).toBe(0);
    await page.close();
    wire.mend();
    const nextVisit = await context.newPage();
    await nextVisit.goto(wire.url);
    await eventually('support-csat', 1);
    await (await promptIn(nextVisit)).getByRole('radio', { name: /^10 of 10/ }).click();
    await eventually('shop-nps', 1);

    const read = await scores();
    expect(read.get('checkout-ces')).toEqual(expected({ metric: 'ces', scale: { min: 1, max: 7, good: 'high' } }, [6]));
    expect(read.get('support-csat')).toEqual(
      expected({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' } }, [3]),
    );
    expect(read.get('shop-nps')).toEqual(expected({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' } }, [10]));
    expect(errors.filter((error) => !error.includes('net::ERR'))).toEqual([]);
    await context.close();
  });

  it('counts the answer of a tab that was closed while the network was away, once, whenever the customer comes back', async () => {
    const { context, page } = await customer();
    const before = (await scores()).get('cancel-ces')?.n ?? 0;
    await page.goto(`${wire.url}/account/cancelled`);
    const prompt = await promptIn(page);
    wire.cut();
    await prompt.getByRole('radio', { name: /^2 of 5/ }).click();
    await prompt.getByRole('checkbox', { name: 'The price' }).click();
    await page.waitForFunction(async () => {
      const status: Promise<{ waiting: number }> = Reflect.get(window, 'candor').status();
      return (await status).waiting === 1;
    });
    await page.close();
    wire.mend();
    for (const path of ['/care', '/support', '/']) {
      const visit = await context.newPage();
      await visit.goto(wire.url + path);
      await eventually('cancel-ces', before + 1);
      await visit.close();
    }
    expect((await scores()).get('cancel-ces')?.n).toBe(before + 1);
    await context.close();
  });

  it('changes the open report at once', async () => {
    const report = await shop.browser.newPage({ locale: 'en-GB' });
    await report.goto(`${wire.url}/feedback/report?site=shop`);
    const { context, page } = await customer();
    await page.goto(`${wire.url}/account/cancelled`);
    const prompt = await promptIn(page);
    await prompt.getByRole('radio', { name: /^1 of 5/ }).click();
    await prompt.getByRole('checkbox', { name: 'Other' }).click();
    await prompt.getByRole('button', { name: 'Next' }).click();
    await prompt.getByRole('textbox').fill('Moving to a smaller kitchen');
    await prompt.getByRole('button', { name: 'Send' }).click();
    await report.getByText('Moving to a smaller kitchen').waitFor();
    expect(await report.getByText('Moving to a smaller kitchen').count()).toBe(1);
    await context.close();
    await report.close();
  });

  it('asks in the language of the page, and nobody twice within the cooldown', async () => {
    const { context, page } = await customer();
    await page.goto(`${wire.url}/account/cancelled?lang=ru`);
    const prompt = await promptIn(page);
    expect(await prompt.getAttribute('lang')).toBe('ru');
    await prompt.getByRole('button', { name: 'Не сейчас' }).click();
    await page.reload();
    await page.waitForFunction(() => typeof Reflect.get(window, 'candor').explain === 'function');
    const decision = await page.evaluate(() => Reflect.get(window, 'candor')('moment', 'subscription-cancelled'));
    expect(decision).toMatchObject({ survey: null, considered: [{ survey: 'cancel-ces', eligible: false }] });
    expect(await page.locator('candor-prompt').count()).toBe(0);
    await context.close();
  });
});
