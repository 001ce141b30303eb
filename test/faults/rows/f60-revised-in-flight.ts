import type { Row } from '../row.js';
import { holdUp, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f60: Row = {
  id: 'F60',
  broken: 'revision 2 is written while revision 1 is in flight',
  expected: 'revision 2 is delivered, counted once',
  engine: 'Chromium',
  trials: 15,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const { inFlight, letGo } = holdUp(scene.meddler, pass);
      const page = await rate(scene, who, 6);
      await inFlight;
      const prompt = page.locator('candor-prompt');
      await prompt.getByRole('textbox').fill('On second thoughts');
      const queued = scene.customer.hears('queued', ({ revision }) => revision === 2);
      await prompt.getByRole('button', { name: 'Send' }).click();
      await queued;
      letGo();
      return { rating: 6, comment: 'On second thoughts' };
    }),
};
