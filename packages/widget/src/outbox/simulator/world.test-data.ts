import type { Batch, Verdict } from '@candor/protocol';
import { parcelsIn, type Kept } from '../kept.js';
import { readReply, type Reply } from '../reply.js';
import { FakeStorage } from './storage.test-data.js';
import { NAME, Tab, type Parts } from './tab.test-data.js';

/** happy-dom's and Node's own: after every microtask there is. */
declare const setImmediate: (act: () => void) => void;

/** How often things go wrong, from 0 to 1. */
export interface Weather {
  disk: number;
  network: number;
}

const DISK_FAULTS = ['reject', 'hang', 'late', 'abort', 'committed'] as const;
const NETWORK_FAULTS = [
  'lost',
  'no receipt',
  'twice',
  '500 after commit',
  'portal',
  'another receipt',
  'earlier revision',
  'half',
  '429',
  'silence',
] as const;

/** What comes back for a POST, as it is on the wire. */
export interface Answer {
  status: number;
  body?: string;
  retryAfter?: string;
  /** How long it takes. */
  wait?: number;
}

interface Due {
  at: number;
  order: number;
  act: () => void;
}

/** A device, its network and its collector, in virtual time: the same seed always gives the same story. */
export class World {
  time = 0;
  /** By how much the wall clock is wrong. */
  offset = 0;
  weather: Weather = { disk: 0, network: 0 };
  locks = true;
  diskFaults: readonly (typeof DISK_FAULTS)[number][] = DISK_FAULTS;
  networkFaults: readonly (typeof NETWORK_FAULTS)[number][] = NETWORK_FAULTS;
  /** What stands between a tab and the collector: nothing at all, where it says `lost`; the weather, where it is silent. */
  meddle: ((batch: Batch) => Answer | 'lost' | undefined) | undefined;
  /** There is no network. */
  cut = false;
  /** An ad blocker is at work. */
  blocked = false;
  /** The collector answers 429 and asks for so many seconds. */
  retryAfter: number | undefined;
  /** What is on the disk, by name. */
  readonly disks = new Map<string, Kept>();
  readonly storage = new FakeStorage();
  /** What the collector holds, by id: the highest revision it took. */
  readonly collected = new Map<string, { revision: number; comment: string | undefined }>();
  /** Every POST that left a tab, as id@revision. */
  readonly posted: string[] = [];
  /** The highest revision for which a verdict has reached a tab, by id. */
  readonly receipted = new Map<string, number>();
  /** What was promised to be on the disk, by id. */
  readonly promised = new Map<string, number>();
  readonly faults: string[] = [];
  tabs: Tab[] = [];
  /** Who has each lock. */
  readonly holders = new Map<string, Tab>();
  #queue: Due[] = [];
  #order = 0;
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  get disk(): Kept {
    return this.diskOf(NAME);
  }

  set disk(kept: Kept) {
    this.disks.set(NAME, kept);
  }

  get holder(): Tab | undefined {
    return this.holders.get(NAME);
  }

  diskOf(name: string): Kept {
    return this.disks.get(name) ?? new Map();
  }

  /** Mulberry32. */
  random = (): number => {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  now = (): number => 1_700_000_000_000 + this.time + this.offset;

  fault<Name extends string>(rate: number, names: readonly Name[]): Name | undefined {
    return this.random() < rate ? names[Math.floor(this.random() * names.length)] : undefined;
  }

  after(milliseconds: number, act: () => void): () => void {
    const entry = { at: this.time + Math.max(0, milliseconds), order: this.#order++, act };
    this.#queue.push(entry);
    return () => {
      this.#queue = this.#queue.filter((each) => each !== entry);
    };
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      this.check();
      let next: Due | undefined;
      for (const each of this.#queue) {
        if (each.at <= end && (!next || each.at < next.at || (each.at === next.at && each.order < next.order))) {
          next = each;
        }
      }
      if (!next) break;
      this.#queue.splice(this.#queue.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.act();
    }
    this.time = end;
  }

  /** What must hold at every moment. */
  check(): void {
    for (const tab of this.tabs) {
      if (tab.timers > 3) this.faults.push(`a tab has ${tab.timers} timers`);
    }
  }

  /** The store as a transaction leaves it. Nothing unsettled may go missing in it. */
  commit(kept: Kept, name = NAME): void {
    const left = parcelsIn(kept);
    for (const parcel of parcelsIn(this.diskOf(name))) {
      if (parcel.kind === 'outcome' || parcel.refused !== undefined) continue;
      const { id, revision } = parcel.response;
      const replaced = left.some(
        (now) => now.kind === 'response' && now.response.id === id && now.response.revision >= revision,
      );
      if (!replaced && !((this.receipted.get(id) ?? 0) >= revision)) {
        this.faults.push(`${id}@${revision} left the disk without a receipt`);
      }
    }
    this.disks.set(name, kept);
  }

  open(parts: Parts = {}): Tab {
    const tab = new Tab(this, parts);
    this.tabs.push(tab);
    return tab;
  }

  close(tab: Tab): void {
    tab.alive = false;
    this.tabs = this.tabs.filter((each) => each !== tab);
    tab.unlock();
  }

  receive(batch: Batch): Verdict[] {
    return batch.responses.map(({ id, revision, comment }) => {
      const present = this.collected.get(id);
      if (present && present.revision >= revision) return { id, revision, status: 'duplicate' };
      this.collected.set(id, { revision, comment });
      return { id, revision, status: 'accepted' };
    });
  }

  /** The network and the collector: status, body and Retry-After. */
  answer(body: string): { wait: number; reply: Reply } {
    if (!body) return { wait: 5, reply: readReply(400, '', null) };
    const batch: Batch = JSON.parse(body);
    for (const { id, revision } of batch.responses) this.posted.push(`${id}@${revision}`);
    const met = this.meddle?.(batch);
    const fault = this.fault(this.weather.network, this.networkFaults);
    const wait = 5 + this.random() * 200;
    if (met === 'lost') return { wait, reply: { kind: 'later' } };
    if (met) {
      return { wait: met.wait ?? wait, reply: readReply(met.status, met.body ?? '', met.retryAfter ?? null) };
    }
    if (this.blocked) return { wait: 2, reply: { kind: 'later', blocked: true } };
    if (this.cut) return { wait, reply: { kind: 'later' } };
    if (this.retryAfter) return { wait, reply: readReply(429, '', String(this.retryAfter)) };
    if (fault === 'lost') return { wait, reply: { kind: 'later' } };
    if (fault === '429') return { wait, reply: readReply(429, '', String(1 + Math.floor(this.random() * 60))) };
    if (fault === 'portal') return { wait, reply: readReply(200, '<html>Welcome</html>', null) };
    if (fault === 'silence' && this.random() < 0.5) return { wait: 10_000, reply: { kind: 'later' } };
    if (fault === 'twice') this.receive(batch);
    let results = this.receive(batch);
    if (fault === 'silence') return { wait: 10_000, reply: { kind: 'later' } };
    if (fault === 'no receipt') return { wait, reply: { kind: 'later' } };
    if (fault === '500 after commit') return { wait, reply: readReply(500, '', null) };
    if (fault === 'another receipt') results = results.map((each) => ({ ...each, id: `${each.id}-other` }));
    if (fault === 'earlier revision') results = results.map((each) => ({ ...each, revision: each.revision - 1 }));
    if (fault === 'half') results = results.slice(0, results.length / 2);
    return { wait, reply: readReply(200, JSON.stringify({ receipt: true, results }), null) };
  }
}
