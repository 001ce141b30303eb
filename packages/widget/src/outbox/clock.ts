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
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What `within` rejects with when time is up. */
export const LATE = new Error('no answer in time');

/** The outcome of some work, or LATE. The work itself goes on. */
export function within<T>(clock: Clock, milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, () => reject(LATE));
    void work.then(resolve, reject).finally(cancel);
  });
}
