import type { Row } from '../row.js';
import { cut, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f01: Row = {
  id: 'F01',
  broken: 'the whole browser is killed when the click resolves, with no network',
  expected: 'there after a restart, delivered, counted once',
  engine: 'Chromium',
  trials: 200,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      scene.meddler.meddle = cut;
      const rating = Math.floor(scene.random() * 11);
      await rate(scene, who, rating);
      await scene.customer.kill();
      scene.meddler.meddle = pass;
      await scene.customer.start();
      await scene.customer.visit(scene.shop);
      return { rating };
    }),
};
