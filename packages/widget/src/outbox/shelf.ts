import { promisifyRequest, type UseStore } from 'idb-keyval';
import { keyOf, revisionOf, type Parcel } from './parcel.js';
import { settles, type Settled } from './settle.js';

/** Where parcels are kept on the device. Every method rejects where storage can't be had. */
export interface Shelf {
  /** Resolves once the parcel is on the disk. Never replaces a later revision by an earlier one. */
  put(parcel: Parcel): Promise<void>;
  all(): Promise<Parcel[]>;
  /** Takes away a parcel, unless a later revision has come meanwhile. */
  take(settled: Settled): Promise<void>;
  clear(): Promise<void>;
}

/** Parcels in IndexedDB, one key each, so that no two tabs ever rewrite each other's. */
export function databaseShelf(use: UseStore): Shelf {
  /** Reads what is under a key and writes, in one transaction: nobody comes between. */
  const exchange = (key: string, next: (store: IDBObjectStore, kept: Parcel | undefined) => void): Promise<void> =>
    use('readwrite', (store) => {
      const reading: IDBRequest<Parcel | undefined> = store.get(key);
      reading.addEventListener('success', () => {
        next(store, reading.result);
        // Without an explicit commit, a renderer that dies now takes the write with it.
        store.transaction.commit?.();
      });
      // Only the transaction's own end means that it is on the disk; a request's success does not.
      return promisifyRequest(store.transaction);
    });
  return {
    put: (parcel) =>
      exchange(keyOf(parcel), (store, kept) => {
        if (!kept || revisionOf(kept) <= revisionOf(parcel)) store.put(parcel, keyOf(parcel));
      }),
    all: async () => (await use('readonly', (store) => promisifyRequest<Parcel[]>(store.getAll()))).filter(isParcel),
    take: (settled) =>
      exchange(settled.key, (store, kept) => {
        if (kept && settles(settled, kept)) store.delete(settled.key);
      }),
    clear: () =>
      use('readwrite', (store) => {
        store.clear();
        return promisifyRequest(store.transaction);
      }),
  };
}

/** Records that something else has left in our database are passed over. */
function isParcel(value: Parcel | undefined): boolean {
  return value?.kind === 'response'
    ? typeof value.response?.id === 'string' && typeof value.response.revision === 'number'
    : value?.kind === 'outcome' && typeof value.outcome?.id === 'string';
}
