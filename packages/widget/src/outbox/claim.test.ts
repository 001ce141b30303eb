import { describe, expect, it } from 'vitest';
import { MAX_AGE } from './age.js';
import { claim, finish, take, type Claim, type Claimant } from './claim.js';
import { BOUNDS, keep, parcelsIn, type Kept } from './kept.js';
import { FULL_PACE, type Pace } from './pace.js';
import { keyOf, type Parcel } from './parcel.js';
import { outcomeParcel, responseParcel } from './parcels.test-data.js';
import { putState, stateIn } from './state.js';

const NOW = 1_700_000_000_000;
const one = responseParcel(1);
const storeOf = (...parcels: Parcel[]): Kept => {
  const kept: Kept = new Map();
  keep(kept, parcels);
  return kept;
};
const ask = (kept: Kept, changes: Partial<Claimant> = {}, ours: Parcel[] = []): Claim =>
  claim(kept, ours, { owner: 'a', now: NOW, by: 'lease', eager: false, ...changes });
const slow: Pace = { ...FULL_PACE, failures: 3, setAt: NOW, notBefore: NOW + 8000 };
const paced = (pace: Pace): Kept => {
  const kept = storeOf(one);
  putState(kept, { pace, seen: NOW, ages: {} });
  return kept;
};

describe('a turn to send', () => {
  it('is given once, until it is handed on or has run out', () => {
    const kept = storeOf(one);
    expect(ask(kept)).toMatchObject({ turn: 'mine', waiting: [one] });
    expect(ask(kept, { owner: 'b' }).turn).toBe('busy');
    expect(ask(kept, { owner: 'a' }).turn).toBe('mine');
    expect(ask(kept, { owner: 'b', now: NOW + 24_000 }).turn).toBe('busy');
    expect(ask(structuredClone(kept), { owner: 'b', now: NOW + 26_000 }).turn).toBe('mine');
    finish(kept, [], { owner: 'a', pace: FULL_PACE, now: NOW });
    expect(ask(kept, { owner: 'b' }).turn).toBe('mine');
  });

  it('is not taken twice by tabs of which one looked at the clock first and into the store last', () => {
    const kept = storeOf(one);
    ask(kept);
    expect(ask(kept, { owner: 'b', now: NOW - 5 }).turn).toBe('busy');
    expect(ask(kept, { owner: 'b', now: NOW - 3000, by: 'guest' }).turn).toBe('busy');
  });

  it('is not held by a tab that wrote under another clock', () => {
    const kept = storeOf(one);
    ask(kept, { now: NOW + 400 * 86_400_000 });
    expect(ask(kept, { owner: 'b' }).turn).toBe('mine');
  });

  it('goes to whoever has the lock, and to another only when the one with the lock has let its turn run out', () => {
    const kept = storeOf(one);
    expect(ask(kept, { by: 'guest' }).turn).toBe('busy');
    ask(kept, { by: 'lock' });
    expect(ask(kept, { owner: 'b', by: 'guest' }).turn).toBe('busy');
    expect(ask(kept, { owner: 'b', by: 'guest', now: NOW + 26_000 }).turn).toBe('mine');
    expect(ask(kept, { owner: 'a', now: NOW + 26_000 }).turn).toBe('busy');
    expect(ask(kept, { owner: 'c', by: 'lock', now: NOW + 26_000 }).turn).toBe('busy');
  });

  it('goes at once from a tab that is dead to one that has been given the lock', () => {
    const kept = storeOf(one);
    ask(kept, { by: 'lock' });
    expect(ask(kept, { owner: 'b', by: 'lock' }).turn).toBe('mine');
  });

  it('waits for the pace, which every tab finds in the store', () => {
    expect(ask(paced(slow)).turn).toBe('early');
    expect(ask(paced(slow), { now: NOW - 3000 }).turn).toBe('early');
    expect(ask(paced(slow), { now: NOW + 8000 }).turn).toBe('mine');
    expect(ask(paced(slow), { eager: true }).turn).toBe('mine');
    expect(ask(paced({ ...slow, told: true }), { eager: true }).turn).toBe('early');
  });

  it('is nothing to take where nothing waits, and leaves no trace there', () => {
    const kept = storeOf({ ...one, refused: 'unknown survey' });
    expect(ask(kept).turn).toBe('idle');
    expect(kept.has('state')).toBe(false);
  });

  it('keeps on the way what is in memory alone', () => {
    const kept: Kept = new Map();
    expect(ask(kept, {}, [one]).waiting).toEqual([one]);
    expect(parcelsIn(kept)).toEqual([one]);
  });
});

