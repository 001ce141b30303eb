import type { Row } from '../row.js';
import { crash } from '../setup/crash.js';
import { CUT, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';
import { until } from '../setup/until.js';

const SECONDS = 35;

export const f57: Row = {
  id: 'F57',
  broken: 'the sending tab is killed in the middle of a batch, another is open',
  expected: `the other finishes within ${SECONDS} s, counted once`,
  engine: 'Chromium',
  trials: 5,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const delivered = scene.customer.hears('delivered');
      await rate(scene, `${who}-other`, 9);
      await delivered;
      let release = (): void => {};
      const gone = new Promise<void>((resolve) => (release = resolve));
      const sending = new Promise<void>((resolve) => {
        scene.meddler.meddle = async (_post, forward) => {
          resolve();
          await forward();
          await gone;
          return CUT;
        };
      });
      const tab = await rate(scene, who, 4);
      await sending;
      await crash(tab);
      const before = scene.meddler.posts.length;
      scene.meddler.meddle = pass;
      release();
      // The other tab is given a reason to look: an answer of its own.
      const other = scene.customer.browser().contexts()[0]?.pages().at(-1);
      await other?.evaluate(() => dispatchEvent(new Event('online')));
      // A browser sends by itself again what was cut off, of a page that is gone too: that is nobody's work.
      const old = new Set(scene.meddler.posts.slice(0, before).map(({ body }) => body));
      const finished = await until(() => scene.meddler.posts.some(({ body }) => !old.has(body)), SECONDS * 1000);
      if (!finished) scene.wrong.push(`the other tab had not sent it after ${SECONDS} s`);
      return [
        { who, rating: 4 },
        { who: `${who}-other`, rating: 9 },
      ];
    }),
};
