import type { Row } from '../row.js';
import { HOLD } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';

/** All but a little of the 64 KiB that the browser lends to the keepalive requests of a page. */
const TAKEN = 64 * 1024 - 200;

export const f28: Row = {
  id: 'F28',
  broken: "the host's own requests have used up the keepalive budget",
  expected: 'nothing thrown, delivered all the same',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      // Another host, since one host gets no more than six connections, and this one is never answered.
      const elsewhere = scene.meddler.url.replace('127.0.0.1', 'localhost');
      scene.pages['/greedy'] = scene.html(
        `fetch('${elsewhere}${HOLD}', { method: 'POST', mode: 'no-cors', keepalive: true, body: 'x'.repeat(${TAKEN}) }).catch(function () {})`,
      );
      await rate(scene, who, 7, '/greedy');
      return { rating: 7 };
    }),
};
