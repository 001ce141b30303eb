import { describe, expect, it } from 'vitest';
import { periodOf, type Per } from './period.js';

const DAY = 86_400_000;

describe('the period of a quota', () => {
  it.each<[Per, string, string, string]>([
    ['day', '2026-05-28T23:59:59Z', '2026-05-28', '2026-05-29'],
    ['week', '2026-05-25T00:00:00Z', '2026-05-25', '2026-06-01'],
    ['week', '2026-05-31T23:59:59Z', '2026-05-25', '2026-06-01'],
    ['week', '2027-01-01T12:00:00Z', '2026-12-28', '2027-01-04'],
    ['month', '2028-02-29T12:00:00Z', '2028-02-01', '2028-03-01'],
    ['month', '2026-12-31T23:59:59Z', '2026-12-01', '2027-01-01'],
  ])('of a %s at %s is from %s until %s', (per, now, from, until) => {
    const day = (text: string): number => Date.parse(text) / DAY;
    expect(periodOf(per, Date.parse(now))).toEqual({ from: day(from), until: day(until) });
  });

  it('that is for ever has no ends', () => {
    expect(periodOf('ever', 0)).toEqual({ from: -Infinity, until: Infinity });
  });
});
