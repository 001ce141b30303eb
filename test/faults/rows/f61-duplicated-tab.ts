import type { Row } from '../row.js';
import { askIn, mark, rate, trialsOf } from '../setup/scene.js';

export const f61: Row = {
  id: 'F61',
  broken: 'the tab is duplicated, session storage and all, and both are answered',
  expected: 'two answers with ids of their own, each counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const first = await rate(scene, `${who}-first`, 1);
      const opened = first.waitForEvent('popup');
      await first.evaluate(() => void window.open(location.href));
      const second = await opened;
      await second.waitForFunction(() => typeof Reflect.get(window, 'candor')?.explain === 'function');
      await mark(await askIn(second, `${who}-second`), 9).click();
      return [
        { who: `${who}-first`, rating: 1 },
        { who: `${who}-second`, rating: 9 },
      ];
    }),
};
