import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { censoredMedian } from './censored-median.js';
import type { Wait } from './kaplan-meier.js';
import { quantilesOf } from './quantiles.js';

const answered = (times: number[]): Wait[] => times.map((time) => ({ time, answered: true }));
const times = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 60 });
const waits = fc.array(fc.record({ time: fc.nat({ max: 50 }), answered: fc.boolean() }), { maxLength: 40 });

describe('the median of waits', () => {
  it('has the interval that scipy has', () => {
    // scipy 1.17: stats.ecdf(CensoredData).sf.confidence_interval(0.95, method="log-log"), its first time at or below 1/2.
    const stillWaiting = [34, 116, 133, 108, 5, 15, 14, 27, 37, 15, 15, 59, 39, 433, 14, 40, 24].map((time) => ({
      time,
      answered: false,
    }));
    const some = [...answered([214, 170, 160, 265, 243, 167, 138, 37, 24, 59]), ...stillWaiting];
    expect(censoredMedian(some).interval).toEqual({ low: 138, high: 243 });
    const all = [
      78, 16, 31, 47, 39, 476, 21, 23, 48, 42, 194, 33, 113, 31, 78, 239, 18, 33, 18, 84, 40, 139, 46, 78, 32,
    ];
    expect(censoredMedian(answered(all)).interval).toEqual({ low: 32, high: 78 });
  });

  it('is that of all values when nobody waits any more, whatever their order', () => {
    fc.assert(
      fc.property(times, (values) => {
        const { medianR, kaplanMeierMedian } = censoredMedian(answered(values));
        expect(medianR).toBe(quantilesOf(values, { probs: [0.5] }).quantiles[0]);
        expect(kaplanMeierMedian).toBeLessThanOrEqual(medianR ?? Infinity);
        expect(censoredMedian(answered(values.toReversed()))).toEqual(censoredMedian(answered(values)));
      }),
    );
  });

  it('never gets shorter when somebody turns out to have waited longer', () => {
    fc.assert(
      fc.property(waits, fc.nat({ max: 30 }), (some, more) => {
        const before = censoredMedian(some).kaplanMeierMedian ?? Infinity;
        const longer = some.map((wait) => (wait.answered ? wait : { ...wait, time: wait.time + more }));
        expect(censoredMedian(longer).kaplanMeierMedian ?? Infinity).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('leaves open the end of its interval that the waits do not reveal, and all of it for fewer than six', () => {
    const waiting = { time: 100, answered: false };
    expect(censoredMedian([...answered([1, 2, 3]), waiting, waiting, waiting]).interval).toEqual({
      low: 1,
      high: null,
    });
    expect(censoredMedian(answered([1, 2, 3, 4, 5, 6])).interval).toEqual({ low: 1, high: null });
    expect(censoredMedian(answered([1, 2, 3, 4, 5])).interval).toBeNull();
    expect(censoredMedian(answered([1, 2, 3, 4, 5]), { conf: 0.9 }).interval).toMatchObject({ low: 1 });
  });

  it('is null of nobody', () => {
    const nobody = {
      n: 0,
      kaplanMeierMedian: null,
      medianR: null,
      naiveMedianAnsweredOnly: null,
      interval: null,
      curve: [],
    };
    expect(censoredMedian([])).toMatchObject(nobody);
  });

  it.each([
    [[{ time: -1, answered: true }], 'waits[0].time: expected a number from 0, got -1'],
    [[{ time: Number.NaN, answered: true }], 'waits[0].time: expected a number from 0, got NaN'],
    [[{ time: 1, answered: 1 }], 'waits[0].answered: expected true or false, got 1'],
  ])('refuses case %#', (bad, message) => {
    expect(() => censoredMedian(bad as Wait[])).toThrow(message);
  });
});

describe('quantiles of durations', () => {
  it('rise with the probability, from the lowest value to the highest', () => {
    fc.assert(
      fc.property(times, (values) => {
        const { quantiles } = quantilesOf(values, { probs: [0, 0.25, 0.5, 0.75, 1] });
        expect(quantiles).toEqual(quantiles.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        expect([quantiles[0], quantiles[4]]).toEqual([Math.min(...values), Math.max(...values)]);
      }),
    );
  });

  it('have a median inside its interval, which widens with the confidence', () => {
    fc.assert(
      fc.property(times, (values) => {
        const { quantiles, medianInterval } = quantilesOf(values, { probs: [0.5], conf: 0.8 });
        fc.pre(medianInterval !== null);
        const [low, high] = medianInterval;
        expect(quantiles[0]).toBeGreaterThanOrEqual(low);
        expect(quantiles[0]).toBeLessThanOrEqual(high);
        const wider = quantilesOf(values, { conf: 0.99 }).medianInterval ?? [-1, 1e9];
        expect(wider[0]).toBeLessThanOrEqual(low);
        expect(wider[1]).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  it('take an exact tie of the binomial tail as reached', () => {
    // P(Bin(n, 1/2) = 0) = 1/4, 1/8, 1/16 for two, three and four, which is (1 - conf)/2.
    expect(quantilesOf([1, 2], { conf: 0.5 }).medianInterval).toEqual([1, 2]);
    expect(quantilesOf([1, 2, 3], { conf: 0.75 }).medianInterval).toEqual([1, 3]);
    expect(quantilesOf([1, 2, 3, 4], { conf: 0.875 }).medianInterval).toEqual([1, 4]);
  });

  it('refuse what is no whole number, and probabilities that are none', () => {
    expect(() => quantilesOf([1, 2.5])).toThrow('values[1]: expected a whole number, such as milliseconds, got 2.5');
    expect(() => quantilesOf([1], { probs: [95] })).toThrow('probs[0]: expected a number from 0 to 1, got 95');
  });
});
