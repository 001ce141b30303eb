import { describe, expect, it } from 'vitest';
import type { Kept } from './kept.js';
import { keyOf, type Parcel } from './parcel.js';
import { responseParcel } from './parcels.test-data.js';
import type { Settled } from './settle.js';
import type { Shelf } from './shelf.js';
import { sweptShelf } from './swept.js';

const one = responseParcel(1);
const settle = (parcel: Parcel): Settled[] => [{ key: keyOf(parcel), parcel }];
const nothing = (): void => {};
const storeOf = (...parcels: Parcel[]): Kept => new Map(parcels.map((parcel) => [keyOf(parcel), parcel]));
const shelf =
  (kept: Kept): Shelf =>
  async (decide) =>
    decide(kept);

describe('what is settled', () => {
  it('goes out of a shelf with its next transaction, before anything is put in', async () => {
    const kept = storeOf(one);
    const swept = sweptShelf(shelf(kept));
    swept.sweep(settle(one));
    expect(await swept.shelf((each) => each.size)).toBe(0);
    await swept.shelf((each) => void each.set(keyOf(one), one));
    await swept.shelf(nothing);
    expect([...kept.values()]).toEqual([one]);
  });

  it('leaves a later revision where it is', async () => {
    const later = responseParcel(1, { revision: 2 });
    const kept = storeOf(later);
    const swept = sweptShelf(shelf(kept));
    swept.sweep(settle(one));
    await swept.shelf(nothing);
    expect([...kept.values()]).toEqual([later]);
  });

  it('goes out after all where a transaction came to nothing, or was begun before it was settled', async () => {
    const kept = storeOf(one);
    let begin = nothing;
    const answers: Shelf[] = [
      async (decide) => {
        decide(new Map(kept));
        throw new Error('aborted');
      },
      (decide) => new Promise((resolve) => (begin = () => resolve(decide(kept)))),
    ];
    const swept = sweptShelf((decide) => (answers.shift() ?? shelf(kept))(decide));
    swept.sweep(settle(one));
    await swept.shelf(nothing).catch(nothing);
    expect(kept.size).toBe(1);
    const two = responseParcel(2);
    kept.set(keyOf(two), two);
    const late = swept.shelf(nothing);
    swept.sweep(settle(two));
    begin();
    await late;
    expect(kept.size).toBe(0);
  });
});
