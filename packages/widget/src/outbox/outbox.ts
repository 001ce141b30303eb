import type { Channel, News } from './channel.js';
import { CLOCK, type Clock } from './clock.js';
import { createLadder, RUNGS } from './ladder.js';
import { createLedger, FULL } from './ledger.js';
import type { Lock } from './lock.js';
import { isWaiting, keyOf, type Parcel } from './parcel.js';
import type { Reply } from './reply.js';
import { createSender } from './sender.js';
import type { Settled } from './settle.js';
import type { Shelf } from './shelf.js';
import { sweptShelf } from './swept.js';

/** How many responses are where. Outcomes are not counted. */
export interface OutboxStatus {
  waiting: number;
  /** By this page, since it was loaded. */
  delivered: number;
  /** Set aside: the collector would not take them. */
  refused: number;
  /** Set aside: they have waited for thirty days. */
  expired: number;
  /** Where answers are kept; only IndexedDB is surely on the disk. */
  storage: (typeof RUNGS)[number];
}

/** What happens to the responses in an outbox. */
export type Progress =
  /** Kept; on the disk where `durable`. `full`: there is no room for it there. */
  | { kind: 'queued'; id: string; revision: number; durable: boolean; full?: true }
  | { kind: 'delivered'; id: string; revision: number }
  | { kind: 'refused'; id: string; revision: number; reason: string }
  | { kind: 'expired'; id: string; revision: number }
  /** Forgotten, everywhere. */
  | { kind: 'purged'; ids: string[] }
  /** Consent was withdrawn in another tab. What is still kept while this is told is forgotten too. */
  | { kind: 'withdrawn' }
  /** The device keeps nothing safely. */
  | { kind: 'unsafe' }
  /** A try has failed: whatever waits is still waiting. `setup` is the status that speaks of a wrong set-up. */
  | { kind: 'delayed'; setup?: number };

/** Responses and outcomes that wait on the device until the collector has them. */
export interface Outbox {
  /** Keeps a parcel and sends it soon. Resolves to whether it is on the disk; never rejects. */
  keep(parcel: Parcel): Promise<boolean>;
  /** Keeps a parcel that may wait for the next batch, whenever that goes. Never rejects. */
  note(parcel: Parcel): Promise<void>;
  /** As the page is hidden: remembers last changes, writes the journal, and posts what may not have gone yet. */
  part(last?: readonly Parcel[]): void;
  /** As the page goes, perhaps to come back: lets go of what other tabs may need. */
  leave(): void;
  /** The page is seen again, or for the first time. */
  flush(): Promise<void>;
  /** The network is back. */
  hurry(): void;
  status(): Promise<OutboxStatus>;
  /** Sends again what was set aside. */
  retry(): Promise<void>;
  /** Until `release`, parcels stay in memory and nothing is sent. */
  hold(): void;
  release(): Promise<void>;
  /**
   * Forgets every parcel, on the disk and in every tab. What is on its way is called back.
   *
   * @param withdrawn consent, in every tab: nothing may be kept there any more
   */
  purge(withdrawn: boolean): Promise<void>;
  stop(): void;
}

export interface OutboxOptions {
  disk: Shelf;
  local: Shelf;
  lock: Lock;
  channel: (hear: (news: News) => void) => Channel;
  site: string;
  post: (body: string, keepalive: boolean, signal?: AbortSignal) => Promise<Reply>;
  onProgress: (progress: Progress) => void;
  clock?: Clock;
}

export function createOutbox({ onProgress, clock = CLOCK, ...options }: OutboxOptions): Outbox {
  const disk = sweptShelf(options.disk);
  const local = sweptShelf(options.local);
  let held = false;
  let stopped = false;
  const delivered = new Set<string>();
  const ladder = createLadder([disk.shelf, local.shelf], clock, (at) => {
    if (at > 0) onProgress({ kind: 'unsafe' });
    else void sender.flush();
  });
  const ledger = createLedger({ ladder, disk, local, clock });

  function onSettled(settled: readonly Settled[]): void {
    for (const { verdict } of settled) {
      if (!verdict) continue;
      const { id, revision } = verdict;
      if (verdict.status === 'refused') {
        onProgress({ kind: 'refused', id, revision, reason: verdict.reason });
      } else {
        delivered.add(id);
        onProgress({ kind: 'delivered', id, revision });
      }
    }
  }

  const channel = options.channel((news) => {
    if (news.kind === 'purged') {
      if (news.withdrawn) {
        onProgress({ kind: 'withdrawn' });
        hold();
      }
      void forget();
    } else {
      const keys = new Set(ledger.ours().map(keyOf));
      ledger.forget(news.settled);
      onSettled(news.settled.filter(({ key }) => keys.has(key)));
    }
  });
  const sender = createSender({
    ...options,
    channel,
    clock,
    ledger,
    onSettled,
    onExpired: (parcels) => {
      for (const parcel of parcels) {
        if (parcel.kind === 'response')
          onProgress({ kind: 'expired', id: parcel.response.id, revision: parcel.response.revision });
      }
    },
    onDelay: (reply) => onProgress({ kind: 'delayed', ...(reply.kind === 'setup' && { setup: reply.status }) }),
  });

  function hold(): void {
    held = true;
    sender.pause();
  }

  /** What this tab and the store hold. */
  async function forget(): Promise<void> {
    sender.pause();
    const parcels = await ledger.purge();
    const ids = parcels.flatMap((parcel) => (parcel.kind === 'response' ? [parcel.response.id] : []));
    if (ids.length > 0) onProgress({ kind: 'purged', ids: [...new Set(ids)] });
    if (!held && !stopped) sender.resume();
  }

  return {
    async keep(parcel) {
      if (held) {
        ledger.jot(parcel);
        return false;
      }
      const stored = ledger.put(parcel);
      void sender.flush();
      const rung = await stored;
      const durable = rung === 0;
      if (parcel.kind === 'response') {
        const { id, revision } = parcel.response;
        onProgress({ kind: 'queued', id, revision, durable, ...(rung === FULL && { full: true as const }) });
      }
      return durable;
    },
    async note(parcel) {
      if (held) ledger.jot(parcel);
      else await ledger.put(parcel);
    },
    part(last = []) {
      for (const parcel of last) ledger.jot(parcel);
      if (held) return;
      ledger.journal();
      sender.part();
    },
    leave() {
      ladder.pause();
      options.lock.release();
    },
    flush() {
      ladder.resume();
      return sender.flush();
    },
    hurry: () => sender.hurry(),
    async status() {
      const responses = (await ledger.all()).filter(({ kind }) => kind === 'response');
      const waiting = responses.filter(isWaiting).length;
      const refused = responses.filter((parcel) => 'refused' in parcel).length;
      const expired = responses.length - waiting - refused;
      return { waiting, delivered: delivered.size, refused, expired, storage: RUNGS[ladder.at()] ?? 'memory' };
    },
    async retry() {
      await ledger.retry();
      await sender.flush();
    },
    hold,
    async release() {
      if (stopped) return;
      held = false;
      sender.resume();
      await sender.flush();
    },
    async purge(withdrawn) {
      channel.tell({ kind: 'purged', withdrawn });
      await forget();
    },
    stop() {
      stopped = true;
      channel.close();
      ladder.stop();
      sender.pause();
    },
  };
}
