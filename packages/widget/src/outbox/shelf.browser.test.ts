import { afterEach, describe, expect, it, vi } from 'vitest';
import { promisifyRequest, type UseStore } from 'idb-keyval';
import { openDatabase } from './database.js';
import { outcomeParcel, responseParcel } from './parcels.test-data.js';
import { keep, parcelsIn } from './kept.js';
import { keyOf, type Parcel } from './parcel.js';
import { databaseShelf, localShelf, type Shelf } from './shelf.js';
import { ifSomethingWaits } from './ifSomethingWaits.js';
import { STORE } from './places.js';

let count = 0;
let name = '';
const open = (): Shelf => {
  name = `candor:test:${++count}`;
  return databaseShelf(openDatabase(name));
};
const put = (shelf: Shelf, ...parcels: Parcel[]): Promise<Parcel[]> => shelf((kept) => keep(kept, parcels));
afterEach(() => {
  indexedDB.deleteDatabase(name);
  localStorage.clear();
});

describe('the shelf, in the IndexedDB of a real browser', () => {
  it('keeps parcels for another page of the same site', async () => {
    const shelf = open();
    await put(shelf, responseParcel(1));
    await put(shelf, outcomeParcel(2));
    expect(await databaseShelf(openDatabase(name))(parcelsIn)).toEqual([outcomeParcel(2), responseParcel(1)]);
  });

  it('asks for strict durability', async () => {
    open();
    const durability = await openDatabase(name)('readwrite', (store) => store.transaction.durability);
    expect(durability).toBe('strict');
  });

  it('passes over what something else has put there', async () => {
    const shelf = open();
    await openDatabase(name)(
      'readwrite',
      (store) => void ['junk', null, { kind: 'response' }, 7].map((value, key) => store.put(value, key)),
    );
    await put(shelf, responseParcel(1));
    expect(await shelf(parcelsIn)).toEqual([responseParcel(1)]);
  });

  it('keeps each parcel under a key of its own, so that no two tabs rewrite each other’s', async () => {
    await put(open(), responseParcel(1), responseParcel(2));
    const keys = await openDatabase(name)('readonly', (store) => promisifyRequest(store.getAllKeys()));
    expect(keys).toEqual([keyOf(responseParcel(1)), keyOf(responseParcel(2))]);
  });

  it('ends what is under way when its page goes, so that no later page has to wait for it', async () => {
    const shelf = open();
    await put(shelf, responseParcel(1));
    const { getAll } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(function (this: IDBObjectStore) {
      queueMicrotask(() => dispatchEvent(new Event('pagehide')));
      return getAll.call(this);
    });
    await expect(put(shelf, responseParcel(2))).rejects.toBeDefined();
    expect(await shelf(parcelsIn)).toEqual([responseParcel(1)]);
  });

  it('calls nothing kept whose transaction is undone after its request has succeeded', async () => {
    open();
    const use = openDatabase(name);
    const undone: UseStore = (mode, callback) =>
      use(mode, (store) => {
        // The quota may run out only when all is written: the request has succeeded, the transaction has not.
        Object.defineProperty(store.transaction, 'commit', { value: undefined });
        const write = store.put.bind(store);
        Object.defineProperty(store, 'put', {
          value: (value: unknown, key: string) => {
            const request = write(value, key);
            request.addEventListener('success', () => store.transaction.abort());
            return request;
          },
        });
        return callback(store);
      });
    await expect(put(databaseShelf(undone), responseParcel(1))).rejects.toBeDefined();
    expect(await databaseShelf(use)(parcelsIn)).toEqual([]);
  });

  it('changes nothing, and tells the page nothing, when a decision fails halfway', async () => {
    const shelf = open();
    await put(shelf, responseParcel(1));
    const errors: ErrorEvent[] = [];
    const onError = (event: ErrorEvent): void => void errors.push(event);
    addEventListener('error', onError);
    await expect(
      shelf((kept) => {
        kept.clear();
        // What can't be cloned can't be stored.
        kept.set('r/x', { traits: () => {} });
      }),
    ).rejects.toBeDefined();
    removeEventListener('error', onError);
    expect(errors).toEqual([]);
    expect(await shelf(parcelsIn)).toEqual([responseParcel(1)]);
  });

  it('rejects, and throws nothing, where there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(open()(parcelsIn)).rejects.toBeInstanceOf(TypeError);
    vi.unstubAllGlobals();
  });

  it('opens anew when its connection was closed for somebody who deletes the database', async () => {
    const shelf = open();
    await put(shelf, responseParcel(1));
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
    await put(shelf, responseParcel(2));
    expect(await shelf(parcelsIn)).toEqual([responseParcel(2)]);
  });
});

describe('the shelf in localStorage', () => {
  /** As pages put it in the place of the browser's own. */
  const instead = (of: Partial<Storage>): Shelf => localShelf(name, () => ({ ...of }) as Storage);

  it('calls nothing kept where what the page has in its place keeps nothing', async () => {
    const shelf = instead({ length: 0, key: () => null, getItem: () => null, setItem() {}, removeItem() {} });
    await expect(put(shelf, responseParcel(1))).rejects.toThrow('it keeps nothing');
  });

  it('nor where that can’t be gone through', async () => {
    const there = new Map<string, string>();
    const shelf = instead({
      getItem: (key) => there.get(key) ?? null,
      setItem: (key, value) => void there.set(key, value),
      removeItem: (key) => void there.delete(key),
    });
    await expect(put(shelf, responseParcel(1))).rejects.toThrow('it keeps nothing');
  });

  it('keeps parcels for another page of the same site', async () => {
    name = `candor:test:${++count}`;
    const real = (): Shelf => localShelf(name, () => localStorage);
    await put(real(), responseParcel(1));
    expect(await real()(parcelsIn)).toEqual([responseParcel(1)]);
  });
});

/** Whether something waits, once every look into that database that has been begun is over. */
async function somethingWaits(there: string): Promise<boolean> {
  let found = false;
  ifSomethingWaits(there, () => (found = true));
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(there);
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('error', () => resolve());
    opening.addEventListener('success', () => {
      // Whoever writes comes after those who read.
      opening.result.transaction(STORE, 'readwrite').addEventListener('complete', () => resolve());
      opening.result.close();
    });
  });
  return found;
}

describe('ifSomethingWaits', () => {
  it('makes no database where there is none', async () => {
    expect(await somethingWaits('candor:test:never')).toBe(false);
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain('candor:test:never');
  });

  it.each([
    ['a response', responseParcel(1)],
    ['an outcome', outcomeParcel(1)],
  ])('sees %s that an earlier visit has left', async (_what, parcel) => {
    const shelf = open();
    await put(shelf, parcel);
    expect(await somethingWaits(name)).toBe(true);
    await shelf((kept) => kept.clear());
    expect(await somethingWaits(name)).toBe(false);
  });

  it('does not count what is set aside', async () => {
    await put(open(), { ...responseParcel(1), refused: 'unknown survey' }, { ...responseParcel(2), expired: true });
    expect(await somethingWaits(name)).toBe(false);
  });

  it('sees the journal of a page that is gone, but not that of another site', async () => {
    open();
    await put(
      localShelf(name, () => localStorage),
      responseParcel(1),
    );
    expect(await somethingWaits(name)).toBe(true);
    expect(await somethingWaits(`${name}0`)).toBe(false);
  });
});
