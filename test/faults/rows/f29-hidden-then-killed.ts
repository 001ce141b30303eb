import type { Row } from '../row.js';
import { cut, pass } from '../setup/meddler.js';
import { trialsOnStage } from '../setup/stage.js';

const TYPED = 'I was just typ';

export const f29: Row = {
  id: 'F29',
  broken: 'another tab comes to the front in the middle of a comment, then the renderers are killed; no network',
  expected: 'all that was typed before is there in the next tab',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOnStage('Chromium', trials, seed, async ({ browser, acting, meddler }, who) => {
      meddler.meddle = cut;
      browser.pages['/'] = acting(`
        candor('on', 'queued', async function () {
          await write('${TYPED}');
          document.addEventListener('visibilitychange', function () { report(document.visibilityState) });
          window.open('/front');
        });
        await answer('${who}', 6)`);
      browser.pages['/front'] = '<!doctype html><title>In front</title>';
      browser.pages['/later'] = `${acting('')}<script>report('later')</script>`;
      const hidden = browser.reports('hidden');
      browser.open('/');
      await hidden;
      browser.killRenderers();
      meddler.meddle = pass;
      await browser.openTab('/later', 'later');
      return { rating: 6, comment: TYPED };
    }),
};
