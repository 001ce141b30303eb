import { claim, finish, take, type Claim, type Claimant } from './claim.js';
import { Late, within, type Clock } from './clock.js';
import { keep, parcelsIn, type Kept } from './kept.js';
import type { Ladder } from './ladder.js';
import { FULL_PACE, type Pace } from './pace.js';
import { isWaiting, keyOf, revive, type Parcel } from './parcel.js';
import type { Settled } from './settle.js';
import type { SweptShelf } from './swept.js';

/** Nobody waits longer for storage before an answer is sent. */
const PATIENCE = 1000;

/** The store has no room for a parcel. */
export const FULL = -1;

/** Every parcel of this device: those in the store, and those of this page that are not. No method rejects. */
export interface Ledger {
  /** In memory alone. */
  jot(parcel: Parcel): void;
  /** Keeps what is in memory alone. Resolves to the rung on which this parcel is: 0 is the disk; or to FULL. */
  put(parcel: Parcel): Promise<number | undefined>;
  /** What this page has put in and nothing has settled, without asking the store. */
  ours(): Parcel[];
  /** Writes what no disk has yet where a page that goes can still write. */
  journal(): void;
  claim(claimant: Claimant): Promise<Claim>;
  /** Resolves to whether anything may wait on. */
  finish(settled: readonly Settled[], turn: { owner: string; pace: Pace }): Promise<boolean>;
  /** Another tab has settled these. */
  forget(settled: readonly Settled[]): void;
  all(): Promise<Parcel[]>;
  /** What was set aside waits again. */
  retry(): Promise<void>;
  /** Empties every place. Resolves to what was there. */
  purge(): Promise<Parcel[]>;
}

export interface LedgerOptions {
  ladder: Ladder;
  /** The rungs of the ladder. */
  disk: SweptShelf;
  /** Where the journal is: what earlier pages wrote there comes into the store with the next turn. */
  local: SweptShelf;
  clock: Clock;
}

export function createLedger({ ladder, disk, local, clock }: LedgerOptions): Ledger {
  const ours: Map<string, Parcel> & Kept = new Map<string, Parcel>();
  /** On which rung each parcel is. */
  const rungs = new WeakMap<Parcel, number>();
  /** What we go by while the store does not answer. */
  let known: Pace = FULL_PACE;
  let writing: Promise<void> = Promise.resolve();

  const unsaved = (): Parcel[] => [...ours.values()].filter((parcel) => rungs.get(parcel) !== ladder.at());
  const jot = (parcel: Parcel): void => void ours.set(keyOf(parcel), parcel);

  /** One exchange that also keeps what is in memory alone by then: what waited for its turn may be settled. */
  async function exchange<T extends { homeless: Parcel[] }>(
    decide: (kept: Kept, parcels: readonly Parcel[]) => T,
    more: readonly Parcel[] = [],
  ): Promise<T> {
    let parcels: Parcel[] = [];
    const { result, rung } = await ladder.exchange((kept) => decide(kept, (parcels = [...more, ...unsaved()])));
    for (const parcel of parcels) rungs.set(parcel, result.homeless.includes(parcel) ? FULL : rung);
    return result;
  }

  async function write(): Promise<void> {
    if (unsaved().length > 0) await exchange((kept, parcels) => ({ homeless: keep(kept, parcels) })).catch(() => {});
  }

  /** What a page has written as it went, or while there was no better place. */
  async function strays(): Promise<Parcel[]> {
    return ladder.at() > 0 ? [] : local.shelf(parcelsIn).catch(() => []);
  }

  const sweepLocal = (settled: readonly Settled[]): Promise<void> => {
    local.sweep(settled);
    return local.shelf(() => {}).catch(() => {});
  };

  return {
    jot,
    async put(parcel) {
      jot(parcel);
      writing = writing.then(write);
      await writing;
      return rungs.get(parcel);
    },
    ours: () => [...ours.values()],
    journal() {
      const parcels = [...ours.values()].filter((parcel) => (rungs.get(parcel) ?? FULL) === FULL);
      if (parcels.length > 0) void local.shelf((kept) => void keep(kept, parcels)).catch(() => {});
    },
    async claim(claimant) {
      const left = await strays();
      const others = left.filter((parcel) => !ours.has(keyOf(parcel)));
      const claiming = exchange((kept, parcels) => claim(kept, parcels, claimant), others).then((claimed) => {
        known = claimed.pace;
        for (const parcel of claimed.expired) ours.delete(keyOf(parcel));
        return claimed;
      });
      try {
        const claimed = await within(clock, PATIENCE, claiming);
        // Out of the journal, what is in the store by now.
        const moved = left.filter((parcel) => rungs.get(ours.get(keyOf(parcel)) ?? parcel) === 0);
        if (moved.length > 0) await sweepLocal(moved.map((parcel) => ({ key: keyOf(parcel), parcel })));
        return claimed;
      } catch (error) {
        const claimed = claim(new Map([['state', { pace: known }]]), [...ours.values()], { ...claimant, by: 'lock' });
        // What the store holds may be had in a moment.
        return claimed.turn === 'idle' && error instanceof Late ? { ...claimed, turn: 'busy' } : claimed;
      }
    },
    async finish(settled, { owner, pace }) {
      take(ours, settled);
      for (const place of [disk, local]) place.sweep(settled);
      for (const { parcel, verdict, rest } of settled) {
        if (verdict?.status === 'refused' && parcel.kind === 'response') jot({ ...parcel, refused: verdict.reason });
        if (rest && !ours.has(keyOf(rest))) jot(rest);
      }
      known = pace;
      const turn = { owner, pace, now: clock.now() };
      const { more } = await exchange((kept, parcels) => finish(kept, parcels, turn)).catch(() => ({ more: true }));
      // What the store had no room for may have come out of the journal.
      await sweepLocal([]);
      return more;
    },
    forget: (settled) => take(ours, settled),
    all() {
      const parcels = unsaved();
      // On a copy: to look is not to keep, which may not be allowed.
      const looking = ladder.exchange((kept) => {
        const view = new Map(kept);
        const homeless = keep(view, parcels);
        return [...parcelsIn(view), ...homeless];
      });
      return within(clock, PATIENCE, looking).then(
        ({ result }) => result,
        () => [...ours.values()],
      );
    },
    async retry() {
      for (const parcel of [...ours.values()].filter((each) => !isWaiting(each))) {
        ours.delete(keyOf(parcel));
        const revived = revive(parcel);
        if (!ours.has(keyOf(revived))) jot(revived);
      }
      await ladder
        .exchange((kept) => {
          for (const parcel of parcelsIn(kept).filter((each) => !isWaiting(each))) {
            if (keep(kept, [revive(parcel)]).length === 0) kept.delete(keyOf(parcel));
          }
        })
        .catch(() => {});
    },
    async purge() {
      const left = [...ours.values()];
      ours.clear();
      const found = await ladder.everywhere((kept) => {
        const parcels = parcelsIn(kept);
        kept.clear();
        return parcels;
      });
      return [...left, ...found.flat()];
    },
  };
}
