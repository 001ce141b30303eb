import { createLedger } from './ledger.js';
import { isWaiting, type Parcel } from './parcel.js';
import type { Reply } from './reply.js';
import { createSender } from './sender.js';
import type { Settled } from './settle.js';
import type { Shelf } from './shelf.js';

/** How many responses are where. Outcomes are not counted. */
export interface OutboxStatus {
  waiting: number;
  refused: number;
}

/** What happens to the responses in an outbox. */
export type Progress =
  /** Kept; on the disk where `durable`. */
  | { kind: 'queued'; id: string; revision: number; durable: boolean }
  | { kind: 'delivered'; id: string; revision: number }
  | { kind: 'refused'; id: string; revision: number; reason: string }
  /** A try has failed: whatever waits is still waiting. `setup` is the status that speaks of a wrong set-up. */
  | { kind: 'delayed'; setup?: number };

/** Responses and outcomes that wait on the device until the collector has them. */
export interface Outbox {
  /** Keeps a parcel and sends it soon. Resolves to whether it is on the disk; never rejects. */
  keep(parcel: Parcel): Promise<boolean>;
  /** Keeps a parcel that may wait for the next batch, whenever that goes. Never rejects. */
  note(parcel: Parcel): Promise<void>;
  /** As the page goes: remembers a last change and posts what may not have gone yet. */
  part(last?: Parcel): void;
  flush(): Promise<void>;
  status(): Promise<OutboxStatus>;
  /** Until `release`, parcels stay in memory and nothing is sent. */
  hold(): void;
  release(): Promise<void>;
  /** Forgets every parcel, on the disk too. */
  purge(): Promise<void>;
  stop(): void;
}

export interface OutboxOptions {
  shelf: Shelf;
  lock: string;
  site: string;
  post: (body: string, keepalive: boolean) => Promise<Reply>;
  onProgress: (progress: Progress) => void;
  now: () => number;
  random: () => number;
}

export function createOutbox(options: OutboxOptions): Outbox {
  const { onProgress } = options;
  let held = false;
  const ledger = createLedger(options.shelf);
  const sender = createSender({
    ...options,
    ledger,
    onSettled: ({ verdict }: Settled) => {
      if (!verdict) return;
      const { id, revision } = verdict;
      if (verdict.status === 'refused') onProgress({ kind: 'refused', id, revision, reason: verdict.reason });
      else onProgress({ kind: 'delivered', id, revision });
    },
    onDelay: (reply) => onProgress({ kind: 'delayed', ...(reply.kind === 'setup' && { setup: reply.status }) }),
  });
  const onOnline = (): void => sender.hurry();
  addEventListener('online', onOnline);

  return {
    async keep(parcel) {
      if (held) {
        ledger.jot(parcel);
        return false;
      }
      const stored = ledger.put(parcel);
      void sender.flush();
      const durable = await stored;
      if (parcel.kind === 'response') {
        onProgress({ kind: 'queued', id: parcel.response.id, revision: parcel.response.revision, durable });
      }
      return durable;
    },
    async note(parcel) {
      if (held) ledger.jot(parcel);
      else await ledger.put(parcel);
    },
    part(last) {
      if (last) ledger.jot(last);
      sender.part();
    },
    async flush() {
      if (!held) await ledger.persist();
      await sender.flush();
    },
    async status() {
      const responses = (await ledger.all()).filter(({ kind }) => kind === 'response');
      const waiting = responses.filter(isWaiting).length;
      return { waiting, refused: responses.length - waiting };
    },
    hold() {
      held = true;
      sender.pause();
    },
    async release() {
      held = false;
      await ledger.persist();
      sender.resume();
    },
    purge: () => ledger.purge(),
    stop() {
      removeEventListener('online', onOnline);
      sender.pause();
    },
  };
}
