import { startTemporaryDemo, type Demo } from '@candor/demo';
import type { Moment, SurveyFile } from '@candor/protocol';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asks } from '../setup/asks.js';
import { launchBrowser } from '../setup/browser.js';
import { startApp, type App } from './singlePage.js';

const CHAT: Moment = { on: 'code', name: 'chat-ended' };

/** One survey for each kind of moment, each at a place of its own in the shop. */
const SHOP: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    asks('page', {}, { on: 'page', url: '/products/*' }),
    asks('nth', {}, { on: 'page', url: '/', nth: 3 }),
    asks('click', {}, { on: 'click', selector: '[data-testid=try-it] summary' }),
    asks('sent', {}, { on: 'sent', selector: 'form', url: '/checkout' }),
    asks('scroll', {}, { on: 'scroll', percent: 80, url: '/cart' }),
    asks('seen', {}, { on: 'seen', selector: 'footer', url: '/account' }),
    asks('exit', {}, { on: 'exit', url: '/checkout' }),
    asks('button', {}, { on: 'button' }),
    asks('dwell', {}, { on: 'dwell', url: '/care', seconds: 1 }),
    asks('idle', {}, { on: 'idle', seconds: 1, url: '/account/cancel' }),
    asks('rare', { cooldownDays: 90, priority: 1 }, { on: 'code', name: 'rare' }),
    asks('code', { audience: { fact: 'path', is: '/support' } }, CHAT),
    asks(
      'delay',
      { delaySeconds: 2, cancel: [{ on: 'page', url: '/account' }], audience: { fact: 'path', is: '/' } },
      CHAT,
    ),
  ],
};

const APP: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    asks('page', {}, { on: 'page', url: '/pricing', nth: 2 }),
    asks('scroll', {}, { on: 'scroll', percent: 90, url: '/pricing' }),
    asks('purchase', {}, { on: 'dataLayer', event: 'purchase', when: { fact: 'moment.ecommerce.value', atLeast: 50 } }),
    asks('started', { audience: { fact: 'query.early', known: true } }, { on: 'dataLayer', event: 'app-started' }),
    asks('sent', {}, { on: 'sent', selector: 'form', url: '/cart' }),
    asks(
      'sequence',
      {},
      {
        on: 'sequence',
        of: [
          { on: 'page', url: '/cart' },
          { on: 'page', url: '/' },
        ],
        within: 60,
      },
    ),
  ],
};

let browser: Browser;
let shop: Demo;
let behind: Demo;
let app: App;
beforeAll(async () => {
  [browser, shop, behind] = await Promise.all([
    launchBrowser(),
    startTemporaryDemo({ surveys: SHOP }),
    startTemporaryDemo({ surveys: APP }),
  ]);
  app = await startApp(`${behind.url}/feedback`);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([app.stop(), shop.stop(), behind.stop()]);
});

let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  return () => context.close();
});

/** Until the widget watches: it begins when the page is idle. */
const watched = (): Promise<unknown> =>
  page.waitForFunction(() => {
    const candor: { explain?: (id: string) => { gates: unknown[] } } | undefined = Reflect.get(window, 'candor');
    return (candor?.explain?.('page').gates.length ?? 0) > 1;
  });
async function visit(path: string): Promise<void> {
  await page.goto(shop.url + path);
  await watched();
}
/** By which survey somebody is asked, and the prompt is closed. */
async function askedBy(): Promise<string> {
  const prompt = page.locator('candor-prompt');
  const title = await prompt.getByRole('heading').textContent();
  await prompt.getByRole('button', { name: /Not now|Nu acum/ }).click();
  await expect.poll(() => prompt.count()).toBe(0);
  return title ?? '';
}

