import type { Kept } from './kept.js';
import { FULL_PACE, type Pace } from './pace.js';

/** Who is sending, and until when that is believed. */
export interface Lease {
  owner: string;
  until: number;
  /** Taken in the place of a tab that has fallen asleep with the lock in its hand. */
  guest: boolean;
}

/** What the tabs of one site tell each other by way of the store. */
export interface State {
  pace: Pace;
  lease?: Lease;
  /** The latest time seen while something waited. */
  seen: number;
  /** For how long each parcel has been seen waiting, in milliseconds, by key. */
  ages: Record<string, number>;
}

const KEY = 'state';
/** A day that a server has asked for, and the tenth by which those who are told the same are spread. */
const LONGEST = 1.1 * 24 * 3_600_000;

/** The state among what is kept; a fresh one where that is missing or junk. */
export function stateIn(kept: Kept, now: number): State {
  // Whatever lies on a disk may be anything: a part that is not whole is as good as none.
  const { pace, lease, seen, ages } = (kept.get(KEY) ?? {}) as Partial<State>;
  return {
    pace: isPace(pace) ? pace : FULL_PACE,
    ...(typeof lease?.until === 'number' && { lease }),
    seen: typeof seen === 'number' ? seen : now,
    ages: { ...ages },
  };
}

export function putState(kept: Kept, state: State): void {
  kept.set(KEY, state);
}

/** A pause of more than a day, or a batch of none, was never set by us. */
function isPace(pace: Partial<Pace> | undefined): pace is Pace {
  const names = Object.keys(FULL_PACE) as (keyof Pace)[];
  if (!names.every((name) => typeof pace?.[name] === typeof FULL_PACE[name])) return false;
  // Every field has just been seen to be there.
  const { most, setAt, notBefore } = pace as Pace;
  return most >= 1 && notBefore - setAt <= LONGEST;
}
