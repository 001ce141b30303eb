import { take } from './claim.js';
import type { Settled } from './settle.js';
import type { Shelf } from './shelf.js';

/** A shelf on which nothing stays that is settled, even if it does not answer just now. */
export interface SweptShelf {
  shelf: Shelf;
  /** Goes out with the next transaction that is done, however late that may be. */
  sweep(settled: readonly Settled[]): void;
}

export function sweptShelf(shelf: Shelf): SweptShelf {
  const settled = new Set<Settled>();
  return {
    async shelf(decide) {
      let taken: Settled[] = [];
      const result = await shelf((kept) => {
        taken = [...settled];
        take(kept, taken);
        return decide(kept);
      });
      // Only now: what was taken out by a transaction that came to nothing is still there.
      for (const each of taken) settled.delete(each);
      return result;
    },
    sweep(each) {
      for (const one of each) settled.add(one);
    },
  };
}
