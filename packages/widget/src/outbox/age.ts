import { DAY } from '@candor/protocol';
import type { State } from './state.js';

/** How long an answer may wait. After that, it describes another time. */
export const MAX_AGE = 30 * DAY;

/**
 * The state after another look at what waits. A clock can't be believed: it may stand in 1970 today and in 2035
 * tomorrow. So age is what has been seen to pass, never more than a day from one look to the next; and time counts
 * only beyond the latest that was ever seen, so that a clock which jumps to and fro makes nothing older. An error is
 * always on the side of keeping.
 */
export function aged(state: State, keys: readonly string[], now: number): State {
  const step = Math.min(DAY, Math.max(0, now - state.seen));
  const ages = Object.fromEntries(keys.map((key) => [key, (state.ages[key] ?? -step) + step]));
  return { ...state, seen: Math.max(now, state.seen), ages };
}
