import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.js';
import { outcomeParcel, responseParcel } from './parcels.test-data.js';
import { databaseShelf, type Shelf } from './shelf.js';
import { somethingWaits } from './waiting.js';

let count = 0;
let name = '';
const open = (): Shelf => {
  name = `candor:test:${++count}`;
  return databaseShelf(openDatabase(name));
};
afterEach(() => void indexedDB.deleteDatabase(name));

const settledAt = (revision: number) => ({
  key: `r/${responseParcel(1).response.id}`,
  parcel: responseParcel(1, { revision }),
});

describe('the shelf, in the IndexedDB of a real browser', () => {
  it('keeps parcels for another page of the same site', async () => {
    const shelf = open();
    await shelf.put(responseParcel(1));
    await shelf.put(outcomeParcel(2));
    expect(await databaseShelf(openDatabase(name)).all()).toEqual([outcomeParcel(2), responseParcel(1)]);
  });

  it('asks for strict durability', async () => {
    open();
    const durability = await openDatabase(name)('readwrite', (store) => store.transaction.durability);
    expect(durability).toBe('strict');
  });

  it('never replaces a later revision by an earlier one', async () => {
    const shelf = open();
    await shelf.put(responseParcel(1, { revision: 2, rating: 3 }));
    await shelf.put(responseParcel(1, { revision: 1, rating: 9 }));
    expect(await shelf.all()).toEqual([responseParcel(1, { revision: 2, rating: 3 })]);
  });

  it('keeps a revision that was written while an earlier one was on its way', async () => {
    const shelf = open();
    await shelf.put(responseParcel(1, { revision: 2 }));
    await shelf.take(settledAt(1));
    expect(await shelf.all()).toHaveLength(1);
    await shelf.take(settledAt(2));
    expect(await shelf.all()).toEqual([]);
  });

  it('passes over what something else has put there', async () => {
    const shelf = open();
    await openDatabase(name)(
      'readwrite',
      (store) => void ['junk', null, { kind: 'response' }, 7].map((value, key) => store.put(value, key)),
    );
    await shelf.put(responseParcel(1));
    expect(await shelf.all()).toEqual([responseParcel(1)]);
  });

  it('opens anew when its connection was closed for somebody who deletes the database', async () => {
    const shelf = open();
    await shelf.put(responseParcel(1));
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
    await shelf.put(responseParcel(2));
    expect(await shelf.all()).toEqual([responseParcel(2)]);
  });
});

describe('somethingWaits', () => {
  it('makes no database where there is none', async () => {
    expect(await somethingWaits('candor:test:never')).toBe(false);
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain('candor:test:never');
  });

  it('sees what an earlier visit has left', async () => {
    const shelf = open();
    await shelf.put(responseParcel(1));
    expect(await somethingWaits(name)).toBe(true);
    await shelf.clear();
    expect(await somethingWaits(name)).toBe(false);
  });
});
