import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from './inTime.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('brings what a promise brings in time, and leaves no timer behind', async () => {
  expect(await inTime(Promise.resolve('here'), 3000)).toBe('here');
  await expect(inTime(Promise.reject(new Error('broken')), 3000)).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});

it('brings nothing of one that takes longer', async () => {
  const waiting = inTime(new Promise(() => {}), 3000);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await waiting).toBeUndefined();
});
