import { SCALES, type Measure } from '@candor/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../score.js';
import { seeded } from '../seeded.js';
import { tallyOf } from '../tally.js';
import { scoreByRespondent } from './score-by-respondent.js';

const nps: Measure = { metric: 'nps', scale: SCALES.nps[0] };
const measures: Measure[] = [
  nps,
  { metric: 'csat', scale: SCALES.csat[1] },
  { metric: 'csat', scale: SCALES.csat[2] },
  { metric: 'ces', scale: SCALES.ces[1] },
];
const name = ({ metric, scale }: Measure): string => `${metric} ${scale.min}-${scale.max}, good ${scale.good}`;

function ratings(measure: Measure, most: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: measure.scale.min, max: measure.scale.max }), { minLength: 1, maxLength: most });
}

function width({ low, high }: { low: number | null; high: number | null }): number {
  return (high ?? Number.NaN) - (low ?? Number.NaN);
}

describe.each(measures.map((measure) => ({ measure, title: name(measure) })))('$title', ({ measure }) => {
  it('has the score of all answers, inside its interval', () => {
    fc.assert(
      fc.property(fc.array(ratings(measure, 6), { minLength: 1, maxLength: 25 }), (respondents) => {
        const { headline, n, effectiveN } = scoreByRespondent(measure, respondents);
        expect(headline.exact).toEqual(scoreOf(tallyOf(measure, respondents.flat()).tally).headline.exact);
        expect(headline.low).toBeLessThanOrEqual((headline.value ?? 0) + 1e-9);
        expect(headline.high).toBeGreaterThanOrEqual((headline.value ?? 0) - 1e-9);
        expect(effectiveN).toBeLessThanOrEqual(n);
      }),
    );
  });

  it('is what scoreOf says where nobody answered twice', () => {
    fc.assert(
      fc.property(ratings(measure, 60), (answers) => {
        const { headline, designEffect } = scoreByRespondent(
          measure,
          answers.map((rating) => [rating]),
        );
        const plain = scoreOf(tallyOf(measure, answers).tally).headline;
        expect([headline.low, headline.high]).toEqual([
          expect.closeTo(plain.low ?? 0, 9),
          expect.closeTo(plain.high ?? 0, 9),
        ]);
        expect(designEffect).toBe(1);
      }),
    );
  });

  it('is not narrowed by people who say the same again, four times', () => {
    fc.assert(
      fc.property(ratings(measure, 60), (answers) => {
        const once = scoreByRespondent(
          measure,
          answers.map((rating) => [rating]),
        ).headline;
        const again = scoreByRespondent(
          measure,
          answers.map((rating) => [rating, rating, rating, rating]),
        ).headline;
        expect(width(again)).toBeGreaterThanOrEqual(width(once) - 1e-9);
      }),
    );
  });
});

describe('a score by respondent', () => {
  /** Thirty people who gave four answers each, mostly what they are inclined to: the true NPS is 50. */
  function people(random: () => number): number[][] {
    const answer = (): number => {
      const u = random();
      if (u < 0.1) return 3;
      return u < 0.4 ? 7 : 10;
    };
    return Array.from({ length: 30 }, () => {
      const usual = answer();
      return Array.from({ length: 4 }, () => (random() < 0.7 ? usual : answer()));
    });
  }

  it('holds the truth as often as it says, where the plain interval does not', () => {
    const random = seeded(5);
    const samples = Array.from({ length: 500 }, () => people(random));
    const held = (low: number | null, high: number | null): boolean => (low ?? 100) <= 50 && (high ?? -100) >= 50;
    const clustered = samples.map((sample) => scoreByRespondent(nps, sample).headline);
    const plain = samples.map((sample) => scoreOf(tallyOf(nps, sample.flat()).tally).headline);
    expect(clustered.filter(({ low, high }) => held(low, high)).length / samples.length).toBeGreaterThan(0.94);
    expect(plain.filter(({ low, high }) => held(low, high)).length / samples.length).toBeLessThan(0.85);
  });

  it('does not count those whose answers were no ratings, and counts what they said', () => {
    expect(scoreByRespondent(nps, [[10, 11], ['9'], [], [8]])).toMatchObject({ n: 2, respondents: 2, rejected: 2 });
  });

  it('of one person is worth one answer', () => {
    const { effectiveN, headline } = scoreByRespondent(nps, [[10, 10, 9, 3]]);
    expect(effectiveN).toBe(1);
    expect(headline.value).toBe(50);
  });

  it('of nobody is null', () => {
    const nobody = { n: 0, respondents: 0, designEffect: null, effectiveN: null, headline: { value: null, low: null } };
    expect(scoreByRespondent(nps, [])).toMatchObject(nobody);
  });

  it('refuses ratings that are not grouped by respondent', () => {
    const flat: unknown = [10, 9];
    expect(() => scoreByRespondent(nps, flat as number[][])).toThrow('respondents: expected arrays of ratings, got 10');
  });
});
