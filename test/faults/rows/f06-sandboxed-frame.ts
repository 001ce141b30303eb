import type { Row } from '../row.js';
import { mark, trialsOf } from '../setup/scene.js';

export const f06: Row = {
  id: 'F06',
  broken: 'a sandboxed frame, where indexedDB, localStorage and locks throw',
  expected: 'works in memory, delivered, the host clean',
  engine: 'Chromium',
  trials: 4,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const ask = `candor('identify', '${who}');candor('ask', 'nps')`;
      scene.pages['/inner'] = scene.html(ask);
      scene.pages['/frame'] =
        '<!doctype html><title>A shop</title><iframe sandbox="allow-scripts" src="/inner" width="800" height="700">';
      const page = await scene.customer.visit(`${scene.shop}/frame`);
      await mark(page.frameLocator('iframe').locator('candor-prompt'), 8).click();
      return { rating: 8 };
    }),
};
