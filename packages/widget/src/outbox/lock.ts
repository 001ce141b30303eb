/** Lets one tab at a time do something. */
export interface Lock {
  /**
   * Does the work, and tells it what is known of the other tabs: `lock`: the lock is ours. `guest`: another tab has it.
   * `lease`: this browser has no locks.
   */
  alone(work: (by: 'lock' | 'lease' | 'guest') => Promise<void>): Promise<void>;
  /** As the page goes: whoever is still here may have it. */
  release(): void;
}

/**
 * A Web Lock, beside the lease in the store: the lock ends with its tab, the lease runs out where a tab is stopped but
 * not ended. Never queued: a waiting request would keep the page out of the back/forward cache. Without
 * Web Locks (plain http has none, a sandboxed frame may not use them) the lease alone decides.
 */
export function webLock(name: string): Lock {
  let release = (): void => {};
  return {
    async alone(work) {
      let asked = false;
      try {
        await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
          asked = true;
          return lock
            ? Promise.race([work('lock'), new Promise<void>((resolve) => (release = resolve))])
            : work('guest');
        });
      } catch (error) {
        if (asked) throw error;
        await work('lease');
      }
    },
    release: () => release(),
  };
}
