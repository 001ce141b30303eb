/** Time, chance and timers: a simulator stands in for all three. */
export interface Clock {
  /** Milliseconds since 1970; it may jump, either way. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** @returns its undo */
  after(milliseconds: number, act: () => void): () => void;
}

export const CLOCK: Clock = {
  now: () => Math.round(Date.now()),
  random: () => Math.random(),
  after(milliseconds, act) {
    let isSet = false;
    // A page's own timers may call at once, again and again.
    const timer = setTimeout(() => isSet && act(), milliseconds);
    isSet = true;
    return () => clearTimeout(timer);
  },
};

/**
 * Another tab's time may be this far ahead of ours, in milliseconds, and nothing be wrong: a tab looks at the clock first,
 * and waits for the store then, into which the other may have come before it.
 */
export const AHEAD = 10_000;

/** What `within` rejects with when time is up. */
export class Late extends Error {}

/** The outcome of some work, or Late. The work itself goes on. */
export function within<T>(clock: Clock, milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, () => reject(new Late()));
    void work.then(resolve, reject).finally(cancel);
  });
}
