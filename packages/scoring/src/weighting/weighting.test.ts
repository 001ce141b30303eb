import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreNps } from '../nps.js';
import { postStratifiedNps, type Stratum } from './post-stratified.js';
import { rakedNps, type BandCounts } from './raked.js';
import { decimalOf } from './shares.js';

const bands = fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 80 }), fc.integer({ min: 1, max: 80 }));
const eleven = ([D, S, P]: BandCounts): number[] => [D, 0, 0, 0, 0, 0, 0, S, 0, 0, P];
const sum = ([D, S, P]: BandCounts): number => D + S + P;
const groups = fc.array(fc.tuple(bands, fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 5 });
const strataOf = (some: [BandCounts, number][]): Stratum[] =>
  some.map(([group, share]) => ({ counts: eleven(group), share }));
const square = fc.tuple(bands, bands, bands, bands).map(([a, b, c, d]): BandCounts[][] => [
  [a, b],
  [c, d],
]);

describe('a post-stratified NPS', () => {
  it('is the raw one when the groups have answered in proportion to their sizes', () => {
    fc.assert(
      fc.property(fc.array(bands, { minLength: 1, maxLength: 4 }), (some) => {
        const weighted = postStratifiedNps(strataOf(some.map((group) => [group, sum(group)])));
        const counts = [0, 1, 2].map((band) => some.reduce((total, group) => total + (group[band] ?? 0), 0));
        const [D = 0, S = 0, P = 0] = counts;
        expect(weighted.score).toEqual(scoreNps(eleven([D, S, P])).score);
        expect(weighted.effectiveN).toBeCloseTo(D + S + P, 8);
      }),
    );
  });

  it('lies inside its interval, on the scale, and is mirrored when the answers are', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const one = postStratifiedNps(strataOf(some));
        const mirrored = postStratifiedNps(strataOf(some.map(([[D, S, P], share]) => [[P, S, D], share])));
        const [low = 0, high = 0] = one.interval ?? [];
        expect(low).toBeGreaterThanOrEqual(-100 - 1e-9);
        expect(high).toBeLessThanOrEqual(100 + 1e-9);
        expect(one.value).toBeGreaterThanOrEqual(low);
        expect(one.value).toBeLessThanOrEqual(high);
        expect(mirrored.value).toBeCloseTo(-(one.value ?? 0), 9);
        expect(mirrored.interval).toEqual([expect.closeTo(-high, 8), expect.closeTo(-low, 8)]);
      }),
    );
  });

  it('never counts more answers as effective than there are', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const { n, effectiveN } = postStratifiedNps(strataOf(some));
        expect(effectiveN).toBeLessThanOrEqual(n + 1e-9);
      }),
    );
  });

  it('takes a share of 0.1 as one tenth, exactly', () => {
    const some: [BandCounts, number][] = [0.1, 0.2, 0.7].map((share, i) => [[i + 1, 0, 3], share]);
    expect(postStratifiedNps(strataOf(some)).score).toEqual({ num: 9, den: 1, value: 9 });
    expect(decimalOf(1e21)).toEqual([10n ** 21n, 1n]);
  });

  it('is null when a group of some share has not answered, and refuses what is no share', () => {
    const counts = eleven([1, 2, 3]);
    const nobody = { counts: eleven([0, 0, 0]), share: 1 };
    expect(postStratifiedNps([{ counts, share: 1 }, nobody])).toMatchObject({
      n: 6,
      score: null,
      interval: null,
      effectiveN: null,
    });
    expect(
      postStratifiedNps([
        { counts, share: 1 },
        { ...nobody, share: 0 },
      ]).score,
    ).toEqual(scoreNps(counts).score);
    expect(() => postStratifiedNps([{ counts, share: -1 }])).toThrow('shares[0]: expected a number from 0, got -1');
    expect(() => postStratifiedNps([])).toThrow('shares: expected at least one share above 0, got an array of 0');
    expect(() => postStratifiedNps([{ counts: [1], share: 1 }])).toThrow('strata[0].counts: expected 11 counts');
  });
});

describe('a raked NPS', () => {
  it('gives rows and columns the shares that they have among all customers', () => {
    fc.assert(
      fc.property(square, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (cells, r, c) => {
        const { weights, n, effectiveN } = rakedNps(cells, [r, 10 - r], [c, 10 - c]);
        const at = (i: number, j: number): number => (weights?.[i]?.[j] ?? 0) * sum(cells[i]?.[j] ?? [0, 0, 0]);
        expect(at(0, 0) + at(0, 1)).toBeCloseTo((n * r) / 10, 6);
        expect(at(0, 0) + at(1, 0)).toBeCloseTo((n * c) / 10, 6);
        expect(effectiveN).toBeLessThanOrEqual(n + 1e-9);
      }),
    );
  });

  it('is the raw one where the answers have those shares already', () => {
    const cells: BandCounts[][] = [
      [
        [1, 2, 3],
        [4, 5, 9],
      ],
      [
        [2, 2, 2],
        [6, 6, 6],
      ],
    ];
    const raked = rakedNps(cells, [24, 24], [12, 36]);
    const raw = scoreNps(eleven([13, 15, 20]));
    expect(raked.score).toBeCloseTo(raw.score?.value ?? 0, 10);
    expect(raked.designEffect).toBeCloseTo(1, 10);
    expect(raked.interval?.[0]).toBeCloseTo(raw.interval?.score[0] ?? 0, 8);
  });

  it('is null where no weights meet both kinds of shares', () => {
    const none: BandCounts = [0, 0, 0];
    expect(
      rakedNps(
        [
          [none, none],
          [none, none],
        ],
        [1, 1],
        [1, 1],
      ),
    ).toMatchObject({ n: 0, score: null, weights: null });
    expect(
      rakedNps(
        [
          [[1, 1, 1], none],
          [none, [1, 1, 1]],
        ],
        [1, 3],
        [3, 1],
      ),
    ).toMatchObject({ n: 6, score: null });
  });

  it('refuses shares that do not fit the cells', () => {
    expect(() =>
      rakedNps(
        [
          [
            [1, 1, 1],
            [1, 1, 1],
          ],
        ],
        [1, 1],
        [1, 1],
      ),
    ).toThrow('expected one share for each of 1 rows and 2 columns, got 2 and 2');
    expect(() =>
      rakedNps(
        [
          [
            [1, 1, 1],
            [1, 1, 1],
          ],
          [[1, 1, 1]],
        ],
        [1, 1],
        [1, 1],
      ),
    ).toThrow('cells[1]: expected as many columns as in the first row');
  });
});
