import type { SurveyFile } from '@candor/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asks } from '../setup/asks.js';
import { until } from '../faults/setup/until.js';
import { startChromium, type Chromium } from './setup/chromium.js';
import { isShown, noiseOf, spot, startStand, type Stand } from './setup/stand.js';

const FILE: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    asks('fridge', { audience: { fact: 'device', is: 'fridge' }, priority: 9 }, { on: 'click', selector: '#buy' }),
    asks('click', { atMost: 1 }, { on: 'click', selector: '#buy' }),
    asks('sent', { audience: { fact: 'query.from', is: 'mail' } }, { on: 'sent', selector: 'form' }),
    asks('scroll', {}, { on: 'scroll', percent: 90, url: '/scroll' }),
    asks('seen', {}, { on: 'seen', selector: '#end', url: '/seen' }),
    asks('idle', {}, { on: 'idle', seconds: 1, url: '/idle' }),
  ],
};

let stand: Stand;
let driver: Chromium;
beforeAll(async () => {
  [stand, driver] = await Promise.all([startStand('rules', FILE), startChromium()]);
});
afterAll(async () => {
  await driver.stop();
  await stand.stop();
});

async function open(path: string, query = ''): Promise<void> {
  const { url } = stand.put(
    {
      is: path,
      headers: {
        'Content-Security-Policy': `default-src 'none'; connect-src COLLECTOR; script-src 'nonce-n' 'strict-dynamic'`,
      },
      // Nobody asks: the survey comes by its moment.
      tag: '<script nonce="n">candor.q.length = 0</script><script async nonce="n" src="COLLECTOR/candor.js" data-site="shop"></script>',
      body: `<button id="buy">Buy</button><form><button>Send</button></form>${'<p>A teapot</p>'.repeat(200)}<p id="end">End</p>`,
      head: `<script nonce="n">addEventListener('submit', function (event) { event.preventDefault() })</script>`,
    },
    path,
  );
  await driver.open(url + query);
  await until(() =>
    driver
      .page()
      .evaluate(`document.readyState === 'complete' && !!candor.explain && candor.explain('click').gates.length > 1`),
  );
}

const asked = async (): Promise<string> => {
  await spot(driver, 'h2');
  return driver.look(`return document.querySelector('candor-prompt').shadowRoot.querySelector('h2').textContent`);
};

describe('on a strict page, a customer is asked', () => {
  it.each<[does: string, path: string, query: string, act: () => Promise<unknown>, survey: string]>([
    ['clicks on what a survey names', '/click', '', () => driver.page().click('#buy'), 'click'],
    ['sends a form', '/sent', '?from=mail', () => driver.page().click('form button'), 'sent'],
    ['has read to the end', '/scroll', '', () => driver.page().mouse.wheel(0, 9000), 'scroll'],
    ['sees what a survey names', '/seen', '', () => driver.page().evaluate('scrollTo(0, 9000)'), 'seen'],
    ['has put the page aside', '/idle', '', async () => {}, 'idle'],
  ])('who %s', async (_does, path, query, act, id) => {
    await open(path, query);
    await act();
    expect(await asked()).toBe(`Asked by ${id}?`);
    expect(await noiseOf(driver, { alive: true })).toEqual([]);
  });

  it('though the page has thrown matchMedia away', async () => {
    await open('/unmatched');
    await driver.page().evaluate('window.matchMedia = undefined');
    await driver.page().click('#buy');
    expect(await asked()).toBe('Asked by click?');
    expect(await noiseOf(driver, { alive: true })).toEqual(['patched: window.matchMedia']);
  });

  it('once, where once is enough, and only if the survey is for them', async () => {
    await open('/again');
    await driver.page().click('#buy');
    expect(await asked()).toBe('Asked by click?');
    await driver.page().evaluate(`document.querySelector('candor-prompt').shadowRoot.querySelector('.close').click()`);
    await driver.page().click('#buy');
    await driver.page().click('form button');
    const closed = `(id) => candor.explain(id).gates.filter(({ open }) => !open).map(({ gate, seen }) => gate + ': ' + seen)`;
    expect(await driver.page().evaluate(`['click', 'sent', 'fridge'].map(${closed})`)).toEqual([
      ['times: shown: 1'],
      ['audience: query.from: not known'],
      [expect.stringMatching(/^audience: device: (tablet|desktop)$/)],
    ]);
    expect(await isShown(driver)).toBe(false);
  });
});