describe('what has waited for thirty days', () => {
  const old = (kept: Kept): Kept => {
    putState(kept, {
      pace: FULL_PACE,
      seen: NOW,
      ages: { [keyOf(one)]: MAX_AGE + 1, [keyOf(outcomeParcel(3))]: MAX_AGE + 1 },
    });
    return kept;
  };

  it('is set aside, listed and told, and not sent; outcomes go', () => {
    const kept = old(storeOf(one, responseParcel(2), outcomeParcel(3)));
    const claimed = ask(kept);
    expect(claimed.expired).toContainEqual(one);
    expect(claimed.waiting).toEqual([responseParcel(2)]);
    expect(parcelsIn(kept)).toEqual([responseParcel(2), { ...one, expired: true }]);
  });

  it('is not so by what its own clock said when it was made', () => {
    const kept = storeOf(responseParcel(1, { ratedAt: 0, shownAt: 0 }));
    expect(ask(kept).expired).toEqual([]);
    expect(ask(kept, { now: NOW + 400 * 86_400_000 }).expired).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is never replaced by an earlier revision', () => {
    const kept = storeOf(responseParcel(1, { revision: 2 }));
    expect(keep(kept, [one])).toEqual([]);
    expect(parcelsIn(kept)).toEqual([responseParcel(1, { revision: 2 })]);
  });

  it('is never put out for something new: that finds no room', () => {
    const many = Array.from({ length: BOUNDS.responses }, (_, number) => responseParcel(number));
    const kept: Kept = new Map(many.map((parcel) => [keyOf(parcel), parcel]));
    expect(keep(kept, [responseParcel(BOUNDS.responses)])).toHaveLength(1);
    expect(parcelsIn(kept)).toHaveLength(BOUNDS.responses);
    expect(keep(kept, [responseParcel(7, { revision: 2 })])).toEqual([]);
  });

  it('is 1 MiB at most, and 16 KiB each', () => {
    const large = (number: number): Parcel => responseParcel(number, { comment: 'ы'.repeat(7500) });
    expect(keep(new Map(), [responseParcel(1, { comment: 'ы'.repeat(8500) })])).toHaveLength(1);
    const homeless = keep(
      new Map(),
      Array.from({ length: 100 }, (_, number) => large(number)),
    );
    expect(homeless.length).toBeGreaterThan(30);
    expect(homeless.length).toBeLessThan(40);
  });

  it('is passed over where it is junk, or of a later version, and left as it is', () => {
    const strange: [string, unknown][] = [
      ['r/1', 'junk'],
      ['r/2', null],
      ['r/3', { kind: 'response' }],
      ['r/4', { kind: 'response', response: { id: 4, revision: 'x' } }],
      ['elsewhere', one],
      [keyOf(responseParcel(5)), { ...responseParcel(5), v: 2 }],
      ['state', { pace: { failures: 'many' }, lease: 7, ages: 'old' }],
    ];
    const kept: Kept = new Map(strange);
    expect(ask(kept).turn).toBe('idle');
    expect([...kept]).toEqual(strange);
    expect(stateIn(kept, NOW).pace).toEqual(FULL_PACE);
    keep(kept, [responseParcel(9)]);
    expect(ask(kept).waiting).toEqual([responseParcel(9)]);
  });

  it('goes with a receipt, unless it is a later revision', () => {
    const later = responseParcel(2, { revision: 2 });
    const kept = storeOf(one, later);
    const settled = [one, responseParcel(2)].map((parcel) => ({ key: keyOf(parcel), parcel }));
    take(kept, settled);
    expect(parcelsIn(kept)).toEqual([later]);
  });
});
