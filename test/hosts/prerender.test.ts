import { expect, it } from 'vitest';
import { startSelfDriven } from '../faults/setup/selfDriven.js';
import { STUB } from './setup/host.js';
import { startStand } from './setup/stand.js';

/** As long as a prerendered page has time to do something wrong. */
const MEANWHILE = 3000;

// Chromium prerenders nothing while somebody drives it; so here the pages go on by themselves.
it('nobody is asked in a prerendered page, and somebody is once it is really visited', async () => {
  const stand = await startStand('prerender');
  const browser = await startSelfDriven('Chromium');
  try {
    const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] });
    browser.pages['/'] = `<!doctype html><title>A shop</title><script type="speculationrules">${rules}</script>
      <script>setTimeout(function () { location.href = '/next' }, ${MEANWHILE})</script>`;
    browser.pages['/next'] = `<!doctype html><title>A shop</title><script>${STUB};
      function report(word) { fetch('/report/' + word, { method: 'POST' }) }
      candor('on', 'eligible', function () { report(document.prerendering ? 'eligible-before' : 'eligible-after') });
      candor('on', 'shown', function () {
        report(document.prerendering ? 'shown-before' : performance.getEntriesByType('navigation')[0].activationStart > 0
          ? 'shown-once-visited' : 'never-prerendered');
      });
      candor('ask', 'nps')</script>
      <script async src="${stand.collector.url}/candor.js" data-site="shop"></script>`;
    const first = Promise.race(
      ['shown-before', 'shown-once-visited', 'never-prerendered'].map((word) => browser.reports(word).then(() => word)),
    );
    const eligible = browser.reports('eligible-before');
    browser.open('/');
    await eligible;
    expect(await first).toBe('shown-once-visited');
  } finally {
    await browser.stop();
    await stand.stop();
  }
});
