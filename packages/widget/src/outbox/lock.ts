import { withLock } from '../withLock.js';

/** Lets one tab at a time do something. */
export interface Lock {
  /**
   * Does the work, and tells it what is known of the other tabs: `lock`: the lock is ours. `guest`: another tab has it.
   * `lease`: this browser has no locks, or does not answer.
   */
  alone(work: (by: 'lock' | 'lease' | 'guest') => Promise<void>): Promise<void>;
  /** As the page goes: whoever is still here may have it. */
  release(): void;
}

/**
 * A Web Lock, beside the lease in the store: the lock ends with its tab, the lease runs out where a tab is stopped but
 * not ended. Without Web Locks the lease alone decides.
 */
export function webLock(name: string): Lock {
  let release = (): void => {};
  return {
    alone: (work) =>
      withLock(name, (lock) =>
        lock
          ? Promise.race([work('lock'), new Promise<void>((resolve) => (release = resolve))])
          : work(lock === null ? 'guest' : 'lease'),
      ),
    release: () => release(),
  };
}
