import type { Memory } from './visitor.js';

/** After so long without a page, the next one begins another visit. */
const PAUSE = 30 * 60_000;

/** The visits so far, with the page that opens now: one more after half an hour, the same one before. */
export function visitAt(before: Memory['visits'], now: number): NonNullable<Memory['visits']> {
  if (!before) return { count: 1, first: now, last: now };
  const { count, first, last } = before;
  return { count: now - last > PAUSE ? count + 1 : count, first: Math.min(first, now), last: Math.max(last, now) };
}
