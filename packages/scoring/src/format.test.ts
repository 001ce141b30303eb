import { SCALES } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { formatScore } from './format.js';
import { scoreOf } from './score.js';
import { emptyTally, type Tally } from './tally.js';

function nps(detractors: number, passives: number, promoters: number): Tally {
  const counts = [0, 0, 0, 0, 0, detractors, 0, passives, 0, promoters, 0];
  return { metric: 'nps', scale: SCALES.nps[0], counts };
}

const context = { asked: 6100, period: '1-28 May', wording: 3 };

describe('a printed score', () => {
  it('follows the print rule', () => {
    expect(formatScore(scoreOf(nps(342, 968, 1436)), context)).toBe(
      'NPS +40 (95 % CI +37 to +42), n = 2,746 of 6,100 asked (45 %), 1-28 May, wording 3',
    );
  });

  it('leaves out what is not known, but never the interval nor n', () => {
    expect(formatScore(scoreOf(nps(342, 968, 1436)))).toBe('NPS +40 (95 % CI +37 to +42), n = 2,746');
  });

  it('has a real minus, and no sign at nought', () => {
    expect(formatScore(scoreOf(nps(30, 40, 10)))).toBe('NPS −25 (95 % CI −39 to −10), n = 80');
    expect(formatScore(scoreOf(nps(1, 400, 1)))).toBe('NPS 0 (95 % CI −1 to +1), n = 402');
    expect(formatScore(scoreOf(nps(300, 2, 299)))).toMatch(/^NPS 0 /);
  });

  it('rounds once, from the exact fraction, half away from zero', () => {
    expect(formatScore(scoreOf(nps(0, 7, 1)))).toMatch(/^NPS \+13 /);
    expect(formatScore(scoreOf(nps(1, 7, 0)))).toMatch(/^NPS −13 /);
    expect(formatScore(scoreOf(nps(0, 0, 1)), { asked: 200 })).toMatch(/n = 1 of 200 asked \(1 %\)$/);
  });

  it('says that nobody answered', () => {
    expect(formatScore(scoreOf(nps(0, 0, 0)))).toBe('NPS –, no answers yet');
    expect(formatScore(scoreOf(nps(0, 0, 0)), context)).toBe('NPS –, no answers yet, 6,100 asked, 1-28 May, wording 3');
    expect(formatScore(scoreOf(emptyTally({ metric: 'csat', scale: SCALES.csat[0] })))).toBe('CSAT –, no answers yet');
  });

  it('names the scale of a mean, and the percent of a share', () => {
    const csat = scoreOf({ metric: 'csat', scale: SCALES.csat[0], counts: [6, 32, 444, 1507, 699] });
    expect(formatScore(csat)).toBe('CSAT 4.06 on 1-5 (95 % CI 4.04 to 4.09), n = 2,688');
    const yes = scoreOf({ metric: 'csat', scale: SCALES.csat[2], counts: [38, 177] });
    expect(formatScore(yes)).toBe('CSAT 82 % (95 % CI 77 % to 87 %), n = 215');
    const ces = scoreOf({ metric: 'ces', scale: SCALES.ces[1], counts: [122, 105, 42, 22, 19] });
    expect(formatScore(ces)).toBe('CES 73 % (95 % CI 68 % to 78 %), n = 310');
  });

  it('says which confidence it has', () => {
    expect(formatScore(scoreOf(nps(1, 1, 1), { conf: 0.9 }))).toMatch('(90 % CI ');
    expect(formatScore(scoreOf(nps(1, 1, 1), { conf: 0.999 }))).toMatch('(99.9 % CI ');
  });

  it('writes its digits as the locale does', () => {
    const csat = scoreOf({ metric: 'csat', scale: SCALES.csat[0], counts: [6, 32, 444, 1507, 699] });
    expect(formatScore(csat, {}, 'de')).toBe('CSAT 4,06 on 1-5 (95 % CI 4,04 to 4,09), n = 2.688');
    expect(formatScore(scoreOf(nps(30, 40, 10)), {}, 'sv')).toMatch(/^NPS −25 /);
  });

  it('does not print more answers than people asked', () => {
    const score = scoreOf(nps(1, 1, 1));
    expect(() => formatScore(score, { asked: 2 })).toThrow('asked: expected a whole number of at least n = 3, got 2');
    expect(() => formatScore(score, { asked: 4.5 })).toThrow('got 4.5');
    expect(() => formatScore(score, { wording: 1.5 })).toThrow('wording: expected a whole number, got 1.5');
  });
});
