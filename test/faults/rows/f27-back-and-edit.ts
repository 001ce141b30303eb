import type { Row } from '../row.js';
import { mark, rate, trialsOf } from '../setup/scene.js';

export const f27: Row = {
  id: 'F27',
  broken: 'away, back out of the back/forward cache, another rating',
  expected: 'a higher revision, counted once with the later rating',
  engine: 'Chromium',
  trials: 20,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const page = await rate(scene, who, 2);
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'back', persisted)),
      );
      await page.goto(`${scene.shop}/bare`);
      await page.goBack({ waitUntil: 'commit' });
      if (!(await page.evaluate(() => Reflect.get(window, 'back') === true))) {
        scene.wrong.push('the page did not come back out of the back/forward cache');
      }
      await page.locator('candor-prompt').getByRole('button', { name: 'Back' }).click();
      await mark(page.locator('candor-prompt'), 9).click();
      return { rating: 9 };
    }),
};
