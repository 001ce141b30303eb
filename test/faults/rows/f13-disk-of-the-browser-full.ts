import type { Page } from 'playwright';
import { notTried, type Row } from '../row.js';
import { cut, pass } from '../setup/meddler.js';
import { askIn, mark, rate, trialsOf } from '../setup/scene.js';
import { smallDisk } from '../setup/smallDisk.js';

const MEGABYTES = 128;

export const f13: Row = {
  id: 'F13',
  broken: `the disk of the profile (${MEGABYTES} MB) is filled up, then freed`,
  expected: 'an answer given meanwhile is delivered; the next page keeps its own on the disk again',
  engine: 'Chromium',
  trials: 10,
  quick: { none: 'a disk may seldom be mounted, and the browser takes its time with a full one' },
  async run(trials, seed) {
    const disk = smallDisk(MEGABYTES);
    if (!disk) return notTried();
    let refused = 0;
    try {
      const outcome = await trialsOf(
        trials,
        seed,
        async (scene, who) => {
          const { customer, meddler } = scene;
          const page = await customer.visit(scene.shop);
          const prompt = await askIn(page, `${who}-full`);
          disk.fill();
          await useUp(page);
          const queued = customer.hears('queued');
          const delivered = customer.hears('delivered');
          await mark(prompt, 2).click();
          if ((await queued)['durable'] === false) refused++;
          await delivered;
          disk.free();
          await page.close();

          meddler.meddle = cut;
          await (await rate(scene, `${who}-freed`, 8)).close();
          meddler.meddle = pass;
          await customer.visit(scene.shop);
          return [
            { who: `${who}-full`, rating: 2 },
            { who: `${who}-freed`, rating: 8 },
          ];
        },
        { disk: disk.path },
      );
      // A database may find some room in its own files now and then.
      if (refused === 0) outcome.wrong.push('nothing was broken: the database had room for every answer');
      return outcome;
    } finally {
      disk.remove();
    }
  },
};

/** What a database has room for in its own file it may still take: until it takes no more. */
function useUp(page: Page): Promise<void> {
  return page.evaluate(async () => {
    // On a full disk it may also say nothing at all.
    const within = (start: (end: (written: boolean) => void) => void): Promise<boolean> =>
      new Promise((resolve) => {
        setTimeout(() => resolve(false), 2000);
        start(resolve);
      });
    const request = indexedDB.open('of-the-host');
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('box', { autoIncrement: true }));
    const opened = await within((end) => {
      request.addEventListener('success', () => end(true));
      request.addEventListener('error', () => end(false));
    });
    for (let written = opened; written;) {
      written = await within((end) => {
        try {
          const transaction = request.result.transaction('box', 'readwrite', { durability: 'strict' });
          transaction.objectStore('box').put('x'.repeat(200));
          transaction.addEventListener('complete', () => end(true));
          transaction.addEventListener('abort', () => end(false));
        } catch {
          end(false);
        }
      });
    }
  });
}
