import type { Row } from '../row.js';
import { crash } from '../setup/crash.js';
import { cut, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f02: Row = {
  id: 'F02',
  broken: 'the renderer is killed right after the commit, with no network',
  expected: 'there in the next tab, delivered, counted once',
  engine: 'Chromium',
  trials: 50,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      scene.meddler.meddle = cut;
      await crash(await rate(scene, who, 8));
      scene.meddler.meddle = pass;
      await scene.customer.visit(scene.shop);
      return { rating: 8 };
    }),
};
