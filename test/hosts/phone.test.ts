import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startChromium, type Chromium } from './setup/chromium.js';
import type { Host } from './setup/host.js';
import { arrived, clickOn, COMMENT, noiseOf, spot, startStand, type Stand } from './setup/stand.js';

let stand: Stand;
let driver: Chromium;
beforeAll(async () => {
  [stand, driver] = await Promise.all([startStand('phone'), startChromium(PHONE)]);
});
afterAll(async () => {
  await driver.stop();
  await stand.stop();
});

const wide = (width: number): string =>
  `<div style="width: ${width}px; height: 3000px; background: linear-gradient(#fff, #9cf)"></div>`;
const WIDE = wide(1100);
const viewport = (content: string): string => `<meta name="viewport" content="${content}">`;

const PAGES: Host[] = [
  { is: 'that is made for phones', head: viewport('width=device-width, initial-scale=1') },
  { is: 'that was made before there were phones', body: WIDE },
  { is: 'that is made for a screen of 1200 pixels', head: viewport('width=1200') },
  {
    is: 'that is hardly too wide',
    head: viewport('width=device-width, initial-scale=1'),
    body: `<style>body { margin: 0 }</style>${wide(375)}`,
  },
  { is: 'that is too wide and shown in part', head: viewport('width=device-width, initial-scale=1'), body: WIDE },
  { is: 'that is too wide and shown in small', head: viewport('width=device-width'), body: WIDE },
];

describe('a prompt on a phone', () => {
  it.each(PAGES.map((host) => [host.is, host] as const))(
    'is in view and large enough to be answered by finger, on a page %s',
    async (_is, host) => {
      const { who, url } = stand.put(host);
      await driver.open(url);
      await clickOn(driver, 'label', 9, 'tap');
      await clickOn(driver, 'textarea', 0, 'tap');
      await driver.type(COMMENT);
      await clickOn(driver, '.primary', 0, 'tap');
      await spot(driver, '.thanks');
      await clickOn(driver, '.close', 0, 'tap');
      expect(await arrived(stand, who)).toEqual([{ rating: 9, comment: COMMENT }]);
      expect(await noiseOf(driver)).toEqual([]);
    },
  );
});
