import { expect, it } from 'vitest';
import { visitAt } from './visits.js';

const MINUTE = 60_000;
const before = { count: 2, first: 1_000_000, last: 5_000_000 };

it('is the first one of whoever was never here', () => {
  expect(visitAt(undefined, 7)).toEqual({ count: 1, first: 7, last: 7 });
});

it('goes on from page to page, and is another one after half an hour', () => {
  expect(visitAt(before, before.last + 30 * MINUTE)).toEqual({ ...before, last: before.last + 30 * MINUTE });
  expect(visitAt(before, before.last + 30 * MINUTE + 1).count).toBe(3);
});

it('is none more for a clock that has gone back', () => {
  expect(visitAt(before, 500_000)).toEqual({ count: 2, first: 500_000, last: before.last });
});
