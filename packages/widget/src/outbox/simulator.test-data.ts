import type { Batch, Verdict } from '@candor/protocol';
import type { Channel, News } from './channel.js';
import type { Clock } from './clock.js';
import { parcelsIn, type Kept } from './kept.js';
import type { Lock } from './lock.js';
import { createOutbox, type Outbox, type OutboxOptions, type Progress } from './outbox.js';
import type { Parcel } from './parcel.js';
import { readReply, type Reply } from './reply.js';
import { localShelf, type Shelf } from './shelf.js';

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

/** What one page has in the place of the world's own, or another name. */
export interface Parts {
  /** Of its database, journal, lock and channel. */
  name?: string;
  site?: string;
  disk?: (tab: Tab) => Shelf;
  post?: (tab: Tab) => OutboxOptions['post'];
}

const NAME = 'sim';

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

/** What comes to a page that is gone. */
const NEVER = new Promise<never>(() => {});

/** One page with an outbox. */
export class Tab {
  alive = true;
  timers = 0;
  readonly progress: Progress[] = [];
  readonly name: string;
  readonly clock: Clock;
  readonly outbox: Outbox;
  /** The last revision of each response made here. */
  readonly made: { id: string; revision: number }[] = [];
  #frozen: (() => void)[] | undefined;
  #hear: ((news: News) => void) | undefined;

  constructor(
    readonly world: World,
    { name = NAME, site = 'shop', disk, post }: Parts = {},
  ) {
    this.name = name;
    this.clock = this.#clock();
    const local = localShelf(name, () => world.storage);
    this.outbox = createOutbox({
      disk: disk?.(this) ?? this.#disk,
      local: (decide) => (this.alive ? local(decide) : NEVER),
      lock: this.#lock(),
      channel: this.#channel,
      clock: this.clock,
      site,
      post: post?.(this) ?? this.#post,
      onProgress: (progress) => this.progress.push(progress),
    });
  }

  /** Whatever comes from outside comes only while the page lives, and waits while it is frozen. */
  later(milliseconds: number, act: () => void): () => void {
    const arrive = (): void => {
      if (!this.alive) return;
      if (this.#frozen) this.#frozen.push(arrive);
      else act();
    };
    return this.world.after(milliseconds, arrive);
  }

  freeze(): void {
    this.outbox.part();
    this.outbox.leave();
    this.stall();
  }

  /** Stopped without a word, as by a device that falls asleep. */
  stall(): void {
    this.#frozen ??= [];
  }

  unlock(): void {
    const { holders } = this.world;
    if (holders.get(this.name) === this) holders.delete(this.name);
  }

  /** A receipt has come, for all who look over this page's shoulder. */
  hears(reply: Reply): void {
    const { receipted } = this.world;
    for (const each of reply.kind === 'receipt' ? reply.receipt.results : []) {
      // A stranger's verdict may be anything.
      if (!['accepted', 'duplicate', 'refused'].includes(each?.status)) continue;
      receipted.set(each.id, Math.max(each.revision || 0, receipted.get(each.id) ?? 0));
    }
  }

  thaw(): void {
    const waiting = this.#frozen ?? [];
    this.#frozen = undefined;
    for (const act of waiting) act();
    void this.outbox.flush();
  }

  async keep(parcel: Parcel & { kind: 'response' }, how: 'keep' | 'note' = 'keep'): Promise<void> {
    const { id, revision } = parcel.response;
    if (how === 'note') return this.outbox.note(parcel);
    if (await this.outbox.keep(parcel)) {
      const { promised } = this.world;
      promised.set(id, Math.max(revision, promised.get(id) ?? 0));
    }
  }

  #clock(): Clock {
    return {
      now: this.world.now,
      random: this.world.random,
      after: (milliseconds, act) => {
        this.timers++;
        let running = true;
        const end = (): void => {
          if (running) this.timers--;
          running = false;
        };
        const cancel = this.later(milliseconds, () => {
          end();
          act();
        });
        return () => {
          end();
          cancel();
        };
      },
    };
  }

  #disk: Shelf = <T>(decide: (kept: Kept) => T) => {
    const { world } = this;
    const fault = world.fault(world.weather.disk, world.diskFaults);
    return new Promise<T>((resolve, reject) => {
      if (fault === 'hang') return;
      this.later(fault === 'late' ? 6000 : 1 + world.random() * 4, () => {
        // IndexedDB rejects with null after a full disk.
        if (fault === 'reject') return reject(null);
        const kept: Kept = structuredClone(world.diskOf(this.name));
        const result = decide(kept);
        if (fault !== 'abort') world.commit(structuredClone(kept), this.name);
        this.later(1, () => (fault === 'abort' || fault === 'committed' ? reject(new Error(fault)) : resolve(result)));
      });
    });
  };

  #lock(): Lock {
    const { world } = this;
    let release = (): void => {};
    return {
      alone: async (work) => {
        if (!this.alive) return NEVER;
        if (!world.locks) return work('lease');
        if (world.holders.has(this.name)) return work('guest');
        world.holders.set(this.name, this);
        await Promise.race([work('lock'), new Promise<void>((resolve) => (release = resolve))]);
        this.unlock();
      },
      release: () => {
        this.unlock();
        release();
      },
    };
  }

  #channel = (hear: (news: News) => void): Channel => {
    this.#hear = hear;
    return {
      tell: (news) => {
        const heard = structuredClone(news);
        const others = this.world.tabs.filter((tab) => tab !== this && tab.name === this.name);
        for (const tab of others) tab.later(1, () => tab.#hear?.(heard));
      },
      close: () => (this.#hear = undefined),
    };
  };

  #post = (body: string, _keepalive: boolean, signal?: AbortSignal): Promise<Reply> => {
    const { world } = this;
    if (!this.alive) return NEVER;
    return new Promise((resolve) => {
      const giveUp = (): void => resolve({ kind: 'later' });
      signal?.addEventListener('abort', giveUp);
      const { wait, reply } = world.answer(body);
      this.later(wait, () => {
        signal?.removeEventListener('abort', giveUp);
        this.hears(reply);
        resolve(reply);
      });
    });
  };
}

class FakeStorage implements Storage {
  #items = new Map<string, string>();
  #saved = new Map<string, string>();
  /** There is room for no more. */
  full = false;
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  clear(): void {
    this.#items.clear();
  }
  /** The browser writes it to the disk every few seconds. */
  save(): void {
    this.#saved = new Map(this.#items);
  }
  /** The browser is killed: what was not written is gone. */
  lose(): void {
    this.#items = new Map(this.#saved);
  }
}
