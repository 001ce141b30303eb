import { notTried, type Outcome, type Row } from '../row.js';
import { cut, pass } from '../setup/meddler.js';
import { preparePowerCut } from '../setup/powerCut.js';
import { rate, trialsOf } from '../setup/scene.js';

export const f03: Row = {
  id: 'F03',
  broken: 'a power cut when the click resolves, with no network: of the whole profile, all is gone that was not synced',
  expected: 'there after a restart, delivered, counted once',
  engine: 'Chromium',
  trials: 20,
  quick: { none: 'it needs a C compiler' },
  async run(trials, seed): Promise<Outcome> {
    const power = preparePowerCut();
    if (!power) return notTried();
    let blind = false;
    try {
      return await trialsOf(
        trials,
        seed,
        async (scene, who) => {
          scene.meddler.meddle = cut;
          const rating = Math.floor(scene.random() * 11);
          await rate(scene, who, rating);
          await scene.customer.kill();
          blind = !power.hasSynced();
          if (blind) throw new Error('nobody tells of what is synced');
          power.cut();
          scene.meddler.meddle = pass;
          await scene.customer.start();
          await scene.customer.visit(scene.shop);
          return { rating };
        },
        power,
      );
    } catch (error) {
      // A browser in a box of its own (a snap, say) may not load what it is told to.
      if (blind) return notTried();
      throw error;
    } finally {
      power.remove();
    }
  },
};
