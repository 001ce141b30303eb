import { keysOf } from '../keysOf.js';
import { STORE } from './places.js';

/** The key of a response, or of an outcome: on these rest the response rates. In localStorage it follows a name. */
const WAITING = /(^|#)[ro]\//;

/**
 * Does something if an earlier visit has left something to send, in the journal or in the outbox, so that the
 * ui.js need not be loaded to find out. Where there is no outbox yet none is made; where storage can't be had,
 * nothing can wait there. What is set aside waits for nobody: it is no reason. By callbacks, since no promise is worth
 * its bytes here.
 */
export function ifSomethingWaits(name: string, act: () => void): void {
  try {
    if (keysOf(localStorage).some((key) => key.startsWith(name) && WAITING.test(key))) return act();
    const opening = indexedDB.open(name);
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('success', () => {
      const database = opening.result;
      try {
        const reading = database.transaction(STORE).objectStore(STORE).getAllKeys();
        // Keys that are no strings are not ours.
        reading.addEventListener('success', () => {
          if (reading.result.some((key) => WAITING.test(key as string))) act();
        });
      } catch {
        // Somebody else's database, under our name.
      }
      database.close();
    });
  } catch {
    // There is no storage here.
  }
}
