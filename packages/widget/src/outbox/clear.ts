import { STORE } from './places.js';

/**
 * Empties the database of an outbox, without the outbox: whoever takes consent back need not wait for a file. Where
 * there is no such database none is made.
 *
 * @returns the keys of what was in it
 * @throws if the browser lets nobody at it, or into it
 */
export function clearDatabase(name: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('error', () => resolve([]));
    opening.addEventListener('success', () => {
      const database = opening.result;
      try {
        const clearing = database.transaction(STORE, 'readwrite', { durability: 'strict' });
        const keys = clearing.objectStore(STORE).getAllKeys();
        clearing.objectStore(STORE).clear();
        clearing.addEventListener('abort', reject);
        // Keys that are no strings are not ours.
        clearing.addEventListener('complete', () => resolve(keys.result as string[]));
      } catch (error) {
        // Somebody else's database, under our name.
        reject(error);
      }
      database.close();
    });
  });
}
