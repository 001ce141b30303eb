import { promisifyRequest } from 'idb-keyval';
import { STORE } from './database.js';

/** The key of a response, or of an outcome: on these rest the response rates. In localStorage it follows a name. */
const WAITING = /(^|[#,])[ro]\//;

/**
 * Whether an earlier visit has left something to send, in the journal or in the outbox, so that the second file need
 * not be loaded to find out. Where there is no outbox yet none is made; where storage can't be had, nothing can wait
 * there. What is set aside waits for nobody: it is no reason.
 */
export async function somethingWaits(name: string): Promise<boolean> {
  try {
    if (
      WAITING.test(
        Object.keys(localStorage)
          .filter((key) => key.startsWith(name))
          .join(),
      )
    )
      return true;
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    const database = await promisifyRequest(request);
    const keys = database.transaction(STORE).objectStore(STORE).getAllKeys();
    database.close();
    // Keys that are no strings are not ours.
    return WAITING.test(((await promisifyRequest(keys)) as string[]).join());
  } catch {
    return false;
  }
}
