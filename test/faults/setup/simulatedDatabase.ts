import { openDatabase } from '../../../packages/widget/src/outbox/database.js';
import { databaseShelf } from '../../../packages/widget/src/outbox/shelf.js';
import type { Parts, Tab } from '../../../packages/widget/src/outbox/simulator/tab.test-data.js';
import type { World } from '../../../packages/widget/src/outbox/simulator/world.test-data.js';
import { inPage } from './simulatedPage.js';

/** What is wrong with IndexedDB just now. */
export interface DatabaseFaults {
  /** A number: open settles so many milliseconds later. */
  opening: 'well' | 'missing' | 'forbidden' | 'throws' | 'fails' | 'hangs' | number;
  /** So many transactions find that their connection is closing, and so it stays. */
  closing: number;
  /** `aborts`: when every request has succeeded. `full`: the same, but only where something was put. */
  commits: 'well' | 'aborts' | 'full';
  /** How often it was asked for anything. */
  asked: number;
  /** To every open connection: `close`, `versionchange`. */
  tell: (event: string) => void;
}

/** The real database and shelf of the outbox, over an IndexedDB that fails as told. */
export function simulatedDatabase(): { faults: DatabaseFaults; disk: NonNullable<Parts['disk']> } {
  const connections: EventTarget[] = [];
  const faults: DatabaseFaults = {
    opening: 'well',
    closing: 0,
    commits: 'well',
    asked: 0,
    tell: (event) => {
      for (const each of connections.splice(0)) each.dispatchEvent(new Event(event));
    },
  };
  const disk = (tab: Tab): ReturnType<typeof databaseShelf> => {
    const factory = factoryOf(tab, faults, connections);
    // In virtual time a page that goes says so to nobody.
    const nobody = new EventTarget();
    const page = {
      addEventListener: nobody.addEventListener.bind(nobody),
      get indexedDB() {
        faults.asked++;
        if (faults.opening === 'forbidden') throw new Error('SecurityError');
        return faults.opening === 'missing' ? undefined : factory;
      },
    };
    const shelf = databaseShelf(openDatabase(tab.name));
    return (decide) => inPage(page, () => shelf(decide));
  };
  return { faults, disk };
}

function factoryOf(tab: Tab, faults: DatabaseFaults, connections: EventTarget[]): IDBFactory {
  const open = (name: string): Request => {
    const { opening } = faults;
    if (opening === 'throws') throw new Error('SecurityError');
    const connection = new Connection(tab, name, faults);
    const request = new Request(connection);
    if (opening === 'hangs') return request;
    tab.later(typeof opening === 'number' ? opening : 1 + tab.world.random() * 3, () => {
      if (opening === 'fails') return request.tell('error');
      connections.push(connection);
      request.tell('upgradeneeded');
      request.tell('success');
    });
    return request;
  };
  return { open } as unknown as IDBFactory;
}

class Request extends EventTarget {
  readonly error = new Error('UnknownError');
  onsuccess?: () => void;
  onerror?: () => void;

  constructor(readonly result: unknown) {
    super();
  }

  tell(event: 'success' | 'error' | 'upgradeneeded'): void {
    this.dispatchEvent(new Event(event));
    if (event !== 'upgradeneeded') this[`on${event}`]?.();
  }
}

class Connection extends EventTarget {
  #open = true;

  constructor(
    readonly tab: Tab,
    readonly name: string,
    readonly faults: DatabaseFaults,
  ) {
    super();
    this.addEventListener('close', () => this.close());
  }

  createObjectStore(): void {}

  close(): void {
    this.#open = false;
  }

  transaction(): Transaction {
    this.faults.asked++;
    if (this.faults.closing > 0) {
      this.faults.closing--;
      this.#open = false;
    }
    if (!this.#open) {
      throw new Error('InvalidStateError: the database connection is closing');
    }
    return new Transaction(this);
  }
}

/** The transactions of each world, of which the first is under way: one writes at a time. */
const queues = new WeakMap<World, Transaction[]>();

/** Reads everything, lets the outbox decide, writes, and commits. */
class Transaction extends EventTarget {
  readonly transaction = this;
  #reads: { request: Request; read: () => unknown }[] = [];
  #writes: ((kept: Map<string, unknown>) => void)[] = [];
  #puts = 0;
  #over = false;

  constructor(readonly of: Connection) {
    super();
    const { world } = of.tab;
    const queue = queues.get(world) ?? [];
    queues.set(world, queue);
    if (queue.push(this) === 1) this.begin();
  }

  objectStore(): this {
    return this;
  }

  getAllKeys(): Request {
    return this.#read((kept) => [...kept.keys()]);
  }

  getAll(): Request {
    return this.#read((kept) => [...kept.values()]);
  }

  put(value: unknown, key: string): void {
    this.#puts++;
    const copy: unknown = structuredClone(value);
    this.#writes.push((kept) => kept.set(key, copy));
  }

  delete(key: string): void {
    this.#writes.push((kept) => kept.delete(key));
  }

  begin(): void {
    const { tab } = this.of;
    tab.world.after(1 + tab.world.random() * 2, () => {
      // A page that is gone commits nothing.
      if (!tab.alive) return this.#end();
      for (const { request, read } of this.#reads) {
        Object.assign(request, { result: read() });
        request.tell('success');
      }
    });
  }

  commit(): void {
    const { tab, name, faults } = this.of;
    const { world } = tab;
    world.after(1 + world.random() * 2, () => {
      if (this.#over) return;
      if (faults.commits === 'aborts' || (faults.commits === 'full' && this.#puts > 0)) return this.abort();
      const kept = new Map(world.diskOf(name));
      for (const write of this.#writes) write(kept);
      world.commit(kept, name);
      this.#end();
      tab.later(1, () => this.dispatchEvent(new Event('complete')));
    });
  }

  abort(): void {
    this.#end();
    this.of.tab.later(1, () => this.dispatchEvent(new Event('abort')));
  }

  #read(look: (kept: Map<string, unknown>) => unknown): Request {
    const request = new Request(undefined);
    const { tab, name } = this.of;
    this.#reads.push({ request, read: () => structuredClone(look(tab.world.diskOf(name))) });
    return request;
  }

  #end(): void {
    this.#over = true;
    const queue = queues.get(this.of.tab.world) ?? [];
    queue.splice(queue.indexOf(this), 1);
    queue[0]?.begin();
  }
}
