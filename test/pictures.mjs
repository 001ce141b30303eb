// @ts-check
/** `npm run pictures`: photographs the real prompt in the real shop, for the README. Needs a build. */
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright';
import { chromium } from './setup/chromium.mjs';

const FOLDER = new URL('../demo/pictures/', import.meta.url);
const PICTURES = [
  { name: 'nps', path: '/', visits: 1, size: { width: 1120, height: 680 }, scheme: 'light' },
  { name: 'csat-phone', path: '/support', click: 'chat-ended', size: { width: 390, height: 720 }, scheme: 'dark' },
];

const { startTemporaryDemo } = await import(new URL('../demo/dist/server.js', import.meta.url).href);
const demo = await startTemporaryDemo();
const browser = await playwright.launch({ executablePath: chromium(), args: ['--no-sandbox'] });
for (const { name, path, visits, click, size, scheme } of PICTURES) {
  const page = await browser.newPage({
    viewport: size,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.addInitScript((count) => localStorage.setItem('tihna.visits', String(count)), visits ?? 0);
  await page.goto(demo.url + path);
  if (click) await page.getByTestId(click).click();
  await page.locator('candor-prompt').getByRole('radiogroup').waitFor();
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, FOLDER)) });
  await page.close();
}
const panel = await browser.newPage({
  viewport: { width: 1120, height: 680 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
});
await panel.goto(`${demo.url}/?candor=debug`);
await panel.locator('candor-tools').getByText('support-csat').click();
await panel.evaluate(() => Reflect.get(window, 'candor')('moment', 'order-completed'));
await panel.locator('candor-prompt').getByRole('radiogroup').waitFor();
await panel.screenshot({ path: fileURLToPath(new URL('panel.png', FOLDER)) });
const gallery = await browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' });
await gallery.goto(`${demo.url}/gallery`);
// As far as every scale. Frames further down come as they are looked at.
for (const frame of await gallery.locator('.stages iframe, #scales iframe').all()) {
  await frame.scrollIntoViewIfNeeded();
  await frame.contentFrame().locator('candor-prompt').getByRole('radiogroup').waitFor();
}
await gallery.evaluate(() => scrollTo(0, 0));
const { y = 0, height = 0 } = (await gallery.locator('#scales').boundingBox()) ?? {};
await gallery.screenshot({
  path: fileURLToPath(new URL('gallery.png', FOLDER)),
  clip: { x: 0, y: 0, width: 1280, height: y + height + 48 },
  fullPage: true,
  scale: 'css',
});
await browser.close();
await demo.stop();
