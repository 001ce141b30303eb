import type { FrameLocator, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, type Shop } from '../setup/shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

/** What the collector has of the gallery. */
async function kept(): Promise<unknown[]> {
  return (await shop.told<{ responses: unknown[] }>('responses?site=gallery')).responses;
}

async function open(path: string, locale = 'en-GB'): Promise<Page> {
  const page = await (await shop.browser.newContext({ locale, reducedMotion: 'reduce' })).newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(shop.demo.url + path);
  return page;
}
const control = (page: Page, name: string): Locator => page.getByRole('combobox', { name });
/** The first and largest of the frames. */
const stage = (page: Page): FrameLocator => page.locator('iframe').first().contentFrame();
const questionIn = (frame: FrameLocator): Promise<string> =>
  frame.locator('candor-prompt').getByRole('heading').innerText();
const hostOf = (frame: FrameLocator): Promise<string> =>
  frame.locator('candor-prompt').evaluate(({ className, style }) => `${className} ${style.cssText}`.trim());

it.each([
  ['en', 'sent to the server of this demonstration'],
  ['ru', 'уходят на сервер этой демонстрации'],
  ['ro', 'se trimit la serverul acestei demonstrații'],
  ['ar', 'تُرسَل الإجابات إلى خادم هذا العرض'],
])('says in %s where an answer goes, which is there as a test', async (language, where) => {
  const page = await open(`/gallery?lang=${language}`);
  await page.getByText(where).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  const before = (await kept()).length;
  await stage(page).locator('candor-prompt').getByRole('radio').last().press('Enter');
  await expect.poll(async () => (await kept()).length, { timeout: 10_000 }).toBe(before + 1);
  for (const each of await kept()) expect(JSON.stringify(each)).toContain('"test":true');
});

it('adds nothing to the history whatever is chosen, and comes back as it was left', async () => {
  const page = await open('/gallery');
  await questionIn(stage(page));
  const before = await page.evaluate(() => history.length);
  await control(page, 'Asks').selectOption('csat-stars');
  await control(page, 'Language').selectOption('ru');
  await control(page, 'Scheme').selectOption('dark');
  await expect.poll(() => questionIn(stage(page))).toBe('Как вам наша помощь сегодня?');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goto(`${shop.demo.url}/care`);
  await page.goBack();
  expect(await control(page, 'Asks').inputValue()).toBe('csat-stars');
  expect(await control(page, 'Language').inputValue()).toBe('ru');
  await expect.poll(() => questionIn(stage(page))).toBe('Как вам наша помощь сегодня?');
});

it('shows the look that nobody has chosen first, and the colour of a brand after that', async () => {
  const page = await open('/gallery');
  await questionIn(stage(page));
  expect(await hostOf(stage(page))).not.toContain('--_look');
  await page.getByRole('group', { name: 'Accent' }).getByRole('radio').nth(1).check();
  await expect.poll(() => hostOf(stage(page))).toContain('--_look-accent');
});

it('asks amid the page, and by the button at its edge', async () => {
  const page = await open('/gallery');
  await control(page, 'Place').selectOption('inline');
  await stage(page).locator('candor-survey candor-prompt').getByRole('radiogroup').waitFor();
  await control(page, 'Place').selectOption('button');
  await stage(page).locator('candor-button').getByRole('button').press('Enter');
  await stage(page).locator('candor-prompt').getByRole('radiogroup').waitFor();
  expect(await stage(page).locator('candor-survey').count()).toBe(0);
});

it('asks in every language that the widget has words in, each by its own name', async () => {
  const page = await open('/gallery');
  const languages = control(page, 'Language').locator('option');
  expect(await languages.count()).toBe(40);
  expect(await languages.allInnerTexts()).toEqual(
    expect.arrayContaining(['Deutsch', 'Français', 'Українська', 'עברית', '繁體中文']),
  );
  await control(page, 'Language').selectOption('fa');
  await expect.poll(() => stage(page).locator('html').getAttribute('dir')).toBe('rtl');
  expect(await stage(page).locator('candor-prompt').getAttribute('lang')).toBe('fa');
});
