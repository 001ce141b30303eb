import { keyOf, revisionOf, type Parcel } from './parcel.js';
import { settles, type Settled } from './settle.js';
import type { Shelf } from './shelf.js';

/** Every parcel of this device: the disk's, and those of this page that are not on it. */
export interface Ledger {
  /** In memory at once; resolves to whether it is on the disk. Never rejects. */
  put(parcel: Parcel): Promise<boolean>;
  /** In memory alone. */
  jot(parcel: Parcel): void;
  /** Puts on the disk what is in memory alone. */
  persist(): Promise<void>;
  all(): Promise<Parcel[]>;
  /** What this page has put in and no receipt has settled, without asking the disk. */
  ours(): Parcel[];
  /** Takes a parcel out, or sets it aside where it was refused. A later revision stays. */
  finish(settled: Settled): Promise<void>;
  purge(): Promise<void>;
}

export function createLedger(shelf: Shelf): Ledger {
  const ours = new Map<string, { parcel: Parcel; durable: boolean }>();

  async function store(parcel: Parcel): Promise<boolean> {
    const durable = await shelf.put(parcel).then(
      () => true,
      () => false,
    );
    const entry = ours.get(keyOf(parcel));
    if (entry?.parcel === parcel) entry.durable = durable;
    return durable;
  }

  function jot(parcel: Parcel): void {
    ours.set(keyOf(parcel), { parcel, durable: false });
  }

  return {
    jot,
    put(parcel) {
      jot(parcel);
      return store(parcel);
    },
    async persist() {
      await Promise.all([...ours.values()].filter(({ durable }) => !durable).map(({ parcel }) => store(parcel)));
    },
    async all() {
      const kept = await shelf.all().catch((): Parcel[] => []);
      const newest = new Map(kept.map((parcel) => [keyOf(parcel), parcel]));
      for (const [key, { parcel, durable }] of ours) {
        const other = newest.get(key);
        if (!durable && (!other || revisionOf(other) < revisionOf(parcel))) newest.set(key, parcel);
      }
      return [...newest.values()];
    },
    ours: () => [...ours.values()].map(({ parcel }) => parcel),
    async finish(settled) {
      const { key, parcel, verdict } = settled;
      const entry = ours.get(key);
      if (entry && settles(settled, entry.parcel)) ours.delete(key);
      if (verdict?.status === 'refused' && parcel.kind === 'response') {
        await shelf.put({ ...parcel, refused: verdict.reason }).catch(() => {});
      } else {
        await shelf.take(settled).catch(() => {});
      }
    },
    async purge() {
      ours.clear();
      await shelf.clear().catch(() => {});
    },
  };
}
