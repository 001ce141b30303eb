import type { Row } from '../row.js';
import { inManyTabs } from '../setup/inManyTabs.js';
import { trialsOf } from '../setup/scene.js';

const TABS = 3;

export const f19: Row = {
  id: 'F19',
  broken: `plain http, so no Web Locks: ${TABS} tabs are opened at once while ${TABS} answers wait`,
  expected: 'one POST for each revision, counted once',
  engine: 'Chromium',
  trials: 5,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const plain = scene.shop.replace('127.0.0.1', 'shop.test');
      const page = await scene.customer.visit(`${plain}/bare`);
      if (await page.evaluate(() => isSecureContext)) scene.wrong.push('the page is a secure context');
      // A tab that was closed while it sent keeps its turn until its lease has run out.
      return inManyTabs({ ...scene, shop: plain }, who, { answers: TABS, tabs: TABS });
    }),
};
