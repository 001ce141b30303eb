import { describe, expect, it } from 'vitest';
import { aged, MAX_AGE } from './age.js';
import { FULL_PACE } from './pace.js';
import type { State } from './state.js';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEW: State = { pace: FULL_PACE, seen: NOW, ages: {} };

/** The age of one parcel after it was looked at by these clocks, one after another. */
const after = (...clocks: number[]): number =>
  clocks.reduce((state, now) => aged(state, ['r/1'], now), aged(NEW, ['r/1'], NOW)).ages['r/1'] ?? 0;
const each = (step: number, length: number): number[] => Array.from({ length }, (_, index) => NOW + (index + 1) * step);

describe('the age of what waits', () => {
  it('is the time that was seen to pass', () => {
    expect(after(NOW + HOUR, NOW + 3 * HOUR)).toBe(3 * HOUR);
    expect(after(...each(HOUR, 31 * 24))).toBe(31 * DAY);
    expect(after(...each(HOUR, 31 * 24))).toBeGreaterThan(MAX_AGE);
    expect(after(...each(HOUR, 8 * 24))).toBeLessThan(MAX_AGE);
  });

  it('is a day at most from one look to the next, though the clock says ten years', () => {
    expect(after(NOW + 3650 * DAY)).toBe(DAY);
  });

  it('does not grow by a clock that jumps to and fro, or back', () => {
    expect(after(...Array.from({ length: 100 }, (_, index) => NOW + (index % 2) * 50 * DAY))).toBe(DAY);
    expect(after(NOW - 365 * DAY, NOW - 364 * DAY)).toBe(0);
  });

  it('begins with the first look, and is forgotten with the last', () => {
    const state = aged({ ...NEW, ages: { 'r/1': 5 } }, ['r/2'], NOW + HOUR);
    expect(state.ages).toEqual({ 'r/2': 0 });
  });
});
