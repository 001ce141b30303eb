import { promisifyRequest } from 'idb-keyval';
import { STORE } from './database.js';

/**
 * Whether an earlier visit has left something in the outbox, so that the second file need not be loaded to find out.
 * Where there is no outbox yet none is made; where storage can't be had, nothing can wait there.
 */
export async function somethingWaits(name: string): Promise<boolean> {
  try {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    const database = await promisifyRequest(request);
    const count = await promisifyRequest(database.transaction(STORE).objectStore(STORE).count());
    database.close();
    return count > 0;
  } catch {
    return false;
  }
}
