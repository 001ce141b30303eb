/** Places for keys. */
const SLOTS = 2 ** 16;

/** Counts how much each key has had lately. */
export interface Buckets {
  /**
   * Takes one more for this key.
   *
   * @returns 0 if it may be had, else after how many milliseconds it may
   */
  take: (key: number, now: number) => number;
  /** Takes back what `take` gave. */
  giveBack: (key: number) => void;
  /** As `take`, but nothing is taken. */
  wait: (key: number, now: number) => number;
}

/**
 * At most `most` in `window` milliseconds for each key, whenever in it they come. It is the generic cell rate algorithm:
 * one number per key, the time at which all that was taken will have been regained.
 *
 * The memory is fixed, half a megabyte however many keys there are. Keys that fall on the same place share it, so it is
 * for limits that are generous.
 */
export function createBuckets(most: number, window: number, slots = SLOTS): Buckets {
  const due = new Float64Array(slots);
  const cost = window / most;

  function dueAfter(slot: number, now: number): number {
    const before = due[slot] ?? 0;
    // So far ahead it can only be if the clock was set back.
    return (before > now + window ? now : Math.max(before, now)) + cost;
  }
  const excess = (after: number, now: number): number => Math.max(0, after - now - window);

  return {
    take(key, now) {
      const slot = key % slots;
      const after = dueAfter(slot, now);
      const wait = excess(after, now);
      if (wait === 0) due[slot] = after;
      return wait;
    },
    giveBack(key) {
      due[key % slots] = (due[key % slots] ?? 0) - cost;
    },
    wait: (key, now) => excess(dueAfter(key % slots, now), now),
  };
}
