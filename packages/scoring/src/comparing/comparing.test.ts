import { SCALES } from '@candor/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../intervals/interval.js';
import type { Tally } from '../tally.js';
import { adjustP } from './adjust-p.js';
import { chiSquare } from './chi-square.js';
import { compareMeans } from './compare-means.js';
import { compareNps } from './compare-nps.js';
import { compareProportions } from './compare-proportions.js';
import { compareTallies } from './compare-tallies.js';
import { mannWhitney } from './mann-whitney.js';
import { mover } from './mover.js';
import { trend } from './trend.js';

type Counts = number[];
interface Compared {
  value: number | null;
  interval: Interval | null;
  p: number | null;
}
interface Method {
  name: string;
  compare(a: Counts, b: Counts, conf: number): Compared;
  most: number;
}

const sum = (counts: Counts): number => counts.reduce((total, k) => total + k, 0);
const eleven = ([low = 0, middle = 0, high = 0]: Counts): Counts => [low, 0, 0, 0, 0, 0, 0, middle, 0, 0, high];

/** Each over counts of three ratings, as an NPS, a mean and a share all can be had from. */
const methods: Method[] = [
  {
    name: 'compareNps',
    most: 200,
    compare: (a, b, conf) => {
      const { value, scoreMover, pScoreMover } = compareNps(eleven(a), eleven(b), { conf });
      return { value, interval: scoreMover, p: pScoreMover };
    },
  },
  {
    name: 'compareMeans',
    most: 2,
    compare: (a, b, conf) => {
      const scale = { min: 1, max: 3 };
      const { value, plusEndsMover, pPlusEndsMover } = compareMeans(
        { ...scale, counts: a },
        { ...scale, counts: b },
        { conf },
      );
      return { value, interval: plusEndsMover, p: pPlusEndsMover };
    },
  },
  {
    name: 'compareProportions',
    most: 100,
    compare: (a, b, conf) => {
      const top = (counts: Counts): { k: number; n: number } => ({ k: counts[2] ?? 0, n: sum(counts) });
      const { value, newcombe, pNewcombe } = compareProportions(top(a), top(b), { conf });
      return { value, interval: newcombe, p: pNewcombe };
    },
  },
];

const some = fc.nat({ max: 400 });
const counts = fc.array(some, { minLength: 3, maxLength: 3 }).filter((three) => sum(three) > 0);
const confidence = fc.constantFrom(0.8, 0.9, 0.95, 0.999);
const times = (one: Counts, factor: number): Counts => one.map((k) => k * factor);

/** The numbers of a comparison of sides that have answers. */
function known({ value, interval, p }: Compared): { value: number; low: number; high: number; p: number } {
  if (value === null || !interval || p === null) throw new Error('expected a comparison');
  return { value, low: interval[0], high: interval[1], p };
}

