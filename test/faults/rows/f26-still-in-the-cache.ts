import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f26: Row = {
  id: 'F26',
  broken: 'away from a page that has asked, been answered and sent, and back',
  expected: 'the page is still eligible for the back/forward cache',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const delivered = scene.customer.hears('delivered');
      const page = await rate(scene, who, 9);
      await delivered;
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'back', persisted)),
      );
      await page.goto(`${scene.shop}/bare`);
      await page.goBack({ waitUntil: 'commit' });
      if (!(await page.evaluate(() => Reflect.get(window, 'back') === true))) {
        scene.wrong.push('the page did not come back out of the back/forward cache');
      }
      return { rating: 9 };
    }),
};
