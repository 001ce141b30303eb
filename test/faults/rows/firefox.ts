import type { Row } from '../row.js';
import { firefox } from '../setup/selfDriven.js';
import { trialsOnStage, type Stage } from '../setup/stage.js';
import type { Given } from '../setup/reckon.js';

/** A row in Firefox; where there is none, it is not tried. */
function inFirefox(
  row: Pick<Row, 'id' | 'broken' | 'expected'>,
  play: (stage: Stage, who: string) => Promise<Omit<Given, 'who'>>,
): Row {
  return {
    ...row,
    engine: 'Firefox',
    trials: 10,
    quick: { none: 'Firefox is not everywhere, and takes long to start' },
    run: async (trials, seed) =>
      firefox() === '' ? { trials: 0, lost: 0, doubled: 0, wrong: [] } : trialsOnStage('Firefox', trials, seed, play),
  };
}

export const f21Firefox = inFirefox(
  {
    id: 'F21 Firefox',
    broken: 'the host navigates in the same task as the click',
    expected: 'the rating is delivered, counted once',
  },
  async ({ browser, acting }, who) => {
    const leave = `addEventListener('click', function () { location.assign('/next') }, { capture: true, once: true });`;
    browser.pages['/'] = acting(`${leave} await answer('${who}', 4)`);
    browser.pages['/next'] = acting(`report('there')`);
    const there = browser.reports('there');
    browser.open('/');
    await there;
    return { rating: 4 };
  },
);

export const f22Firefox = inFirefox(
  {
    id: 'F22 Firefox',
    broken: 'the host navigates 50 ms after the last letter of a comment',
    expected: 'the comment arrives under the same id',
  },
  async ({ browser, acting }, who) => {
    const leave = `setTimeout(function () { location.assign('/next') }, 50)`;
    browser.pages['/'] = acting(`await answer('${who}', 3); await write('Too slow'); ${leave}`);
    browser.pages['/next'] = acting(`report('there')`);
    const there = browser.reports('there');
    browser.open('/');
    await there;
    return { rating: 3, comment: 'Too slow' };
  },
);

export const f46Firefox = inFirefox(
  {
    id: 'F46 Firefox',
    broken: 'nothing: an answer, in the default configuration',
    expected: 'the browser asks for no preflight',
  },
  async ({ browser, acting, meddler, wrong }, who) => {
    browser.pages['/'] = acting(
      `candor('on', 'delivered', function () { report('delivered') }); await answer('${who}', 8)`,
    );
    const delivered = browser.reports('delivered');
    browser.open('/');
    await delivered;
    if (meddler.preflights() > 0) wrong.push(`${meddler.preflights()} preflights`);
    return { rating: 8 };
  },
);
