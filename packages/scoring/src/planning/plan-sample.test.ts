import { SCALES, type Measure } from '@candor/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../score.js';
import { seeded } from '../seeded.js';
import { count, emptyTally, type Tally } from '../tally.js';
import { planSample, type PlanOptions } from './plan-sample.js';
import { stoppedInterval } from './stopped-interval.js';

const nps: Measure = { metric: 'nps', scale: SCALES.nps[0] };
const measures: Measure[] = [
  nps,
  ...SCALES.csat.map((scale) => ({ metric: 'csat', scale }) as const),
  { metric: 'ces', scale: SCALES.ces[1] },
];

function bands(D: number, S: number, P: number): Tally {
  return { metric: 'nps', scale: SCALES.nps[0], counts: [D, 0, 0, 0, 0, 0, 0, S, 0, 0, P] };
}

const options = (more: Partial<PlanOptions>): PlanOptions => ({
  mode: 'sample',
  margin: 10,
  eligible: 500,
  asked: 1000,
  ...more,
});

const tallies = fc.constantFrom(...measures).chain((measure) =>
  fc
    .array(fc.nat({ max: 60 }), {
      minLength: emptyTally(measure).counts.length,
      maxLength: emptyTally(measure).counts.length,
    })
    .map((counts): Tally => Object.assign(emptyTally(measure), { counts })),
);

describe('a plan', () => {
  it('always asks a share between 0 and 1, and asks less the less there is to know', () => {
    fc.assert(
      fc.property(tallies, fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (tally, eligible, more) => {
        const n = tally.counts.reduce((sum, k) => sum + k, 0);
        const [strict, loose] = [1, 2].map((margin) =>
          planSample(tally, options({ eligible, asked: n + more, margin })),
        );
        for (const plan of [strict, loose]) {
          expect(plan?.share).toBeGreaterThan(0);
          expect(plan?.share).toBeLessThanOrEqual(1);
        }
        expect(loose?.share).toBeLessThanOrEqual(strict?.share ?? 0);
      }),
    );
  });

  it('is not made to stop by fewer than 30 answers, however much they agree', () => {
    expect(planSample(bands(0, 0, 29), options({ margin: 50 }))).toMatchObject({
      reason: 'fewer than 30 answers',
      needed: 1,
    });
    expect(planSample(bands(0, 0, 30), options({ margin: 50 }))).toMatchObject({ reason: 'narrow enough', needed: 0 });
  });

  it('stops exactly when half of its own interval is within the margin, and goes on when that widens again', () => {
    const { halfWidth } = planSample(bands(60, 110, 180), options({}));
    expect(planSample(bands(60, 110, 180), options({ margin: halfWidth ?? 0 })).reason).toBe('narrow enough');
    expect(planSample(bands(60, 110, 180), options({ margin: (halfWidth ?? 0) - 1e-9 })).reason).toBe('too wide');
    expect(planSample(bands(90, 110, 180), options({ margin: halfWidth ?? 0 })).reason).toBe('too wide');
  });

  it('keeps asking one in twenty then, or as few as bring ten answers, or what it is told', () => {
    const enough = bands(60, 110, 180);
    expect(planSample(enough, options({ eligible: 500 })).share).toBe(0.05);
    const many = planSample(enough, options({ eligible: 1e6 })).share;
    expect(many * 1e6 * (351 / 1002)).toBeCloseTo(10, 9);
    expect(planSample(enough, options({ trickle: 0.2 })).share).toBe(0.2);
    expect(planSample(enough, options({ trickle: 0 })).share).toBe(0);
  });

  it('asks for what is needed of those who usually answer, and for everybody where that is not enough', () => {
    const { share, needed } = planSample(bands(10, 20, 30), options({ eligible: 4000, asked: 300 }));
    expect(share * 4000 * (61 / 302)).toBeCloseTo(needed, 9);
    expect(planSample(bands(10, 20, 30), options({ eligible: 100, asked: 300 })).share).toBe(1);
    expect(planSample(bands(10, 20, 30), options({ eligible: 0, asked: 300 })).share).toBe(1);
  });

  it('of a census asks everybody, and prints the plain interval since nobody chose when to stop', () => {
    const tally = bands(60, 110, 180);
    const { low, high } = scoreOf(tally).headline;
    expect(planSample(tally, options({ mode: 'census' }))).toMatchObject({
      share: 1,
      reason: 'census',
      interval: [low, high],
    });
  });

  it.each([
    [{ mode: 'some' }, 'mode: expected "census" or "sample", got "some"'],
    [{ margin: 0 }, 'margin: expected a number above 0, such as 5 points, got 0'],
    [{ eligible: -1 }, 'eligible: expected a number of people from 0, got -1'],
    [{ asked: 3 }, 'asked: expected at least the 60 who answered, got 3'],
    [{ trickle: 5 }, 'trickle: expected a number from 0 to 1, such as 0.05, got 5'],
    [{ conf: 95 }, 'conf: expected a number between 0 and 1'],
  ])('is refused for %j', (wrong, message) => {
    expect(() => planSample(bands(10, 20, 30), options(wrong as Partial<PlanOptions>))).toThrow(message);
  });
});

