import { Fault } from './fault.js';

/** Lets requests in as long as it is open, and knows how many are inside. */
export interface Doorway {
  /**
   * Does the work of one request.
   *
   * @throws Fault 503 after `close`, and whatever the work throws
   */
  pass: <T>(work: () => Promise<T>) => Promise<T>;
  /** Lets nobody in any more; resolves when everybody is out. */
  close: () => Promise<void>;
}

/** An open doorway. */
export function createDoorway(): Doorway {
  let open = true;
  let inside = 0;
  let whenEmpty: (() => void) | undefined;

  return {
    async pass(work) {
      if (!open) throw unavailable(5, { connection: 'close' });
      inside += 1;
      try {
        return await work();
      } finally {
        inside -= 1;
        if (inside === 0) whenEmpty?.();
      }
    },
    async close() {
      open = false;
      if (inside > 0) await new Promise<void>((resolve) => (whenEmpty = resolve));
    },
  };
}

/** The fault of a collector that cannot store anything now. */
export function unavailable(retryAfterSeconds: number, headers?: Record<string, string>): Fault {
  return new Fault(
    503,
    'unavailable',
    'Answers cannot be stored now; nothing of this request was. Send it again later.',
    {
      headers: { 'retry-after': String(retryAfterSeconds), ...headers },
    },
  );
}
