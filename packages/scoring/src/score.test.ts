import { SCALES, bandOf, type Measure } from '@candor/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTallies } from './merge.js';
import { scoreCes } from './ces.js';
import { scoreCsat } from './csat.js';
import { scoreNps } from './nps.js';
import { scoreOf, type Score } from './score.js';
import { emptyTally, tallyOf, type Tally } from './tally.js';

const nps: Measure = { metric: 'nps', scale: SCALES.nps[0] };
const [five, three, two] = SCALES.csat;
const [agreement, effort, ease] = SCALES.ces;
const all: Measure[] = [
  nps,
  ...SCALES.csat.map((scale): Measure => ({ metric: 'csat', scale })),
  ...SCALES.ces.map((scale): Measure => ({ metric: 'ces', scale })),
];

const ratings = fc.array(fc.nat({ max: 10 }), { maxLength: 200 });

describe.each(all)('the score of $metric on $scale', (measure) => {
  it('is null, not 0, when nobody answered', () => {
    const { headline, n, distribution } = scoreOf(emptyTally(measure));
    expect(headline).toMatchObject({ value: null, exact: null, low: null, high: null });
    expect(n).toBe(0);
    expect(distribution.map(({ percent }) => percent)).toEqual(distribution.map(() => null));
  });

  it('has its headline inside its interval, and every answer in its distribution', () => {
    fc.assert(
      fc.property(ratings, (answers) => {
        const { headline, n, distribution } = scoreOf(tallyOf(measure, answers).tally);
        expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        const { low, value, high } = headline;
        expect(value === null).toBe(n === 0);
        if (low === null || value === null || high === null) return;
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('counts as good what the protocol calls so', () => {
    fc.assert(
      fc.property(ratings, (answers) => {
        const { tally } = tallyOf(measure, answers);
        const score: Score = scoreOf(tally);
        const last = ['promoter', 'satisfied', 'easy'];
        const good = score.distribution.filter(({ band }) => last.includes(band));
        const k = good.reduce((sum, { count }) => sum + count, 0);
        const kept = answers.filter((rating) => rating >= measure.scale.min && rating <= measure.scale.max);
        expect(k).toBe(kept.filter((rating) => last.includes(bandOf(measure.metric, measure.scale, rating))).length);
        expect(k).toBe(
          score.metric === 'nps' ? score.promoters : score.metric === 'csat' ? score.satisfied.k : score.easy.k,
        );
      }),
    );
  });

  it('is that of all parts together, whatever the parts', () => {
    fc.assert(
      fc.property(ratings, ratings, (some, others) => {
        const merged = mergeTallies(tallyOf(measure, some).tally, tallyOf(measure, others).tally);
        expect(JSON.stringify(scoreOf(merged))).toBe(
          JSON.stringify(scoreOf(tallyOf(measure, [...others, ...some]).tally)),
        );
      }),
    );
  });
});

describe('the headline', () => {
  it('of an NPS is in points', () => {
    const score = scoreOf(tallyOf(nps, [10, 10, 9, 7, 0]).tally);
    expect(score.headline).toMatchObject({ label: 'NPS', unit: 'points', value: 40 });
  });

  it('of a CSAT is the sum of ratings over the number of answers', () => {
    const score = scoreOf({ metric: 'csat', scale: three, counts: [2, 2, 6] });
    expect(score.headline).toMatchObject({ label: 'CSAT', unit: 'mean', value: 24 / 10 });
  });

  it('of a CSAT with two points is the share of yes', () => {
    const score = scoreOf({ metric: 'csat', scale: two, counts: [1, 3] });
    expect(score.headline).toMatchObject({ label: 'CSAT', unit: 'percent', value: 75 });
  });

  it('of a CES is the share of easy answers, better when higher on every scale', () => {
    const counts = [5, 3, 1, 1, 0];
    expect(scoreOf({ metric: 'ces', scale: effort, counts }).headline.value).toBe(80);
    expect(scoreOf({ metric: 'ces', scale: ease, counts: counts.toReversed() }).headline.value).toBe(80);
    expect(scoreOf({ metric: 'ces', scale: agreement, counts: [0, 0, 1, 1, 0, 3, 5] }).headline.value).toBe(80);
  });
});

describe('scoreOf', () => {
  it('agrees with the scores in full', () => {
    const npsTally: Tally = { ...nps, counts: [1, 0, 2, 0, 0, 1, 3, 8, 9, 7, 12] };
    const csat: Tally = { metric: 'csat', scale: five, counts: [3, 1, 4, 15, 9] };
    const ces: Tally = { metric: 'ces', scale: effort, counts: [9, 4, 3, 1, 2] };
    const options = { conf: 0.9 };
    const full = scoreNps(npsTally.counts, options);
    expect(scoreOf(npsTally, options)).toMatchObject({ score: full.score, interval: full.interval?.score });
    const { boxes, meanInterval } = scoreCsat({ ...csat.scale, counts: csat.counts }, options);
    expect(scoreOf(csat, options)).toMatchObject({
      satisfied: { k: boxes.top2?.k, interval: boxes.top2?.interval?.wilson },
      meanInterval: meanInterval?.plusEnds,
    });
    const effortScore = scoreCes({ ...effort, counts: ces.counts }, options);
    expect(scoreOf(ces, options)).toMatchObject({
      easy: { percent: effortScore.boxes.top2?.percent },
      mean: effortScore.mean,
    });
  });

  it('is exact, and quick, far beyond any number of answers', () => {
    const huge = scoreNps([3e13, 0, 0, 0, 0, 0, 0, 3e13, 0, 0, 2e13 + 1]);
    expect(huge.score).toMatchObject({ num: -111111111111100, den: 8888888888889 });
    expect(huge.variance).toBeNull();
    expect(huge.se).toBeGreaterThan(0);
  });

  it('says what is wrong with what it was given', () => {
    const tally = { ...nps, counts: [1, 2] } as Tally;
    expect(() => scoreOf(tally)).toThrow('tally.counts: expected 11 counts, one for each rating, got 2');
    expect(() => scoreOf(emptyTally(nps), { conf: 95 })).toThrow(
      'conf: expected a number between 0 and 1, such as 0.95, got 95',
    );
    expect(() => scoreOf({} as Tally)).toThrow('metric: expected one of nps, csat, ces, got undefined');
    expect(() => scoreCsat({ min: 5, max: 1, counts: [], good: 'high' })).toThrow(
      'min, max: expected two whole numbers, min below max, got 5 and 1',
    );
    expect(() => scoreCsat({ min: 0, max: 1, counts: [1, 1], good: 'top' as 'high' })).toThrow(
      'good: expected "high" or "low", got "top"',
    );
    expect(() => scoreCes({ min: 1, max: 7, good: 'low' as 'high', counts: [] })).toThrow(
      'scale: ces has 1-7 (good: high), 1-5 (good: low), 1-5 (good: high), got 1-7 (good: low)',
    );
  });
});

describe('mirroring promoters and detractors', () => {
  it('mirrors the score and its interval', () => {
    const count = fc.nat({ max: 1e6 });
    fc.assert(
      fc.property(count, count, count, (detractors, passives, promoters) => {
        const scored = (low: number, high: number): ReturnType<typeof scoreNps> =>
          scoreNps([low, 0, 0, 0, 0, 0, 0, passives, 0, 0, high]);
        const [there, back] = [scored(detractors, promoters), scored(promoters, detractors)];
        if (!there.score || !back.score) return;
        expect(there.score.num + back.score.num).toBe(0);
        expect((there.rounded0 ?? NaN) + (back.rounded0 ?? NaN)).toBe(0);
        expect((there.rounded1 ?? NaN) + (back.rounded1 ?? NaN)).toBe(0);
        expect(there.se).toBe(back.se);
        expect(there.interval?.score[0]).toBeCloseTo(-(back.interval?.score[1] ?? NaN), 9);
      }),
    );
  });
});
