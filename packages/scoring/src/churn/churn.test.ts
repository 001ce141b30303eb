import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paretoOf } from './pareto.js';
import { scoreRetention } from './retention.js';

describe('retention and churn', () => {
  it('mirror each other, intervals too', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), fc.nat({ max: 500 }), (stayed, left, arrived) => {
        fc.pre(stayed + left > 0);
        const rates = scoreRetention({ start: stayed + left, end: stayed + arrived, new: arrived });
        expect((rates.retention?.value ?? 0) + (rates.churn?.value ?? 0)).toBeCloseTo(100, 9);
        const [low = 0, high = 0] = rates.churnWilson ?? [];
        expect(rates.retentionWilson).toEqual([expect.closeTo(100 - high, 9), expect.closeTo(100 - low, 9)]);
      }),
    );
  });

  it.each([
    [{ start: 40, end: 10, new: 11 }, 'new: expected at most end = 10, got 11'],
    [{ start: 40, end: 60, new: 10 }, 'end: expected at most start + new = 40 + 10, got 60'],
    [{ start: -1, end: 0, new: 0 }, 'start: expected a whole number from 0 to 2^53 - 1, got -1'],
    [{ start: 1.5, end: 0, new: 0 }, 'start: expected a whole number from 0 to 2^53 - 1, got 1.5'],
  ])('refuse case %#', (customers, message) => {
    expect(() => scoreRetention(customers)).toThrow(message);
  });
});

describe('a Pareto table', () => {
  const counts = fc.dictionary(fc.string({ maxLength: 5 }), fc.nat({ max: 1000 }), { maxKeys: 12 });

  it('falls from row to row, and adds up to 100 at the last', () => {
    fc.assert(
      fc.property(counts, (reasons) => {
        const rows = paretoOf(reasons);
        expect(rows.map(({ k }) => k)).toEqual(rows.map(({ k }) => k).toSorted((a, b) => b - a));
        expect(rows.at(-1)?.cumulative.value ?? 100).toBe(100);
      }),
    );
  });

  it('is the same in whatever order the reasons were counted', () => {
    fc.assert(
      fc.property(counts, (reasons) => {
        expect(paretoOf(Object.fromEntries(Object.entries(reasons).toReversed()))).toEqual(paretoOf(reasons));
      }),
    );
  });

  it('is empty when nobody named a reason', () => {
    expect(paretoOf({})).toEqual([]);
    expect(paretoOf({ price: 0 })).toEqual([]);
  });

  it('takes shares of people where each could name several, and of everything named downwards', () => {
    const [price, missing] = paretoOf({ price: 80, missing: 20 }, { n: 80 });
    expect([price?.percent.value, missing?.percent.value]).toEqual([100, 25]);
    expect([price?.cumulative.value, missing?.cumulative.value]).toEqual([80, 100]);
    expect(() => paretoOf({ price: 80 }, { n: 79 })).toThrow('n: expected a whole number from 80');
    expect(() => paretoOf({ price: 80 }, { n: 81 })).toThrow(
      'n: expected at most 80, as many as reasons were named, got 81',
    );
  });
});
