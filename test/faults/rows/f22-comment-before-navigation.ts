import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';

const BEFORE = 50;

export const f22: Row = {
  id: 'F22',
  broken: `the host navigates ${BEFORE} ms after the last letter of a comment`,
  expected: 'the comment arrives under the same id',
  engine: 'Chromium',
  trials: 30,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const page = await rate(scene, who, 3);
      const box = page.locator('candor-prompt').getByRole('textbox');
      await box.pressSequentially('Too slo');
      await page.evaluate(
        (delay) =>
          addEventListener('input', () => setTimeout(() => location.assign('/next'), delay), { capture: true }),
        BEFORE,
      );
      await box.press('w');
      await page.waitForURL('**/next');
      return { rating: 3, comment: 'Too slow' };
    }),
};
