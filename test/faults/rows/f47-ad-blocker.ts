import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';
import { pause } from '../setup/until.js';

const MINUTES = 10;
const MOST = 3;

export const f47: Row = {
  id: 'F47',
  broken: `an ad blocker forbids the endpoint for ${MINUTES} minutes (by the page's clock)`,
  expected: `at most ${MOST} tries a load, no noise, delivered when unblocked`,
  engine: 'Chromium',
  trials: 5,
  quick: { none: 'a load tries more often than that' },
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const context = scene.customer.browser().contexts()[0];
      if (!context) throw new Error('the browser has no window');
      let tries = 0;
      await context.route('**/v1/responses', (route) => {
        tries++;
        return route.abort('blockedbyclient');
      });
      const page = await rate(scene, who, 7);
      await page.clock.install();
      await page.evaluate(() => dispatchEvent(new Event('online')));
      for (let minute = 0; minute < MINUTES; minute++) {
        await page.clock.runFor(60_000);
        // The requests themselves take real time.
        await pause(50);
      }
      await page.close();
      if (tries > MOST) scene.wrong.push(`${tries} tries in ${MINUTES} minutes of one load`);
      await context.unroute('**/v1/responses');
      await scene.customer.visit(scene.shop);
      return { rating: 7 };
    }),
};
