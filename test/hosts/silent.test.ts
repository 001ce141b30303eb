import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../faults/setup/until.js';
import { startChromium, type Chromium } from './setup/chromium.js';
import type { Host } from './setup/host.js';
import { closedGates, isShown, noiseOf, startStand, type Stand } from './setup/stand.js';

let stand: Stand;
let driver: Chromium;
beforeAll(async () => {
  [stand, driver] = await Promise.all([startStand('silent'), startChromium()]);
});
afterAll(async () => {
  await driver.stop();
  await stand.stop();
});

const open = (host: Omit<Host, 'is'>): Promise<void> => driver.open(stand.put({ is: '', ...host }).url);
const run = (code: string): Promise<unknown> => driver.page().evaluate(code);
const policy = (rest: string): Record<string, string> => ({ 'Content-Security-Policy': `default-src 'none'; ${rest}` });

/** A page on which nobody can be asked, what explain says of it, and what its policy reports because of us. */
const PAGES: [is: string, host: Omit<Host, 'is'>, gate: string, seen: RegExp, documented?: RegExp][] = [
  [
    'whose policy lets nothing out to the collector',
    { headers: policy(`script-src 'nonce-n'`) },
    'survey',
    /^no survey is shown: http.*Failed to fetch/,
    /^csp: connect-src /,
  ],
  [
    'whose policy names candor.js by its hash, and nothing else of ours',
    {
      headers: policy(`connect-src COLLECTOR; script-src HASHES 'HASH:candor.js'`),
      tag: '<script async crossorigin src="COLLECTOR/candor.js" integrity="HASH:candor.js" data-site="shop"></script>',
    },
    'files',
    /^"nps" was not shown: TypeError: Failed to fetch dynamically imported module/,
    /^csp: script-src-elem .*ui\.js/,
  ],
  [
    'that has thrown fetch and the console away',
    { before: 'window.fetch = window.console = undefined' },
    'survey',
    /fetch is not a function/,
  ],
  ['that has thrown TextEncoder away', { before: 'window.TextEncoder = undefined' }, 'survey', /TextEncoder/],
  ['that has thrown fetch away', { before: 'window.fetch = undefined' }, 'survey', /fetch is not a function/],
  [
    'whose fetch answers everything with a page of its own',
    { before: 'window.fetch = async () => new Response("<h1>Log in</h1>")' },
    'survey',
    /no survey is shown: http.*JSON/,
  ],
  [
    'that has a Map of its own',
    { before: 'window.Map = function () { this.put = function (key, value) { this[key] = value } }' },
    'files',
    /^"nps" was not shown: .*a Map or Set of its own/,
  ],
  [
    'that has a Set of its own',
    { before: 'window.Set = function () {}' },
    'files',
    /^"nps" was not shown: .*a Map or Set of its own/,
  ],
  [
    'that knows another site than the collector does',
    { tag: '<script async src="COLLECTOR/candor.js" data-site="nowhere"></script>' },
    'survey',
    /no survey is shown: http.*40[0-9]/,
  ],
  [
    'whose consent is withdrawn',
    { tag: '<script async src="COLLECTOR/candor.js" data-site="shop" data-consent="withdrawn"></script>' },
    'consent',
    /^withdrawn$/,
  ],
];

describe('nobody is asked, the page is unharmed, and explain says why', () => {
  it.each(PAGES)('on a page %s', async (_is, host, gate, seen, documented) => {
    await open(host);
    await until(async () => seen.test((await closedGates(driver))[gate] ?? ''));
    expect((await closedGates(driver))[gate]).toMatch(seen);
    expect(await isShown(driver)).toBe(false);
    expect(await noiseOf(driver, { ...(documented && { documented }) })).toEqual([]);
  });
});

describe('a page', () => {
  it('that blocks candor.js keeps its calls and is unharmed', async () => {
    await open({ headers: policy(`script-src HASHES`) });
    await driver.page().waitForLoadState();
    expect(await run('candor.q.map((call) => call[0])')).toEqual(['identify', 'ask']);
    expect(await noiseOf(driver, { documented: /^csp: script-src-elem .*candor\.js/ })).toEqual([]);
  });

  it('that tells nobody where the collector is gets a warning, and nothing else', async () => {
    const said: string[] = [];
    await open({ tag: '' });
    driver.page().on('console', (message) => {
      // Browsers ask for an icon by themselves, and late on a busy machine.
      if (!message.location().url.endsWith('/favicon.ico')) said.push(`${message.type()}: ${message.text()}`);
    });
    const code = await (await fetch(`${stand.collector.url}/candor.js`)).text();
    await run(
      `(() => { const tag = document.createElement('script'); tag.text = ${JSON.stringify(code)}; document.head.append(tag) })()`,
    );
    expect(said).toEqual(['warning: Candor: data-endpoint is missing']);
    expect(await noiseOf(driver, { alive: true })).toEqual([]);
  });
});
