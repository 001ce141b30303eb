import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentages } from './percentages.js';
import { suppress, type Group } from './suppress.js';

const groups = fc
  .array(fc.nat({ max: 20 }), { maxLength: 8 })
  .map((sizes) => sizes.map((n, i): Group => ({ key: `g${i}`, n })));

describe('suppression', () => {
  it('hides every small group, and never one alone that the total would give away', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 15 }), (table, k) => {
        const { primary, secondary } = suppress(table, { k, totalShown: true });
        const hidden = new Set([...primary, ...secondary]);
        for (const { key, n } of table) expect(n > 0 && n < k ? hidden.has(key) : true).toBe(true);
        const others = table.filter(({ n }) => n > 0).length - 1;
        expect(hidden.size === 1 && others > 0).toBe(false);
      }),
    );
  });

  it('hides nothing else where the total is not shown', () => {
    const table = [
      { key: 'a', n: 3 },
      { key: 'b', n: 9 },
    ];
    expect(suppress(table, { k: 5, totalShown: false })).toEqual({ primary: ['a'], secondary: [] });
  });

  it('takes the first of equally small groups', () => {
    const table = [
      { key: 'a', n: 9 },
      { key: 'b', n: 6 },
      { key: 'c', n: 6 },
      { key: 'd', n: 1 },
    ];
    expect(suppress(table, { k: 5, totalShown: true })).toEqual({ primary: ['d'], secondary: ['b'] });
  });

  it('refuses sizes that are none', () => {
    expect(() => suppress([{ key: 'a', n: -1 }], { k: 5, totalShown: true })).toThrow(
      'groups[0].n: expected a whole number',
    );
    expect(() => suppress([], { k: 0.5, totalShown: true })).toThrow('k: expected a whole number from 0');
  });
});

describe('percentages', () => {
  it('add up to 100, each less than 1 away from the exact one, none smaller than that of a smaller count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 40 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(n > 0);
        const percents = percentages(counts) ?? [];
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        counts.forEach((count, i) => {
          expect(Math.abs((percents[i] ?? 0) - (100 * count) / n)).toBeLessThan(1 + 1e-9);
          counts.forEach((other, j) => expect(count > other && (percents[i] ?? 0) < (percents[j] ?? 0)).toBe(false));
        });
      }),
    );
  });

  it('are null of nobody', () => {
    expect(percentages([])).toBeNull();
    expect(percentages([0, 0, 0])).toBeNull();
  });
});
