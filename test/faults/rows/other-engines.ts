import { notTried, type Row } from '../row.js';
import { isInstalled } from '../setup/engines.js';
import { cut, pass } from '../setup/meddler.js';
import { reckon, type Given } from '../setup/reckon.js';
import { ACTING } from '../setup/selfDriven.js';
import { trialsOnStage, type Stage } from '../setup/stage.js';
import { pause, until } from '../setup/until.js';

/** A row in each of the engines that have no driver here; where there is no such browser, it is not tried. */
function inOtherEngines(
  row: Pick<Row, 'id' | 'broken' | 'expected'>,
  play: (stage: Stage, who: string) => Promise<Omit<Given, 'who'> | Given[]>,
): Row[] {
  return (['Firefox', 'WebKit'] as const).map((engine) => ({
    id: `${row.id} ${engine}`,
    broken: row.broken,
    expected: row.expected,
    engine,
    trials: 10,
    quick: { none: `${engine} is not everywhere, and takes long to start` },
    run: async (trials, seed) => (isInstalled(engine) ? trialsOnStage(engine, trials, seed, play) : notTried()),
  }));
}

/** What a page does that is to be heard when an answer is safely on the disk. */
const TELL_DURABLE = `candor('on', 'queued', function (queued) { if (queued.durable) report('durable') });`;

const f01 = inOtherEngines(
  {
    id: 'F01',
    broken: 'the whole browser is killed when the click resolves, with no network',
    expected: 'there after a restart, delivered, counted once',
  },
  async ({ browser, acting, meddler }, who) => {
    meddler.meddle = cut;
    browser.pages['/'] = acting(`${TELL_DURABLE} await answer('${who}', 7)`);
    const durable = browser.reports('durable');
    browser.open('/');
    await durable;
    await browser.kill();
    meddler.meddle = pass;
    browser.open('/next');
    return { rating: 7 };
  },
);

const f21 = inOtherEngines(
  {
    id: 'F21',
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

const f22 = inOtherEngines(
  {
    id: 'F22',
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

const f26 = inOtherEngines(
  {
    id: 'F26',
    broken: 'away from a page that has asked, been answered and sent, and back',
    expected: 'the page is still eligible for the back/forward cache',
  },
  async ({ browser, acting, wrong }, who) => {
    // Firefox keeps no page that is still writing to its database.
    const leave = `setTimeout(function () { location.assign('/bare') }, 500)`;
    // A page that comes back anew would ask anew.
    const back = `if (sessionStorage.away) return report('anew'); sessionStorage.away = 'yes';
      addEventListener('pageshow', function (event) { if (event.persisted) report('kept') });`;
    browser.pages['/'] = acting(
      `${back} candor('on', 'delivered', function () { ${leave} }); await answer('${who}', 9)`,
    );
    browser.pages['/bare'] = `<!doctype html><title>Bare</title>
      <script>addEventListener('load', function () { setTimeout(function () { history.back() }, 200) })</script>`;
    const kept = browser.reports('kept').then(() => true);
    const anew = browser.reports('anew').then(() => false);
    browser.open('/');
    if (!(await Promise.race([kept, anew]))) wrong.push('the page did not come back out of the back/forward cache');
    return { rating: 9 };
  },
);

const f46 = inOtherEngines(
  {
    id: 'F46',
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

const ANSWERS = 6;
const TABS = 3;

/** Lets somebody answer in one page after the other, with no network, until the page `/${last}` is there. */
async function answerInTurn(
  { browser, acting, meddler }: Stage,
  who: string,
  { linger = 0, last = '' },
): Promise<Given[]> {
  meddler.meddle = cut;
  const given = Array.from({ length: ANSWERS }, (_, n) => ({ who: `${who}-${n}`, rating: n }));
  for (const [n, answer] of given.entries()) {
    const next = n + 1 < ANSWERS ? n + 1 : last;
    browser.pages[`/${n || ''}`] = acting(`
      candor('on', 'queued', function (queued) {
        if (!queued.durable) report('unsafe');
        setTimeout(function () { location.assign('/${next}') }, ${linger});
      });
      await answer('${answer.who}', ${n})`);
  }
  const there = browser.reports(last);
  browser.open('/');
  await there;
  return given;
}

const f56 = inOtherEngines(
  {
    id: 'F56',
    broken: `${TABS} tabs are opened at once while ${ANSWERS} answers wait`,
    expected: 'one POST for each revision, counted once',
  },
  async (stage, who) => {
    const { browser, acting, collector, meddler, wrong } = stage;
    const open = `for (var n = 0; n < ${TABS}; n++) window.open('/tab?' + n)`;
    browser.pages['/many'] = `<!doctype html><title>Many</title>
      <script>${ACTING};report('many'); setTimeout(function () { ${open} }, 1000)</script>`;
    browser.pages['/tab'] = acting(`report('tab' + location.search.slice(1))`);
    const tabs = Promise.all(Array.from({ length: TABS }, (_, n) => browser.reports(`tab${n}`)));
    const given = await answerInTurn(stage, who, { linger: 500, last: 'many' });
    // What the last page has posted as it went gets nowhere either.
    await pause(500);
    meddler.meddle = pass;
    const before = meddler.posts.length;
    await tabs;
    await until(async () => (await reckon(collector, given)).lost === 0);
    // The other tabs may be about to send too.
    await pause(1000);
    const sent = meddler.posts.slice(before).flatMap(({ revisions }) => revisions);
    const extra = sent.length - new Set(sent).size;
    if (extra > 0) wrong.push(`${extra} of ${sent.length} revisions were sent more than once`);
    return given;
  },
);

const f72 = inOtherEngines(
  {
    id: 'F72',
    broken: `the host navigates as soon as an answer is on the disk, ${ANSWERS} times, with no network`,
    expected: 'the next page can write to the disk too; delivered, counted once',
  },
  async (stage, who) => {
    const { browser, acting, meddler, wrong } = stage;
    browser.pages['/later'] = acting(`report('later')`);
    let unsafe = false;
    void browser.reports('unsafe').then(
      () => (unsafe = true),
      () => {},
    );
    const given = await answerInTurn(stage, who, { last: 'later' });
    if (unsafe) wrong.push('an answer could not be kept on the disk');
    meddler.meddle = pass;
    return given;
  },
);

export const otherEngines: readonly Row[] = [f01, f21, f22, f26, f46, f56, f72].flat();
