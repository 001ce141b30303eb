import type { Row } from '../row.js';
import { askIn, mark, trialsOf } from '../setup/scene.js';
import { pause } from '../setup/until.js';

const SECONDS = 75;
const MOST = 3;

export const f47: Row = {
  id: 'F47',
  broken: `an ad blocker, or a content security policy, forbids the endpoint for a load of ${SECONDS} s`,
  expected: `at most ${MOST} tries in that time, no noise, delivered when unblocked`,
  engine: 'Chromium',
  trials: 4,
  quick: { none: `takes ${SECONDS} s of waiting` },
  run: (trials, seed) => {
    let policy = false;
    return trialsOf(trials, seed, async (scene, who) => {
      const page = await scene.customer.visit('about:blank');
      let tries = 0;
      policy = !policy;
      if (policy) {
        // The script may load; only the posts are forbidden, and the browser counts them.
        scene.pages['/strict'] = scene
          .html(`document.addEventListener('securitypolicyviolation', function () { tries++ }); var tries = 0`)
          .replace(
            '<title>',
            `<meta http-equiv="Content-Security-Policy" content="connect-src ${scene.meddler.url}/v1/surveys"><title>`,
          );
      } else {
        await page.route('**/v1/responses', (route) => {
          tries++;
          return route.abort('blockedbyclient');
        });
      }
      await page.goto(`${scene.shop}${policy ? '/strict' : '/'}`);
      const prompt = await askIn(page, who);
      const queued = scene.customer.hears('queued');
      await mark(prompt, 7).click();
      await queued;
      await pause(SECONDS * 1000);
      if (policy) tries = await page.evaluate(() => Number(Reflect.get(window, 'tries')));
      await page.close();
      if (tries === 0) scene.wrong.push('nothing was forbidden');
      if (tries > MOST) scene.wrong.push(`${tries} tries in ${SECONDS} s of one load`);
      await scene.customer.visit(scene.shop);
      return { rating: 7 };
    });
  },
};
