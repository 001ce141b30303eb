import type { Row } from '../row.js';
import { SURVEYS } from '../setup/surveys.js';
import { rate, trialsOf } from '../setup/scene.js';

/** What pages have made of `fetch`, each as the page's own script. */
const BROKEN = [
  'window.fetch = function () { throw new TypeError("not on this page") }',
  'window.fetch = undefined',
  'window.fetch = function () {}',
  'window.fetch = function () { return {} }',
  'window.fetch = function () { return Promise.resolve("fine") }',
  'window.fetch = function () { return Promise.reject(null) }',
  'window.fetch = function () { return new Promise(function () {}) }',
  'window.fetch = function () { return Promise.resolve(new Response("{}", { status: 200 })) }',
];

export const f55: Row = {
  id: 'F55',
  broken: "the page's own fetch throws, is missing or returns nonsense (8 kinds)",
  expected: 'queued, the host clean, delivered by the next sane page',
  engine: 'Chromium',
  trials: 16,
  quick: 8,
  run: (trials, seed) => {
    let turn = seed;
    return trialsOf(trials, seed, async (scene, who) => {
      const broken = BROKEN[turn++ % BROKEN.length] ?? '';
      const inline = `candor('configure', ${JSON.stringify({ surveys: SURVEYS })});`;
      scene.pages['/broken'] = scene.html(`${broken};${inline}`);
      const page = await rate(scene, who, 3, '/broken');
      await page.close();
      await scene.customer.visit(scene.shop);
      return { rating: 3 };
    });
  },
};
