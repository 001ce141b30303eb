import { promisifyRequest, type UseStore } from 'idb-keyval';

/** The one object store of an outbox database. */
export const STORE = 'outbox';
const OPEN_TIMEOUT = 2000;
const USE_TIMEOUT = 3000;

/**
 * A store function for idb-keyval over a database of our own. It asks for strict durability (a relaxed write was lost
 * in 20 of 20 power cuts), settles in a bounded time (Safari's open can hang for ever), rejects rather than throws
 * where IndexedDB is missing or forbidden, and opens anew once when the browser has closed the connection.
 */
export function openDatabase(name: string): UseStore {
  let opening: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => (opening ??= connect(name).then(watchClose, forget));
  const forget = (error: unknown): never => {
    opening = undefined;
    throw error instanceof Error ? error : new Error(String(error));
  };
  const watchClose = (database: IDBDatabase): IDBDatabase => {
    const close = (): void => {
      opening = undefined;
      database.close();
    };
    database.addEventListener('close', close);
    // Whoever wants to delete the database (a browser's clear-site-data, say) must not hang on our connection.
    database.addEventListener('versionchange', close);
    return database;
  };
  return async (mode, callback) => {
    const begin = async (): Promise<IDBObjectStore> =>
      (await open()).transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE);
    const store = await begin().catch(() => {
      opening = undefined;
      return begin();
    });
    return within(USE_TIMEOUT, Promise.resolve(callback(store)));
  };
}

async function connect(name: string): Promise<IDBDatabase> {
  // indexedDB itself throws in a sandboxed frame and is missing in some private windows: inside async, both reject.
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return within(OPEN_TIMEOUT, promisifyRequest(request));
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`storage did not answer within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
