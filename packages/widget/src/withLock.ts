import { CLOCK, within } from './outbox/clock.js';

/** Longer than any browser takes to say whether a lock is free. */
const PATIENCE = 1000;

/**
 * Does something, once, with a Web Lock; with `null` where another tab has it; with nothing where this browser has no
 * locks (plain http has none, a sandboxed frame may not use them) or does not answer. Never queued: a waiting request would
 * keep the page out of the back/forward cache.
 */
export async function withLock<T>(name: string, act: (lock?: Lock | null) => Promise<T>): Promise<T> {
  let done: Promise<T> | undefined;
  const begin = (lock?: Lock | null): Promise<T> => (done ??= act(lock));
  try {
    await within(CLOCK, PATIENCE, navigator.locks.request(name, { ifAvailable: true }, begin));
  } catch {
    // It is done without, unless it was this that has failed.
  }
  return begin();
}
