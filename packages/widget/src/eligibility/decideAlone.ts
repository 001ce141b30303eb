import { withLock } from '../withLock.js';

/** How long a tab that has decided keeps the others from it, in milliseconds: so long may news of storage be on its way. */
const HELD = 500;

/** What this tab holds. */
const held = new Set<string>();

/**
 * Lets one tab at a time decide. Whoever comes while another tab has only just decided, decides nothing: it would not
 * know yet what the other has done. Where there are no Web Locks, each decides for itself.
 */
export function decideAlone(name: string, decide: () => boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // This tab knows what it has done.
    if (held.has(name)) return resolve(decide());
    withLock(name, async (lock) => {
      const won = lock !== null && decide();
      resolve(won);
      if (won) await hold(name);
    }).catch(reject);
  });
}

/** A page that goes lets go: a lock would keep it from coming back as it was. */
async function hold(name: string): Promise<void> {
  held.add(name);
  let letGo = (): void => {};
  await new Promise<void>((resolve) => {
    letGo = resolve;
    setTimeout(letGo, HELD);
    addEventListener('pagehide', letGo);
  });
  removeEventListener('pagehide', letGo);
  held.delete(name);
}
