import type { Row } from '../row.js';
import { cut, pass } from '../setup/meddler.js';
import { trialsOnStage } from '../setup/stage.js';

export const f64: Row = {
  id: 'F64',
  broken: 'the network comes back while the tab is in the background, where timers are throttled',
  expected: 'delivered from there',
  engine: 'Chromium',
  trials: 5,
  quick: 1,
  run: (trials, seed) =>
    trialsOnStage('Chromium', trials, seed, async ({ browser, acting, meddler }, who) => {
      meddler.meddle = cut;
      browser.pages['/'] = acting(`
        candor('on', 'queued', function () {
          document.addEventListener('visibilitychange', function () { report(document.visibilityState) });
          // By then the first try has failed, and only a timer leads to the next.
          setTimeout(function () { window.open('/front') }, 1000);
        });
        candor('on', 'delivered', function () { report('delivered') });
        await answer('${who}', 6)`);
      browser.pages['/front'] = '<!doctype html><title>In front</title>';
      const hidden = browser.reports('hidden');
      const delivered = browser.reports('delivered');
      browser.open('/');
      await hidden;
      meddler.meddle = pass;
      await delivered;
      return { rating: 6 };
    }),
};
