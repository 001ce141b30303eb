import type { Row } from '../row.js';
import { trialsOf } from '../setup/scene.js';
import { newAnswer } from '../setup/sender.js';
import { pause, until } from '../setup/until.js';

/** How the first versions of the widget kept a response, and the pace in which they sent. Never to be changed. */
function leaveBehind({ name, response }: { name: string; response: { id: string } }): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('outbox'));
    request.addEventListener('error', () => reject(new Error('there is no database')));
    request.addEventListener('success', () => {
      const transaction = request.result.transaction('outbox', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('outbox');
      store.put({ kind: 'response', response }, `r/${response.id}`);
      // It did not say yet when it was set.
      const pace = { failures: 3, most: 1, suspects: 0, notBefore: Date.now() + 3_600_000, told: false };
      store.put({ pace, seen: Date.now(), ages: {} }, 'state');
      transaction.addEventListener('complete', () => {
        request.result.close();
        resolve();
      });
    });
  });
}

export const f14: Row = {
  id: 'F14',
  broken: 'the outbox is one that an older version has left, with an answer in it',
  expected: 'delivered once, and gone from there',
  engine: 'Chromium',
  trials: 10,
  quick: 1,
  run: (trials, seed) =>
    trialsOf(trials, seed, async ({ customer, meddler, shop, random, wrong }, who) => {
      const response = newAnswer(who, random);
      const before = await customer.visit(`${shop}/bare`);
      await before.evaluate(leaveBehind, { name: `candor:1:${meddler.url}:shop`, response });
      const sent = (): number =>
        meddler.posts.filter(({ revisions }) => revisions.includes(`${response.id}/${response.revision}`)).length;
      for (let visit = 1; visit <= 2; visit++) {
        const page = await customer.visit(shop);
        await until(() => sent() > 0);
        // Until the receipt is there and the answer is taken out; the second time, until it would be sent again.
        await pause(1000);
        await page.close();
      }
      if (sent() > 1) wrong.push(`it was sent ${sent()} times`);
      return { rating: response.rating };
    }),
};
