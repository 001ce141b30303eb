import type { Row } from '../row.js';
import { askIn, mark, trialsOf } from '../setup/scene.js';

export const f21: Row = {
  id: 'F21',
  broken: 'the host navigates in the same task as the click',
  expected: 'the rating is delivered, counted once',
  engine: 'Chromium',
  trials: 50,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const page = await scene.customer.visit(scene.shop);
      const prompt = await askIn(page, who);
      // By capture, since the prompt keeps its clicks to itself.
      await page.evaluate(() =>
        addEventListener('click', () => location.assign('/next'), { capture: true, once: true }),
      );
      await mark(prompt, 4).click();
      await page.waitForURL('**/next');
      return { rating: 4 };
    }),
};
