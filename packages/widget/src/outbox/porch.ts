import { inTime } from '../inTime.js';
import { keysOf } from '../keysOf.js';
import { toJson } from '../response/json.js';
import { openChannel } from './channel.js';
import { clearDatabase } from './clear.js';
import { CLOCK, type Clock } from './clock.js';
import type { Outbox } from './outbox.js';
import { watchPage } from './page.js';
import { keyOf, type Parcel } from './parcel.js';
import { journalOf } from './places.js';
import { backoff } from './retry.js';

/** What the prompt needs of an outbox. */
export interface Porch extends Omit<Outbox, 'part' | 'leave' | 'hurry' | 'keep' | 'purge'> {
  /** Keeps a parcel and sends it soon. Never rejects. */
  keep(parcel: Parcel): Promise<void>;
  /** Forgets every parcel, on the device and in every tab. */
  purge(): Promise<void>;
}

export interface PorchOptions {
  /** Of the journal, the database and the channel. */
  name: string;
  /** Brings the outbox, which is a file of its own. */
  bring(): Promise<Outbox>;
  /** Whether anything may be kept on this device; nothing, where nobody has said so yet. */
  consent(): boolean | undefined;
  /** What has been typed but not sent, as the page goes. */
  lastWords(): Parcel[];
  /** Consent was withdrawn in another tab, before the outbox could hear of it. */
  onWithdrawn(): void;
  /** These responses are forgotten, before the outbox had them. */
  onPurged(ids: string[]): void;
  /** It could not be brought; that is tried again after a while, with the next parcel, and when the network is back. */
  onFailure(error: Error): void;
  clock?: Clock;
}

/** For how long a database may take to be emptied, in milliseconds: some never answer. */
const CLEARED_WITHIN = 5000;

/**
 * Where parcels are put down while the outbox is on its way: in memory, and in the journal that every later page looks
 * through, so that none is lost where it never comes. What stands in it is taken out by the outbox, as after any page
 * that has ended. What is to be forgotten is forgotten without waiting for it.
 */
export function createPorch({ name, bring, clock = CLOCK, ...options }: PorchOptions): Porch {
  const prefix = journalOf(name);
  const here = new Map<string, { parcel: Parcel; act: 'keep' | 'note' }>();
  let outbox: Outbox | undefined;
  let coming: Promise<Outbox> | undefined;
  let forgetting: Promise<unknown> | undefined;
  let stopped = false;
  let failures = 0;
  let cancel = (): void => {};

  const channel = openChannel(name, (news) => {
    if (news.kind !== 'purged') return;
    if (news.withdrawn) options.onWithdrawn();
    void forget();
  });
  const unwatch = watchPage({
    onHidden() {
      const last = options.lastWords();
      if (outbox) outbox.part(last);
      else for (const parcel of last) putDown('note', parcel);
    },
    onLeave: () => outbox?.leave(),
    onVisible: () => void outbox?.flush(),
    onOnline() {
      if (outbox) outbox.hurry();
      else if (failures) invite();
    },
  });

  const get = (): Promise<Outbox> => (coming ??= bring().then(moveIn).catch(miss));

  async function moveIn(come: Outbox): Promise<Outbox> {
    cancel();
    // What is on the device until then is not to be sent, and what is put down meanwhile is not to be forgotten.
    for (let awaited; awaited !== forgetting;) await (awaited = forgetting);
    outbox = come;
    channel.close();
    if (!options.consent()) come.hold();
    for (const { parcel, act } of here.values()) void come[act](parcel);
    here.clear();
    // Whoever wanted something sent was told that it can't be.
    if (failures) void come.flush();
    if (stopped) come.stop();
    return come;
  }

  function miss(error: Error): never {
    coming = undefined;
    cancel();
    if (!stopped) {
      cancel = clock.after(backoff(++failures, clock.random()), invite);
      options.onFailure(error);
    }
    throw error;
  }

  function invite(): void {
    void get().catch(() => {});
  }

  function putDown(act: 'keep' | 'note', parcel: Parcel): void {
    const key = keyOf(parcel);
    // What is to be sent soon is, though a draft of it has come since.
    here.set(key, { parcel, act: here.get(key)?.act === 'keep' ? 'keep' : act });
    if (options.consent()) write(key, parcel);
  }

  function write(key: string, parcel: Parcel): void {
    try {
      localStorage.setItem(prefix + key, toJson(parcel));
    } catch {
      // It is in memory.
    }
  }

  async function put(act: 'keep' | 'note', parcel: Parcel): Promise<void> {
    if (outbox) return void (await outbox[act](parcel));
    putDown(act, parcel);
    await get().catch(() => {});
  }

  /** What lies here, and what this and earlier pages have left on the device. */
  async function forget(): Promise<void> {
    const keys = new Set(here.keys());
    here.clear();
    try {
      for (const key of keysOf(localStorage)) {
        if (!key.startsWith(prefix)) continue;
        keys.add(key.slice(prefix.length));
        localStorage.removeItem(key);
      }
    } catch {
      // There is no storage here.
    }
    const clearing = inTime(clearDatabase(name), CLEARED_WITHIN).catch(() => undefined);
    forgetting = clearing;
    for (const key of (await clearing) ?? []) keys.add(key);
    const ids = [...keys].flatMap((key) => (/^[rx]/.test(key) ? [key.slice(2)] : []));
    if (ids.length > 0) options.onPurged(ids);
  }

  return {
    keep: (parcel) => put('keep', parcel),
    note: (parcel) => put('note', parcel),
    flush: async () => (await get()).flush(),
    status: async () => (await get()).status(),
    retry: async () => (await get()).retry(),
    // Of one that comes later it is asked then.
    hold: () => outbox?.hold(),
    async release() {
      for (const [key, { parcel }] of here) write(key, parcel);
      await (await get()).release();
    },
    async purge() {
      const withdrawn = options.consent() === false;
      if (outbox) return outbox.purge(withdrawn);
      channel.tell({ kind: 'purged', withdrawn });
      await forget();
    },
    stop() {
      stopped = true;
      cancel();
      unwatch();
      channel.close();
      outbox?.stop();
    },
  };
}
