import { toJson } from '../response/json.js';
import { CLOCK, type Clock } from './clock.js';
import type { Outbox } from './outbox.js';
import { keyOf, type Parcel } from './parcel.js';
import { journalOf } from './places.js';
import { backoff } from './retry.js';

/** What the prompt needs of an outbox. */
export interface Porch extends Omit<Outbox, 'part' | 'leave' | 'hurry' | 'keep'> {
  /** Keeps a parcel and sends it soon. Never rejects. */
  keep(parcel: Parcel): Promise<void>;
  /** Has the outbox come, where there is time: it hears what becomes of consent in other tabs. */
  invite(): void;
}

export interface PorchOptions {
  /** Of the journal. */
  name: string;
  /** Brings the outbox, which is a file of its own. */
  bring(): Promise<Outbox>;
  /** Whether anything may be kept on this device. */
  mayKeep(): boolean;
  /** It could not be brought; that is tried again after a while, with the next parcel, and when the network is back. */
  onFailure(error: Error): void;
  clock?: Clock;
}

/**
 * Where parcels are put down while the outbox is on its way: in memory, and in the journal that every later page looks
 * through, so that none is lost where it never comes. What stands in it is taken out by the outbox, as after any page
 * that has ended.
 */
export function createPorch({ name, bring, mayKeep, onFailure, clock = CLOCK }: PorchOptions): Porch {
  const prefix = journalOf(name);
  const here = new Map<string, { parcel: Parcel; act: 'keep' | 'note' }>();
  let outbox: Outbox | undefined;
  let coming: Promise<Outbox> | undefined;
  let stopped = false;
  let failures = 0;
  let cancel = (): void => {};

  const get = (): Promise<Outbox> => (coming ??= bring().then(moveIn).catch(miss));

  function moveIn(come: Outbox): Outbox {
    outbox = come;
    rest();
    for (const { parcel, act } of here.values()) void come[act](parcel);
    here.clear();
    if (stopped) come.stop();
    return come;
  }

  function miss(error: Error): never {
    coming = undefined;
    rest();
    if (!stopped) {
      cancel = clock.after(backoff(++failures, clock.random()), invite);
      addEventListener('online', invite);
      onFailure(error);
    }
    throw error;
  }

  /** Nothing is tried again by itself. */
  function rest(): void {
    cancel();
    removeEventListener('online', invite);
  }

  const invite = (): void => {
    if (!outbox) void get().catch(() => {});
  };

  async function put(act: 'keep' | 'note', parcel: Parcel): Promise<void> {
    if (outbox) return void (await outbox[act](parcel));
    const key = keyOf(parcel);
    // What is to be sent soon is, though a draft of it has come since.
    here.set(key, { parcel, act: here.get(key)?.act === 'keep' ? 'keep' : act });
    if (mayKeep()) journal((storage) => storage.setItem(prefix + key, toJson(parcel)));
    await get().catch(() => {});
  }

  function journal(act: (storage: Storage) => void): void {
    try {
      act(localStorage);
    } catch {
      // It is in memory.
    }
  }

  return {
    keep: (parcel) => put('keep', parcel),
    note: (parcel) => put('note', parcel),
    invite,
    flush: async () => (await get()).flush(),
    status: async () => (await get()).status(),
    retry: async () => (await get()).retry(),
    // One that comes later looks for itself.
    hold: () => outbox?.hold(),
    release: async () => (await get()).release(),
    async purge() {
      for (const key of here.keys()) journal((storage) => storage.removeItem(prefix + key));
      here.clear();
      await (await get()).purge();
    },
    stop() {
      stopped = true;
      rest();
      outbox?.stop();
    },
  };
}