describe('in the shop, a customer is asked', () => {
  it.each<[does: string, path: string, act: () => Promise<unknown>, survey: string]>([
    ['opens a page', '/products/still-water-teapot', async () => {}, 'page'],
    ['clicks', '/cart', () => page.locator('[data-testid=try-it] summary').click(), 'click'],
    ['has read on to the end', '/cart', () => page.mouse.wheel(0, 9000), 'scroll'],
    ['sees the end of a page', '/account', () => page.evaluate('scrollTo(0, 99999)'), 'seen'],
    ['stays on a page for a while', '/care', async () => {}, 'dwell'],
    ['has ended a chat', '/support', () => page.getByTestId('chat-ended').click(), 'code'],
  ])('who %s', async (_does, path, act, survey) => {
    await page.setViewportSize({ width: 800, height: 300 });
    await visit(path);
    await act();
    expect(await askedBy()).toBe(`Asked by ${survey}?`);
  });

  it('who is about to leave', async () => {
    await visit('/cart');
    await page.goto(`${shop.url}/products/still-water-teapot`);
    expect(await askedBy()).toBe('Asked by page?');
    await page.getByTestId('add-to-cart').click();
    await page.getByTestId('checkout').click();
    await watched();
    // Whoever has only just come is not about to go, and no prompt follows another at once.
    await page.mouse.move(300, 200);
    await expect
      .poll(
        async () => {
          await page.mouse.move(300, 200);
          await page.mouse.move(300, -10);
          return page.locator('candor-prompt').count();
        },
        { timeout: 25_000, interval: 1000 },
      )
      .toBe(1);
    expect(await askedBy()).toBe('Asked by exit?');
  });

  it('who presses the button that is there for it', async () => {
    await visit('/account');
    await page.locator('candor-button').getByRole('button').click();
    expect(await askedBy()).toBe('Asked by button?');
  });

  it('who has put the page aside, before they leave', async () => {
    await page.goto(`${shop.url}/account`);
    await page.getByTestId('cancel-subscription').click();
    await watched();
    expect(await askedBy()).toBe('Asked by idle?');
  });

  it('who comes for the third time, and not before', async () => {
    for (let visits = 0; visits < 2; visits += 1) {
      await visit('/');
      expect(await page.locator('candor-prompt').count()).toBe(0);
    }
    await visit('/');
    expect(await askedBy()).toBe('Asked by nth?');
  });

  it('who has gone on to another page since the moment, once its delay is over', async () => {
    await visit('/support');
    await page.getByTestId('chat-ended').click();
    expect(await askedBy()).toBe('Asked by code?');
    await visit('/');
    // Nobody is asked twice in a row: the next one keeps its distance.
    const calm = (): Promise<string> =>
      page.evaluate(() => {
        const { gates }: { gates: { gate: string; seen: string }[] } = Reflect.get(window, 'candor').explain('delay');
        return gates.find(({ gate }) => gate === 'calm')?.seen ?? '';
      });
    await expect.poll(calm, { timeout: 9000 }).toBe('another prompt was there a moment ago');
    expect(await askedBy()).toBe('Asked by delay?');
  });

  it('no more, where a page has called it off', async () => {
    await visit('/support');
    await page.getByTestId('chat-ended').click();
    expect(await askedBy()).toBe('Asked by code?');
    await visit('/account');
    await visit('/');
    const { gates } = await page.evaluate(() => Reflect.get(window, 'candor').explain('delay'));
    expect(gates).toContainEqual(expect.objectContaining({ gate: 'delay', seen: 'no moment has come' }));
  });
});

describe('nobody is asked again within the cooldown', () => {
  const decide = (at: Page): Promise<{ survey: string | null }> =>
    at.evaluate(() => Reflect.get(window, 'candor')('moment', 'rare'));

  it.each([
    ['forward', 400, 'calm', /^the clock of this device/],
    ['back', -400, 'cooldown', /^shown -\d/],
  ])('by a clock that jumps %s', async (_way, days, gate, seen) => {
    await visit('/account/cancelled');
    expect((await decide(page)).survey).toBe('rare');
    await askedBy();
    await page.clock.setFixedTime(Date.now() + days * 86_400_000);
    await visit('/account/cancelled');
    expect((await decide(page)).survey).toBeNull();
    const { gates } = await page.evaluate(() => Reflect.get(window, 'candor').explain('rare'));
    const closed = gates.filter(({ open }: { open: boolean }) => !open);
    expect(closed).toMatchObject([{ gate, seen: expect.stringMatching(seen) }]);
  });

  it('by two tabs that come to the moment at the same time', async () => {
    for (let times = 0; times < 8; times += 1) {
      const both = await browser.newContext({ locale: 'en-GB' });
      const tabs = await Promise.all([both.newPage(), both.newPage()]);
      for (const tab of tabs) {
        page = tab;
        await visit('/account/cancelled');
      }
      const decisions = await Promise.all(tabs.map(decide));
      expect(decisions.filter(({ survey }) => survey === 'rare')).toHaveLength(1);
      await both.close();
    }
  });
});

describe('in an app of one page, a customer is asked', () => {
  const go = (name: string): Promise<void> => page.getByRole('link', { name }).click();
  beforeEach(async () => {
    await page.goto(`${app.url}/?late=1`);
    await watched();
  });

  it('who comes to a page for the second time', async () => {
    await go('Pricing');
    await go('Home');
    expect(await page.locator('candor-prompt').count()).toBe(0);
    await go('Pricing');
    expect(await askedBy()).toBe('Asked by page?');
  });

  it('who reads to the end of what the app has drawn', async () => {
    await go('Pricing');
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 99_999);
    expect(await askedBy()).toBe('Asked by scroll?');
  });

  it('who buys for enough, as the dataLayer tells', async () => {
    await go('Cart');
    await page.getByRole('button', { name: 'Buy' }).click();
    expect(await askedBy()).toBe('Asked by purchase?');
    await page.evaluate(`dataLayer.push({ event: 'purchase', ecommerce: { value: 5 } })`);
    expect(await page.locator('candor-prompt').count()).toBe(0);
  });

  it('by what was pushed before the widget came', async () => {
    await page.goto(`${app.url}/?early=1`);
    expect(await askedBy()).toBe('Asked by started?');
  });

  it('who sends a form that the app keeps for itself', async () => {
    await go('Cart');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await askedBy()).toBe('Asked by sent?');
  });

  it('who does one thing after another', async () => {
    await go('Home');
    await go('Cart');
    await go('Home');
    expect(await askedBy()).toBe('Asked by sequence?');
  });
});