describe.each(methods)('$name', ({ compare, most }) => {
  it('has an interval that contains the difference and stays in range', () => {
    fc.assert(
      fc.property(counts, counts, confidence, (a, b, conf) => {
        const { value, low, high } = known(compare(a, b, conf));
        expect(low).toBeGreaterThanOrEqual(-most - 1e-9);
        expect(high).toBeLessThanOrEqual(most + 1e-9);
        expect(low).toBeLessThanOrEqual(value + 1e-9);
        expect(high).toBeGreaterThanOrEqual(value - 1e-9);
      }),
    );
  });

  it('is mirrored when the sides are swapped, p staying what it was', () => {
    fc.assert(
      fc.property(counts, counts, confidence, (a, b, conf) => {
        const [one, other] = [known(compare(a, b, conf)), known(compare(b, a, conf))];
        expect(other.value).toBeCloseTo(-one.value, 9);
        expect([-other.high, -other.low]).toEqual([expect.closeTo(one.low, 9), expect.closeTo(one.high, 9)]);
        expect(other.p).toBeCloseTo(one.p, 9);
      }),
    );
  });

  it('shrinks with more answers in the same proportions', () => {
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 2, max: 9 }), confidence, (a, b, factor, conf) => {
        const [few, many] = [known(compare(a, b, conf)), known(compare(times(a, factor), times(b, factor), conf))];
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it('has a p below 1 - conf exactly when 0 is outside the interval', () => {
    fc.assert(
      fc.property(counts, counts, confidence, (a, b, conf) => {
        const { low, high, p } = known(compare(a, b, conf));
        fc.pre(Math.abs(p - (1 - conf)) > 1e-9);
        expect(p < 1 - conf).toBe(low > 0 || high < 0);
      }),
    );
  });

  it('is null when a side has no answers', () => {
    const none = { value: null, interval: null, p: null };
    expect(compare([0, 0, 0], [1, 2, 3], 0.95)).toEqual(none);
    expect(compare([1, 2, 3], [0, 0, 0], 0.95)).toEqual(none);
  });
});

describe.each(methods.slice(0, 2))('$name', ({ compare }) => {
  it('is mirrored when the answers of both sides are', () => {
    fc.assert(
      fc.property(counts, counts, confidence, (a, b, conf) => {
        const [one, other] = [known(compare(a, b, conf)), known(compare(a.toReversed(), b.toReversed(), conf))];
        expect([-other.high, -other.low]).toEqual([expect.closeTo(one.low, 9), expect.closeTo(one.high, 9)]);
        expect(other.p).toBeCloseTo(one.p, 9);
      }),
    );
  });
});

describe('a comparison', () => {
  it('does not widen by an interval that lies wholly on the other side of its value', () => {
    const one = { weight: 1, value: 3, interval: [2, 2.5] } as const;
    expect(mover([one, { weight: -1, value: 1, interval: [1, 1] }])).toEqual([1, 2]);
  });

  it('of as many answers as can be counted still has all but the exact fraction', () => {
    const half = 2 ** 52;
    const { difference, value, scoreMover, pScoreMover } = compareNps(
      eleven([half - 1, 0, half]),
      eleven([half - 3, 4, half - 6]),
    );
    expect(difference).toBeNull();
    expect([value, pScoreMover]).toEqual([expect.closeTo(0, 9), expect.closeTo(1, 3)]);
    expect(scoreMover).toEqual([expect.closeTo(-3e-6, 6), expect.closeTo(3e-6, 6)]);
  });

  it('says "higher", "lower" or "no clear change" of any two tallies of one measure', () => {
    const nps = (...bands: Counts): Tally => ({ metric: 'nps', scale: SCALES.nps[0], counts: eleven(bands) });
    expect(compareTallies(nps(31, 31, 38), nps(34, 31, 35)).verdict).toBe('no clear change');
    expect(compareTallies(nps(1000, 1000, 3000), nps(1500, 1000, 2500)).verdict).toBe('higher');
    expect(compareTallies(nps(1500, 1000, 2500), nps(1000, 1000, 3000)).verdict).toBe('lower');
    expect(compareTallies(nps(0, 0, 0), nps(1, 0, 0))).toMatchObject({
      value: null,
      low: null,
      p: null,
      verdict: 'no answers',
    });
  });

  it('of tallies is that of their headlines: an NPS, a mean, a share', () => {
    const [nps, mean, share] = [
      { metric: 'nps', scale: SCALES.nps[0] } as const,
      { metric: 'csat', scale: SCALES.csat[1] } as const,
      { metric: 'csat', scale: SCALES.csat[2] } as const,
    ];
    const ofNps = compareNps(eleven([10, 30, 60]), eleven([40, 30, 30]), { conf: 0.9 });
    const two = { ...nps, counts: eleven([40, 30, 30]) };
    expect(compareTallies({ ...nps, counts: eleven([10, 30, 60]) }, two, { conf: 0.9 })).toEqual({
      label: 'NPS',
      unit: 'points',
      value: 60,
      exact: ofNps.difference,
      low: ofNps.scoreMover?.[0],
      high: ofNps.scoreMover?.[1],
      p: ofNps.pScoreMover,
      verdict: 'higher',
    });
    const ofMean = compareMeans({ min: 1, max: 3, counts: [5, 5, 20] }, { min: 1, max: 3, counts: [9, 9, 9] });
    expect(compareTallies({ ...mean, counts: [5, 5, 20] }, { ...mean, counts: [9, 9, 9] })).toMatchObject({
      unit: 'mean',
      value: 0.5,
      low: ofMean.plusEndsMover?.[0],
      p: ofMean.pPlusEndsMover,
    });
    expect(compareTallies({ ...share, counts: [20, 20] }, { ...share, counts: [10, 30] })).toMatchObject({
      unit: 'percent',
      value: -25,
      p: compareProportions({ k: 20, n: 40 }, { k: 30, n: 40 }).pNewcombe,
    });
  });

  it('of answers to different questions is refused', () => {
    const [, effort, ease] = SCALES.ces;
    const tally = { metric: 'ces', counts: [1, 2, 3, 4, 5] } as const;
    expect(() =>
      compareTallies(
        { ...tally, counts: [1, 2, 3, 4, 5], scale: effort },
        { ...tally, counts: [1, 2, 3, 4, 5], scale: ease },
      ),
    ).toThrow('expected two tallies of one measure, got ces 1-5 (good: low) and ces 1-5 (good: high)');
    expect(() => compareMeans({ min: 1, max: 3, counts: [1, 2, 3] }, { min: 1, max: 2, counts: [1, 2] })).toThrow(
      'b: expected ratings on the same scale as a, 1-3, got 1-2',
    );
  });
});

describe('a test of many', () => {
  it('adjusts no p downwards, keeps their order, and Holm is never below Benjamini-Hochberg', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        const { holm, benjaminiHochberg } = adjustP(p);
        p.forEach((one, i) => {
          expect(benjaminiHochberg[i]).toBeGreaterThanOrEqual(one * (1 - 1e-15));
          expect(holm[i]).toBeGreaterThanOrEqual((benjaminiHochberg[i] ?? 1) * (1 - 1e-15));
          expect(holm[i]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('leaves its list as it was', () => {
    const p = Object.freeze([0.04, 0.01]);
    expect(adjustP(p).holm).toEqual([0.04, 0.02]);
    expect(p).toEqual([0.04, 0.01]);
  });

  it.each([
    [() => adjustP([0.1, 1.5]), 'p[1]: expected a number from 0 to 1, got 1.5'],
    [() => adjustP([NaN]), 'p[0]: expected a number from 0 to 1, got NaN'],
    [() => chiSquare([[1, 2]]), 'table: expected at least two rows of at least two counts, got an array of 1'],
    [() => chiSquare([[1, 2], [3]]), 'table[1]: expected 2 counts'],
    [() => trend([3, 1], [2, 1]), 'events[0]: expected at most trials[0] = 2, got 3'],
    [() => mannWhitney([1, 2], [1]), 'b: expected 2 counts'],
    [() => compareProportions({ k: 3, n: 2 }, { k: 1, n: 1 }), 'a.k: expected at most a.n = 2, got 3'],
    [
      () => compareProportions({ k: 1, n: 2 }, { k: 0.5, n: 1 }),
      'b.k: expected a whole number from 0 to 2^53 - 1, got 0.5',
    ],
    [() => compareNps(eleven([1, 2, 3]), [1]), 'b: expected 11 counts, one for each rating, got 1'],
  ])('refuses case %#', (run, message) => {
    expect(run).toThrow(message);
  });

  it('is null where an empty column leaves nothing to compare', () => {
    expect(
      chiSquare([
        [1, 0],
        [2, 0],
      ]),
    ).toEqual({ chiSquare: null, df: 1, p: null, minExpected: 0 });
    expect(mannWhitney([0, 0], [1, 2])).toEqual({ U: null, superiority: null, z: null, p: null });
  });
});
