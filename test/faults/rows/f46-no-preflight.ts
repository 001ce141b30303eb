import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f46: Row = {
  id: 'F46',
  broken: 'nothing: an answer and a comment, in the default configuration',
  expected: 'the browser asks for no preflight',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const page = await rate(scene, who, 8);
      const prompt = page.locator('candor-prompt');
      await prompt.getByRole('textbox').fill('All fine');
      await prompt.getByRole('button', { name: 'Send' }).click();
      if (scene.meddler.preflights() > 0) scene.wrong.push(`${scene.meddler.preflights()} preflights`);
      return { rating: 8, comment: 'All fine' };
    }),
};
