import { promisifyRequest, type UseStore } from 'idb-keyval';
import { STORE } from './places.js';

/**
 * A store function for idb-keyval over a database of our own. It asks for strict durability (a relaxed write was lost
 * in 20 of 20 power cuts), rejects rather than throws where IndexedDB is missing or forbidden, and opens anew once when
 * the browser has closed the connection. It may hang for as long as the browser does: the ladder bounds that.
 */
export function openDatabase(name: string): UseStore {
  let opening: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => (opening ??= connect(name).then(watchClose));
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
    return callback(store);
  };
}

async function connect(name: string): Promise<IDBDatabase> {
  // indexedDB itself throws in a sandboxed frame and is missing in some private windows: inside async, both reject.
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return promisifyRequest(request);
}
