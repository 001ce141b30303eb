import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zOf } from '../confidence.js';
import type { NpsBands } from '../nps-bands.js';
import type { Ratings } from '../spread.js';
import { agrestiCoull } from './agresti-coull.js';
import { anytime } from './anytime.js';
import { clopperPearson } from './clopper-pearson.js';
import type { Interval } from './interval.js';
import { jeffreys } from './jeffreys.js';
import { plusEnds } from './plus-ends.js';
import { studentMean } from './student-mean.js';
import { tango } from './tango.js';
import { adjustedWald, bonettPrice, wald } from './wald.js';
import { wilson } from './wilson.js';

/** One interval of one family, over counts of three ratings, as a share, an NPS and a mean rating all can be had from. */
type Method = (counts: Three, conf: number) => Interval;
type Three = [low: number, middle: number, high: number];

const ofNps =
  (interval: (bands: NpsBands, conf: number) => Interval): Method =>
  ([detractors, passives, promoters], conf) =>
    interval({ detractors, passives, promoters }, conf);
const ofShare =
  (interval: (k: number, n: number, conf: number) => Interval): Method =>
  ([low, middle, high], conf) =>
    interval(high, low + middle + high, conf);
const ofMean =
  (interval: (ratings: Ratings, conf: number) => Interval | null): Method =>
  (counts, conf) =>
    interval({ min: 1, max: 3, counts }, conf) ?? [1, 3];

const sum = ([low, middle, high]: Three): number => low + middle + high;
const npsOf = (counts: Three): number => (100 * (counts[2] - counts[0])) / sum(counts);
const shareOf = (counts: Three): number => (100 * counts[2]) / sum(counts);
const meanOf = (counts: Three): number => (counts[0] + 2 * counts[1] + 3 * counts[2]) / sum(counts);
const place = (counts: Three): number => (meanOf(counts) - 1) / 2;

interface Family {
  name: string;
  method: Method;
  value(counts: Three): number;
  least: number;
  most: number;
  /** It need not contain the score. */
  misses?: true;
}

const recommended: Family[] = [
  { name: 'tango', method: ofNps(tango), value: npsOf, least: -100, most: 100 },
  { name: 'wilson', method: ofShare(wilson), value: shareOf, least: 0, most: 100 },
  { name: 'plusEnds', method: ofMean(plusEnds), value: meanOf, least: 1, most: 3 },
  { name: 'anytime', method: anytime, value: place, least: 0, most: 1 },
];
const others: Family[] = [
  { name: 'wald', method: ofNps(wald), value: npsOf, least: -100, most: 100 },
  // Pulls a score at an end to the middle, and with few answers past it: of one promoter, at 80 %, it says -23 to 73.
  { name: 'adjustedWald', method: ofNps(adjustedWald), value: npsOf, least: -100, most: 100, misses: true },
  { name: 'bonettPrice', method: ofNps(bonettPrice), value: npsOf, least: -100, most: 100 },
  { name: 'agrestiCoull', method: ofShare(agrestiCoull), value: shareOf, least: 0, most: 100 },
  { name: 'clopperPearson', method: ofShare(clopperPearson), value: shareOf, least: 0, most: 100 },
  { name: 'jeffreys', method: ofShare(jeffreys), value: shareOf, least: 0, most: 100 },
  { name: 'studentMean', method: ofMean(studentMean), value: meanOf, least: 1, most: 3 },
];

const some = fc.nat({ max: 500 });
const counts = fc.tuple(some, some, some).filter((three) => sum(three) > 0);
const confidence = fc.constantFrom(0.8, 0.9, 0.95, 0.99);
/** Rounding in the last digits of a double is not what these properties are about. */
const SLACK = 1e-9;

describe.each([...recommended, ...others])('$name', ({ method, value, least, most, misses }) => {
  it(`${misses ? '' : 'contains the score and '}stays on the scale`, () => {
    fc.assert(
      fc.property(counts, confidence, (three, conf) => {
        const [low, high] = method(three, conf);
        expect(low).toBeGreaterThanOrEqual(least);
        expect(high).toBeLessThanOrEqual(most);
        const isInside = low <= value(three) + SLACK && high >= value(three) - SLACK;
        expect(isInside || misses).toBe(true);
      }),
    );
  });

  it('grows with the confidence', () => {
    fc.assert(
      fc.property(counts, (three) => {
        const [[low, high], [lower, higher]] = [method(three, 0.8), method(three, 0.99)];
        expect(lower).toBeLessThanOrEqual(low + SLACK);
        expect(higher).toBeGreaterThanOrEqual(high - SLACK);
      }),
    );
  });
});

describe.each(recommended)('$name', ({ method }) => {
  it('has a width even when all agree, and shrinks with more answers in the same proportions', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 20 }), confidence, ([a, b, c], times, conf) => {
        const [low, high] = method([a, b, c], conf);
        const [nearLow, nearHigh] = method([a * times, b * times, c * times], conf);
        expect(high - low).toBeGreaterThan(0);
        expect(nearHigh - nearLow).toBeLessThan(high - low);
      }),
    );
  });
});

describe.each([...recommended, ...others].filter(({ value }) => value !== shareOf))('$name', (interval) => {
  it('is mirrored when the answers are', () => {
    fc.assert(
      fc.property(counts, confidence, ([a, b, c], conf) => {
        const [low, high] = interval.method([a, b, c], conf);
        const [mirroredLow, mirroredHigh] = interval.method([c, b, a], conf);
        const ends = interval.least + interval.most;
        expect(mirroredLow).toBeCloseTo(ends - high, 9);
        expect(mirroredHigh).toBeCloseTo(ends - low, 9);
      }),
    );
  });
});

describe('the closed forms of the score interval', () => {
  it('ends at exactly 100 when all are promoters, the other end being (n - z²)/(n + z²)', () => {
    for (const n of [1, 5, 1000, 1e9]) {
      const z2 = zOf(0.95) ** 2;
      const [low, high] = tango({ detractors: 0, passives: 0, promoters: n }, 0.95);
      expect(high).toBe(100);
      expect(low).toBeCloseTo((100 * (n - z2)) / (n + z2), 8);
    }
  });

  it('is z²/(n + z²) to both sides when all are passives', () => {
    const z2 = zOf(0.9) ** 2;
    const [low, high] = tango({ detractors: 0, passives: 12, promoters: 0 }, 0.9);
    expect(high).toBeCloseTo((100 * z2) / (12 + z2), 10);
    expect(low).toBeCloseTo(-high, 12);
  });
});

describe('an interval for watching every day', () => {
  it('is wider than one for a single look', () => {
    fc.assert(
      fc.property(counts, (three) => {
        const [low, high] = anytime(three, 0.95);
        const [onceLow, onceHigh] = tango({ detractors: three[0], passives: three[1], promoters: three[2] }, 0.95);
        expect(200 * (high - low)).toBeGreaterThan(onceHigh - onceLow);
      }),
    );
  });
});
