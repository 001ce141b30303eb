import { AsyncLocalStorage } from 'node:async_hooks';

/** What the code of a page finds in its global scope, and a simulated page brings along. */
export interface PageGlobals {
  readonly indexedDB?: IDBFactory | undefined;
  readonly fetch?: typeof fetch;
  readonly setTimeout?: (act: () => void, milliseconds: number) => unknown;
  readonly clearTimeout?: (timer: never) => void;
  readonly performance?: Pick<Performance, 'now'>;
  readonly navigator?: Pick<Navigator, 'onLine'>;
  readonly addEventListener?: EventTarget['addEventListener'];
}

const NAMES = [
  'indexedDB',
  'fetch',
  'setTimeout',
  'clearTimeout',
  'performance',
  'navigator',
  'addEventListener',
] as const;
const pages = new AsyncLocalStorage<PageGlobals>();
let users = 0;
let takeBack = (): void => {};

/** Does some work, and all that comes of it, in the global scope of a page. Only while `lendGlobals` is in force. */
export function inPage<T>(page: PageGlobals, work: () => T): T {
  return pages.run(page, work);
}

/**
 * Lets every page find its own globals, and everybody else those of Node: rows are played side by side in one process,
 * and some of them talk to a real browser.
 *
 * @returns its undo
 */
export function lendGlobals(): () => void {
  if (users++ === 0) {
    const undos = NAMES.map(lend);
    takeBack = () => {
      for (const undo of undos) undo();
    };
  }
  return () => {
    if (--users === 0) takeBack();
  };
}

function lend(name: (typeof NAMES)[number]): () => void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  // Whoever runs the tests may change a global of Node's for a while.
  let changed: { to: unknown } | undefined;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    enumerable: before?.enumerable ?? false,
    get() {
      const page = pages.getStore();
      if (page && name in page) return page[name];
      if (changed) return changed.to;
      return before?.get ? (before.get.call(globalThis) as unknown) : before?.value;
    },
    set(to: unknown) {
      changed = { to };
    },
  });
  return () => {
    if (before) Object.defineProperty(globalThis, name, before);
    else Reflect.deleteProperty(globalThis, name);
  };
}
