import type { Row } from '../row.js';
import { cut, pass } from '../setup/meddler.js';
import { rate, trialsOf } from '../setup/scene.js';

/** What a host does that keeps things of its own by idb-keyval. */
function clearDefaultDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('keyval-store');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('it could not be deleted')));
    request.addEventListener('blocked', () => reject(new Error('somebody else has it open')));
  });
}

export const f16: Row = {
  id: 'F16',
  broken: "the host deletes idb-keyval's default database while an answer waits",
  expected: 'ours is another one: delivered, counted once',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async (scene, who) => {
      scene.meddler.meddle = cut;
      const page = await rate(scene, who, 5);
      await page.evaluate(clearDefaultDatabase);
      await page.close();
      scene.meddler.meddle = pass;
      await scene.customer.visit(scene.shop);
      return { rating: 5 };
    }),
};
