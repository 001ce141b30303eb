import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSize, sampleSizeDiff } from './sample-size.js';

const margin = fc.double({ min: 0.5, max: 60, noNaN: true });
const variance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the answers that a margin needs', () => {
  it('are four times as many for half the margin, but for rounding', () => {
    fc.assert(
      fc.property(margin, variance, (marginPoints, V) => {
        const [wide, narrow] = [marginPoints, marginPoints / 2].map((m) =>
          sampleSize({ marginPoints: m, variance: V }),
        );
        expect(Math.abs((narrow ?? 0) - 4 * (wide ?? 0))).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('are never more than there are people, and fewer the fewer there are', () => {
    fc.assert(
      fc.property(margin, variance, fc.integer({ min: 1, max: 1e6 }), (marginPoints, V, population) => {
        const n = sampleSize({ marginPoints, variance: V, population });
        expect(n).toBeGreaterThanOrEqual(1);
        expect(n).toBeLessThanOrEqual(population);
        expect(n).toBeLessThanOrEqual(sampleSize({ marginPoints, variance: V, population: population + 1 }));
        expect(n).toBeLessThanOrEqual(sampleSize({ marginPoints, variance: V }));
      }),
    );
  });

  it('of a small population count the first of them as no correction', () => {
    // z² 0.6/0.2² = 57.62; 57.62/(1 + 56.62/50) = 27.02.
    expect(sampleSize({ marginPoints: 20, variance: 0.6, population: 50 })).toBe(28);
  });

  it.each([
    [() => sampleSize({ marginPoints: 0 }), 'marginPoints: expected a number above 0, such as 5, got 0'],
    [() => sampleSize({ marginPoints: 5, variance: 60 }), 'variance: expected a number from 0 to 1'],
    [
      () => sampleSize({ marginPoints: 5, population: 0 }),
      'population: expected a whole number from 1 to 2^53 - 1, got 0',
    ],
    [() => sampleSizeDiff({ differencePoints: -3 }), 'differencePoints: expected a number above 0, such as 10, got -3'],
    [() => sampleSizeDiff({ differencePoints: 3, power: 80 }), 'power: expected a number from 0.5 to below 1'],
  ])('are not told in case %#', (run, message) => {
    expect(run).toThrow(message);
  });
});

describe('the answers that a difference needs', () => {
  it('grow with the power and do not depend on which side is which', () => {
    fc.assert(
      fc.property(margin, variance, variance, (differencePoints, varianceA, varianceB) => {
        const n = sampleSizeDiff({ differencePoints, varianceA, varianceB });
        expect(sampleSizeDiff({ differencePoints, varianceA: varianceB, varianceB: varianceA })).toBe(n);
        expect(sampleSizeDiff({ differencePoints, varianceA, varianceB, power: 0.9 })).toBeGreaterThanOrEqual(n);
      }),
    );
  });
});
