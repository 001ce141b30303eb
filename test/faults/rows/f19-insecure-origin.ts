import type { Row } from '../row.js';
import type { Given } from '../setup/reckon.js';
import { cut, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';

const TABS = 3;
/** Without locks, a tab that was closed while it sent keeps its turn until its lease has run out. */
const PATIENCE = 40_000;

export const f19: Row = {
  id: 'F19',
  broken: `plain http, so no Web Locks: ${TABS} tabs are opened at once while ${TABS} answers wait`,
  expected: 'counted once',
  engine: 'Chromium',
  trials: 5,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(
      trials,
      seed,
      async (scene, who) => {
        const plain = scene.shop.replace('127.0.0.1', 'shop.test');
        const there = { ...scene, shop: plain };
        const given: Given[] = [];
        scene.meddler.meddle = cut;
        for (let n = 0; n < TABS; n++) {
          given.push({ who: `${who}-${n}`, rating: n });
          const page = await rate(there, `${who}-${n}`, n);
          if (await page.evaluate(() => isSecureContext)) scene.wrong.push('the page is a secure context');
          await page.close();
        }
        scene.meddler.meddle = pass;
        await Promise.all(given.map(() => scene.customer.visit(plain)));
        return given;
      },
      { patience: PATIENCE },
    ),
};
