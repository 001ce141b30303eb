import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f23: Row = {
  id: 'F23',
  broken: 'the tab is closed in the middle of a comment',
  expected: 'rating and comment arrive, counted once',
  engine: 'Chromium',
  trials: 30,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const page = await rate(scene, who, 5);
      await page.locator('candor-prompt').getByRole('textbox').pressSequentially('I was about to s');
      // As the customer closes it: with pagehide, and what may be done there.
      await page.close({ runBeforeUnload: true });
      await scene.customer.visit(scene.shop);
      return { rating: 5, comment: 'I was about to s' };
    }),
};
