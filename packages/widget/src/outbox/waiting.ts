import { promisifyRequest } from 'idb-keyval';
import { STORE } from './database.js';

/**
 * Whether an earlier visit has left a response to send, in the journal or in the outbox, so that the second file need
 * not be loaded to find out. Where there is no outbox yet none is made; where storage can't be had, nothing can wait
 * there. Outcomes were posted as their page went, and what is set aside waits for nobody: they are no reason.
 */
export async function somethingWaits(name: string): Promise<boolean> {
  try {
    if (Object.keys(localStorage).join().includes(`${name}#r/`)) return true;
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    const database = await promisifyRequest(request);
    const keys = database.transaction(STORE).objectStore(STORE).getAllKeys();
    database.close();
    // Keys that are no strings are not ours.
    return ((await promisifyRequest(keys)) as string[]).join().includes('r/');
  } catch {
    return false;
  }
}
