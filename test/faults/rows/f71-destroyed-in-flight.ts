import type { Row } from '../row.js';
import { cut, holdUp, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';
import { until } from '../setup/until.js';

export const f71: Row = {
  id: 'F71',
  broken: 'the widget is destroyed while a batch is in flight',
  expected: 'the lock is let go, the answer kept, sent by the next page, counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const { inFlight, letGo } = holdUp(scene.meddler, cut);
      const page = await rate(scene, who, 5);
      await inFlight;
      await page.evaluate(() => Reflect.get(window, 'candor').destroy());
      letGo();
      const free = await until(
        () => page.evaluate(async () => (await navigator.locks.query()).held?.length === 0),
        5000,
      );
      if (!free) scene.wrong.push('the lock is still held');
      const nodes = await page.locator('candor-prompt').count();
      if (nodes > 0) scene.wrong.push('the prompt is still there');
      scene.meddler.meddle = pass;
      await scene.customer.visit(scene.shop);
      return { rating: 5 };
    }),
};
