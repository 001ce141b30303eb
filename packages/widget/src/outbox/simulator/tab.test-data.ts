import type { Channel, News } from '../channel.js';
import type { Clock } from '../clock.js';
import type { Kept } from '../kept.js';
import type { Lock } from '../lock.js';
import { createOutbox, type Outbox, type OutboxOptions, type Progress } from '../outbox.js';
import type { Parcel } from '../parcel.js';
import type { Reply } from '../reply.js';
import { localShelf, type Shelf } from '../shelf.js';
import type { World } from './world.test-data.js';

/** Of database, journal, lock and channel, where a page has no other. */
export const NAME = 'sim';

/** What one page has in the place of the world's own, or another name. */
export interface Parts {
  /** Of its database, journal, lock and channel. */
  name?: string;
  site?: string;
  disk?: (tab: Tab) => Shelf;
  post?: (tab: Tab) => OutboxOptions['post'];
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
