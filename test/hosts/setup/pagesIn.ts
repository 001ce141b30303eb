import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from '../pages/policies.js';
import { SCRIPTS, STORAGE, WAYS } from '../pages/scripts.js';
import { STYLES } from '../pages/styles.js';
import type { Driver } from './driver.js';
import { answer, arrived, COMMENT, noiseOf, startStand, type Stand } from './stand.js';

const PAGES = [...WAYS, ...POLICIES, ...STYLES, ...SCRIPTS, ...STORAGE];

/** `npm test` keeps to Chromium, since the others take minutes to go through all pages; `npm run test:hosts` has them all. */
export const isWanted = (): boolean => process.env['CANDOR_ENGINES'] === 'all';

/** Opens every page in a browser, answers there by mouse and keyboard, and looks for the answer at the collector. */
export function answerOnEveryPage(engine: string, isInstalled: boolean, start: () => Promise<Driver>): void {
  describe.skipIf(!isInstalled)(`in ${engine}`, () => {
    let stand: Stand;
    let driver: Driver;
    beforeAll(async () => {
      [stand, driver] = await Promise.all([startStand(engine), start()]);
    });
    afterAll(async () => {
      await driver.stop();
      await stand.stop();
    });

    const tried = PAGES.filter(({ notIn }) => !notIn?.[engine]);
    it.each(tried.map((host) => [host.is, host] as const))('a customer can answer on a page %s', async (_is, host) => {
      const { who, url } = stand.put(host);
      await driver.open(url);
      await answer(driver);
      expect(await arrived(stand, who)).toEqual([{ rating: 9, comment: COMMENT }]);
      expect(await noiseOf(driver, host)).toEqual([]);
    });
  });
}
