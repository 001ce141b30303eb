import type { Row } from '../row.js';
import { pass, say, type Post } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';
import { until } from '../setup/until.js';

const SECONDS = 3;

export const f40: Row = {
  id: 'F40',
  broken: `429 with Retry-After: ${SECONDS}, while two tabs have answers`,
  expected: 'neither tab sends before that, one of them does after it',
  engine: 'Chromium',
  trials: 5,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const { meddler } = scene;
      // A tab of the trial before, whose answer another one has brought, may say it once more as it closes.
      const isOurs = ({ body }: Post): boolean => body.includes(`"${who}-`);
      let told = 0;
      meddler.meddle = (post) => {
        if (isOurs(post)) told ||= post.at;
        return say(429, '{"error":"too many"}', { 'Retry-After': String(SECONDS) });
      };
      await rate(scene, `${who}-a`, 6);
      await until(() => told > 0);
      await rate(scene, `${who}-b`, 9);
      await until(() => performance.now() > told + (SECONDS - 0.5) * 1000);
      const early = meddler.posts.filter(isOurs).length - 1;
      if (early > 0) scene.wrong.push(`${early} requests before the time that the collector had named`);
      meddler.meddle = pass;
      return [
        { who: `${who}-a`, rating: 6 },
        { who: `${who}-b`, rating: 9 },
      ];
    }),
};
