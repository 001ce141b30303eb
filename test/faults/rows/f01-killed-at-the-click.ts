import type { Row } from '../row.js';
import { eachAlone } from '../setup/eachAlone.js';
import { cut, pass } from '../setup/meddler.js';
import { rate } from '../setup/scene.js';

/**
 * On a profile of its own each: a Chromium that is killed between the head and the body of one of its own writes goes
 * on after the torn end, and deletes the whole database when it is opened once more (3 times in some 165 kills of one profile).
 */
export const f01: Row = {
  id: 'F01',
  broken: 'the whole browser is killed when the click resolves, with no network',
  expected: 'there after a restart, delivered, counted once',
  engine: 'Chromium',
  trials: 200,
  quick: 1,
  run: (trials, seed) =>
    eachAlone(trials, seed, async (scene, who) => {
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
