import type { Row } from '../row.js';
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
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const inFlight = new Promise<void>((resolve) => {
        scene.meddler.meddle = async (_post, forward) => {
          resolve();
          await held;
          return forward();
        };
      });
      const page = await rate(scene, who, 6);
      await inFlight;
      const prompt = page.locator('candor-prompt');
      await prompt.getByRole('textbox').fill('On second thoughts');
      const queued = scene.customer.hears('queued', ({ revision }) => revision === 2);
      await prompt.getByRole('button', { name: 'Send' }).click();
      await queued;
      release();
      return { rating: 6, comment: 'On second thoughts' };
    }),
};
