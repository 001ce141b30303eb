import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from './pages/policies.js';
import { SCRIPTS, STORAGE, WAYS } from './pages/scripts.js';
import { STYLES } from './pages/styles.js';
import { startChromium } from './setup/chromium.js';
import type { Driver } from './setup/driver.js';
import { answer, arrived, COMMENT, noiseOf, startStand, type Stand } from './setup/stand.js';

let stand: Stand;
let driver: Driver;
beforeAll(async () => {
  [stand, driver] = await Promise.all([startStand(), startChromium()]);
});
afterAll(async () => {
  await driver.stop();
  await stand.stop();
});

describe('in Chromium', () => {
  const all = [...WAYS, ...POLICIES, ...STYLES, ...SCRIPTS, ...STORAGE];
  it.each(all.map((host) => [host.is, host] as const))('a customer can answer on a page %s', async (_is, host) => {
    const { who, url } = stand.put(host);
    await driver.open(url);
    await answer(driver);
    expect(await arrived(stand, who)).toEqual([{ rating: 9, comment: COMMENT }]);
    expect(await noiseOf(driver, host)).toEqual([]);
  });
});
