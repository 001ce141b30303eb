import type { Row } from '../row.js';
import { CUT, pass, say, type Answer, type Meddle } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f30: Row = {
  id: 'F30',
  broken: 'stored by the collector, the page gone before the receipt',
  expected: 'sent again by the next page, counted once',
  engine: 'Chromium',
  trials: 30,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      let leave = (): void => {};
      const left = new Promise<void>((resolve) => (leave = resolve));
      const stored = new Promise<void>((resolve) => {
        scene.meddler.meddle = async (_post, forward) => {
          await forward();
          resolve();
          await left;
          return CUT;
        };
      });
      const page = await rate(scene, who, 7);
      await stored;
      await page.close();
      scene.meddler.meddle = pass;
      leave();
      const sent = scene.meddler.posts.length;
      const settled = scene.customer.hears('delivered');
      await scene.customer.visit(scene.shop);
      await settled;
      if (scene.meddler.posts.length === sent) scene.wrong.push('the next page did not send it again');
      return { rating: 7 };
    }),
};

/** The collector has stored it; then the page gets something else than the receipt, twice. */
function withoutReceipt(answer: () => Answer): Row['run'] {
  return (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      let spoiled = 0;
      const spoil: Meddle = async (_post, forward) => {
        const receipt = await forward();
        return spoiled++ < 2 ? answer() : receipt;
      };
      scene.meddler.meddle = spoil;
      const delivered = scene.customer.hears('delivered');
      await rate(scene, who, 10);
      await delivered;
      return { rating: 10 };
    });
}

export const f31: Row = {
  id: 'F31',
  broken: 'the receipt is lost, twice',
  expected: 'sent again until there is one, counted once',
  engine: 'Chromium',
  trials: 15,
  quick: 1,
  run: withoutReceipt(() => CUT),
};

export const f32: Row = {
  id: 'F32',
  broken: 'a 500 instead of the receipt, after the commit, twice',
  expected: 'sent again until there is a receipt, counted once',
  engine: 'Chromium',
  trials: 15,
  quick: 1,
  run: withoutReceipt(() => say(500, '{"error":"it fell over on its way out"}')),
};
