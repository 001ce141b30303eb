import type { Row } from '../row.js';
import { pass, say, YES } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';
import { until } from '../setup/until.js';

const STATUSES = [301, 302, 303, 307, 308];

export const f44: Row = {
  id: 'F44',
  broken: 'the endpoint redirects (301, 302, 303, 307, 308) to a page that says yes',
  expected: 'no receipt; delivered once the redirect is gone',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      const status = STATUSES[Math.floor(scene.random() * STATUSES.length)] ?? 302;
      const before = scene.meddler.posts.length;
      scene.meddler.meddle = () => say(status, '', { Location: `${scene.meddler.url}${YES}` });
      await rate(scene, who, 0);
      await until(() => scene.meddler.posts.length > before);
      scene.meddler.meddle = pass;
      return { rating: 0 };
    }),
};
