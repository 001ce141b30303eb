import type { Row } from '../row.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f45: Row = {
  id: 'F45',
  broken: 'the CORS headers are missing on the answer, though the data was stored, twice',
  expected: 'tried again, counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      let spoiled = 0;
      scene.meddler.meddle = async (_post, forward) => {
        const { status, body, headers } = await forward();
        const bare = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('access-control')));
        return { status, body, headers: spoiled++ < 2 ? bare : headers };
      };
      const delivered = scene.customer.hears('delivered');
      await rate(scene, who, 1);
      await delivered;
      return { rating: 1 };
    }),
};
