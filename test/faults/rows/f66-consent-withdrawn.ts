import type { Row } from '../row.js';
import { cut, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';
import { pause, until } from '../setup/until.js';

/** Longer than the first two pauses between tries. */
const QUIET = 4000;

export const f66: Row = {
  id: 'F66',
  broken: 'consent is withdrawn in one of two tabs that have answers waiting',
  expected: 'nothing waits in either, nothing is sent later, nobody is asked any more',
  engine: 'Chromium',
  trials: 5,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      scene.meddler.meddle = cut;
      const first = await rate(scene, `${who}-a`, 2);
      const second = await rate(scene, `${who}-b`, 3);
      await second.evaluate(() =>
        addEventListener('candor:dismissed', () => void Reflect.set(window, 'dismissed', true)),
      );
      await first.evaluate(() => void Reflect.get(window, 'candor')('consent', false));
      for (const page of [first, second]) {
        const isEmpty = await until(
          () => page.evaluate(async () => (await Reflect.get(window, 'candor').status()).waiting === 0),
          3000,
        );
        if (!isEmpty) scene.wrong.push('an answer still waits in a tab');
      }
      if ((await second.locator('candor-prompt').count()) > 0) scene.wrong.push('a prompt is still open');
      const dismissed = await second.evaluate(() => Reflect.get(window, 'dismissed'));
      if (dismissed) scene.wrong.push('a prompt was said to be dismissed by a customer');
      const { survey } = await second.evaluate(() => Reflect.get(window, 'candor')('ask', 'nps'));
      if (survey !== null) scene.wrong.push('the other tab asked after consent had been withdrawn');
      scene.meddler.meddle = pass;
      const before = scene.meddler.posts.length;
      await second.evaluate(() => dispatchEvent(new Event('online')));
      await pause(QUIET);
      const later = scene.meddler.posts.slice(before).filter(({ revisions }) => revisions.length > 0);
      if (later.length > 0) scene.wrong.push('an answer was sent after consent had been withdrawn');
      return [];
    }),
};
