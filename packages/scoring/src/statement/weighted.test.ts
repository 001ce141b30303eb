/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { SCALES, type Measure } from '@candor/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWeighted, emptyWeighted, scoreWeighted, weightOf, type WeightedTally } from './weighted.js';

const nps: Measure = { metric: 'nps', scale: SCALES.nps[0] };
const csat: Measure = { metric: 'csat', scale: SCALES.csat[0] };
const effort: Measure = { metric: 'ces', scale: SCALES.ces[1] };

function weighted(measure: Measure, answers: readonly (readonly [rating: number, weight: string])[]): WeightedTally {
  const tally = emptyWeighted(measure);
  for (const [rating, weight] of answers) countWeighted(tally, rating, weightOf(weight) ?? 0n);
  return tally;
}

describe('scoreWeighted', () => {
  it.each([
    ['2017', 40.398435511707, 2266.512355086764, 1.445724977],
    ['2018', 35.1136321035977, 2134.2430101244518, 1.57795113],
  ])(
    "gives the airport's weighted NPS of %s, with the standard error of R's survey package",
    (year, value, effective, se) => {
      const file = new URL(`../../data/sfo/sfo-${year}.csv`, import.meta.url);
      const [, ...rows] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
      const answers = rows.map((row) => row.split(',')).filter(([, , rating]) => rating !== '' && Number(rating) <= 10);
      const score = scoreWeighted(
        weighted(
          nps,
          answers.map(([, , rating, , , weight]) => [Number(rating), weight ?? '']),
        ),
      );
      expect(score.value).toBeCloseTo(value, 9);
      expect(score.effectiveN).toBeCloseTo(effective, 6);
      expect(score.se).toBeCloseTo(se, 7);
    },
  );

  it('is the score itself where all weigh the same', () => {
    const { value, effectiveN, se } = scoreWeighted(
      weighted(csat, [
        [5, '0.1'],
        [4, '0.1'],
        [1, '0.1'],
        [4, '0.1'],
      ]),
    );
    expect([value, effectiveN]).toEqual([3.5, 4]);
    // The sample standard deviation 1.7320508 over the root of 4.
    expect(se).toBeCloseTo(Math.sqrt(3) / 2, 12);
  });

  it('is the share of easy answers for an effort of which little is good', () => {
    expect(
      scoreWeighted(
        weighted(effort, [
          [1, '1'],
          [2, '2'],
          [5, '1'],
        ]),
      ).value,
    ).toBe(75);
  });

  it('adds up to the same in any order', () => {
    const answer = fc.tuple(
      fc.integer({ min: 0, max: 10 }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }).map((one) => one.toFixed(15)),
    );
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        expect(weighted(nps, answers.toReversed())).toEqual(weighted(nps, answers));
      }),
    );
  });

  it('stays on the scale, and claims no certainty from answers that are all alike', () => {
    const { low, high } = scoreWeighted(
      weighted(csat, [
        [5, '1'],
        [5, '1'],
        [1, '9'],
      ]),
    );
    expect([low, high && high <= 5]).toEqual([1, true]);
    expect(
      scoreWeighted(
        weighted(csat, [
          [5, '1'],
          [5, '2'],
        ]),
      ),
    ).toMatchObject({ value: 5, se: 0, low: null, high: null });
    expect(scoreWeighted(weighted(csat, [[4, '1']]))).toMatchObject({ value: 4, se: null, low: null });
    expect(scoreWeighted(emptyWeighted(csat))).toMatchObject({ value: null, effectiveN: null });
  });
});

describe('weights', () => {
  it('are read exactly, and only if they are above 0', () => {
    expect(['1', '1.', '007.5', '0.000000000000000001'].map(weightOf)).toEqual([
      10n ** 18n,
      10n ** 18n,
      75n * 10n ** 17n,
      1n,
    ]);
    expect(['', '0', '0.0', '-1', '1e3', ' 1', '.5', '1,5', 'NaN', '0.0000000000000000001'].map(weightOf)).toEqual(
      Array.from({ length: 10 }, () => undefined),
    );
    expect(() => countWeighted(emptyWeighted(csat), 1, 0n)).toThrow('weight: expected a number above 0, got 0');
  });

  it('of what is no rating are left out', () => {
    const tally = emptyWeighted(csat);
    expect(countWeighted(tally, 6, 1n)).toBe(false);
    expect(tally).toEqual(emptyWeighted(csat));
  });
});