describe('the interval of answers that were asked for until it was narrow enough', () => {
  it('holds what the plain one does, for every metric', () => {
    fc.assert(
      fc.property(tallies, fc.constantFrom(0.8, 0.95, 0.99), (tally, conf) => {
        const { low, high } = scoreOf(tally, { conf }).headline;
        fc.pre(low !== null && high !== null);
        const interval = stoppedInterval(tally, conf) ?? [Number.NaN, Number.NaN];
        expect(interval[0]).toBeLessThanOrEqual(low);
        expect(interval[1]).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  it('is null when nobody answered', () => {
    expect(stoppedInterval(bands(0, 0, 0), 0.95)).toBeNull();
  });

  it('is mirrored when the answers are', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 99 })), ([D, S, P]) => {
        const [low = 0, high = 0] = stoppedInterval(bands(D, S, P), 0.95) ?? [];
        expect(stoppedInterval(bands(P, S, D), 0.95)).toEqual([expect.closeTo(-high, 8), expect.closeTo(-low, 8)]);
        const share = (no: number, yes: number): Tally => ({
          metric: 'csat',
          scale: SCALES.csat[2],
          counts: [no, yes],
        });
        const [least = 0, most = 0] = stoppedInterval(share(D, P), 0.95) ?? [];
        expect(stoppedInterval(share(P, D), 0.95)).toEqual([
          expect.closeTo(100 - most, 8),
          expect.closeTo(100 - least, 8),
        ]);
      }),
    );
  });

  /** How often it holds the truth, by looking after every fifth answer and stopping at the first plan that says so. */
  function coverage([D, S]: [number, number], histories: number): number {
    const random = seeded(11);
    const truth = 100 * (1 - D - S - D);
    const rating = (u: number): number => (u < D ? 0 : u < D + S ? 7 : 10);
    const held = Array.from({ length: histories }, () => {
      const tally = emptyTally(nps);
      for (let n = 0; ; n += 5) {
        const { reason, interval } = planSample(tally, options({ margin: 10, asked: n, eligible: 5 }));
        if (reason === 'narrow enough' && interval) return interval[0] <= truth && interval[1] >= truth;
        for (let i = 0; i < 5; i++) count(tally, rating(random()));
      }
    });
    return held.filter(Boolean).length / histories;
  }

  it.each([
    ['many promoters', [0.1, 0.3]],
    ['all answers at the ends', [0.5, 0]],
    ['a detractor in five hundred', [0.002, 0]],
  ] as [string, [number, number]][])('covers at its level with %s', (_, shape) => {
    // 0.95 less two and a half standard errors of 600 histories.
    expect(coverage(shape, 600)).toBeGreaterThan(0.95 - 2.5 * 0.0089);
  });
});
