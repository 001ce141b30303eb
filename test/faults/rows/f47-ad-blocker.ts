import type { Row } from '../row.js';
import { askIn, mark, trialsOf } from '../setup/scene.js';
import { pause } from '../setup/until.js';

const MINUTES = 6;
const MOST = 3;

export const f47: Row = {
  id: 'F47',
  broken: `an ad blocker forbids the endpoint for ${MINUTES} minutes (by the page's clock)`,
  expected: `at most ${MOST} tries in that time, no noise, delivered when unblocked`,
  engine: 'Chromium',
  trials: 3,
  quick: { none: 'a load tries more often than that' },
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const page = await scene.customer.visit('about:blank');
      let tries = 0;
      await page.route('**/v1/responses', (route) => {
        tries++;
        return route.abort('blockedbyclient');
      });
      await page.clock.install();
      await page.goto(scene.shop);
      const prompt = await askIn(page, who);
      const queued = scene.customer.hears('queued');
      await mark(prompt, 7).click();
      await queued;
      for (let second = 0; second < MINUTES * 60; second += 5) {
        await page.clock.runFor(5000);
        // The requests themselves take real time.
        await pause(10);
      }
      await page.close();
      if (tries > MOST) scene.wrong.push(`${tries} tries in ${MINUTES} minutes of one load`);
      await scene.customer.visit(scene.shop);
      return { rating: 7 };
    }),
};
