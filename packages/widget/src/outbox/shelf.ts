import type { UseStore } from 'idb-keyval';
import { OVER } from '../over.js';
import { toJson } from '../response/json.js';
import type { Kept } from './kept.js';
import { journalOf } from './places.js';

/**
 * A place on the device. The one thing to do with it: read everything and change some of it, in one transaction, so
 * that no tab ever comes between. Resolves, to what was decided, once that is as safe as the place can make it; may
 * reject, throw or hang.
 */
export type Shelf = <T>(decide: (kept: Kept) => T) => Promise<T>;

/** Parcels in IndexedDB, one key each. */
export function databaseShelf(use: UseStore): Shelf {
  return <T>(decide: (kept: Kept) => T) =>
    use('readwrite', (store) => {
      const { transaction } = store;
      const done = endWithPage(transaction);
      const keys: IDBRequest<IDBValidKey[]> = store.getAllKeys();
      const values: IDBRequest<unknown[]> = store.getAll();
      return new Promise<T>((resolve, reject) => {
        transaction.addEventListener('abort', reject);
        transaction.addEventListener('abort', done);
        transaction.addEventListener('complete', done);
        values.addEventListener('success', () => {
          try {
            // Keys that are no strings are not ours, and nothing here changes them.
            const before = new Map((keys.result as string[]).map((key, index) => [key, values.result[index]]));
            const kept = new Map(before);
            const result = decide(kept);
            // Only the transaction's own end means that it is on the disk; a request's success does not.
            transaction.addEventListener('complete', () => resolve(result));
            change(before, kept, { put: (key, value) => store.put(value, key), remove: (key) => store.delete(key) });
            // Without an explicit commit, a renderer that dies now takes the write with it.
            transaction.commit?.();
          } catch {
            // Thrown any further it would be an uncaught error of the page's.
            transaction.abort();
          }
        });
      });
    });
}

/**
 * Ends a transaction that is under way when its page goes: WebKit stops it as it stands, and it holds up the database
 * for every later page. What it was to write is in the journal by then.
 *
 * @returns its undo
 */
function endWithPage(transaction: IDBTransaction): () => void {
  const watching = new AbortController();
  const end = (): void => {
    try {
      transaction.abort();
    } catch {
      // It is on its way to the disk already, which is better.
    }
  };
  addEventListener('pagehide', end, { signal: watching.signal });
  return () => watching.abort(OVER);
}

/** Parcels in localStorage, one key each: there at once for every later page, on the disk some seconds later. */
export function localShelf(name: string, storage: () => Storage): Shelf {
  const prefix = journalOf(name);
  return async (decide) => {
    const store = storage();
    const before: Kept = new Map();
    for (let index = 0; index < store.length; index++) {
      const key = store.key(index);
      if (key?.startsWith(prefix)) before.set(key.slice(prefix.length), parse(store.getItem(key)));
    }
    const kept = new Map(before);
    const result = decide(kept);
    change(before, kept, {
      put(key, value) {
        const text = toJson(value);
        store.setItem(prefix + key, text);
        // Some pages have put another in its place, which keeps nothing or can't be gone through.
        if (!store.length || store.getItem(prefix + key) !== text) throw new Error('it keeps nothing');
      },
      remove: (key) => store.removeItem(prefix + key),
    });
    return result;
  };
}

function change(
  before: Kept,
  after: Kept,
  write: { put: (key: string, value: unknown) => void; remove: (key: string) => void },
): void {
  for (const key of before.keys()) if (!after.has(key)) write.remove(key);
  for (const [key, value] of after) if (before.get(key) !== value) write.put(key, value);
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
