import { SCALES } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { scoreNps } from '../nps.js';
import type { Tally } from '../tally.js';
import { bucketOf, monthBefore } from './bucket.js';
import { disagreements } from './disagreements.js';
import { detailOf, differenceStatementOf, statementOf, type StatementContext } from './statement.js';

const counts = [17, 6, 8, 19, 18, 144, 130, 291, 677, 564, 872];
const nps: Tally = { metric: 'nps', scale: SCALES.nps[0], counts };
const context: StatementContext = {
  where: { team: 'north' },
  excluded: [
    { reason: 'blank', n: 85 },
    { reason: 'test', n: 0 },
  ],
  input: { sha256: 'ab', bytes: 70_841, rows: 2_831, reading: { format: 'csv' } },
};

describe('statementOf', () => {
  it('says how the number came about, from the formula to the input', () => {
    const statement = statementOf(nps, { ...context, asked: 6_100 });
    expect(statement).toMatchObject({
      statement: 1,
      formula: { name: 'nps', version: 1 },
      metric: 'nps',
      scale: SCALES.nps[0],
      where: { team: 'north' },
      counts,
      n: 2_746,
      asked: 6_100,
      excluded: [{ reason: 'blank', n: 85 }],
      score: { label: 'NPS', unit: 'points', exact: { num: 54_700, den: 1_373 } },
      interval: { method: 'tango-score', conf: 0.95 },
      input: context.input,
    });
    expect(statement.interval.low).toBeCloseTo(37.189_417, 6);
    expect(JSON.parse(JSON.stringify(statement))).toEqual(statement);
  });

  it('names the method of the interval that it has', () => {
    const methodOf = (tally: Tally) => {
      const { formula, interval } = statementOf(tally, {
        ...context,
        excluded: [],
        input: { ...context.input, rows: 0 },
      });
      return [formula.name, interval.method];
    };
    expect(methodOf({ metric: 'csat', scale: SCALES.csat[1], counts: [0, 0, 0] })).toEqual(['csat-mean', 'plus-ends']);
    expect(methodOf({ metric: 'csat', scale: SCALES.csat[2], counts: [0, 0] })).toEqual(['csat-share', 'wilson']);
    expect(methodOf({ metric: 'ces', scale: SCALES.ces[1], counts: [0, 0, 0, 0, 0] })).toEqual(['ces-share', 'wilson']);
  });

  it('refuses to leave a row out without a reason', () => {
    expect(() => statementOf(nps, { ...context, excluded: [{ reason: 'blank', n: 84 }] })).toThrow(
      'excluded: expected the 85 rows that are not counted, got 84',
    );
  });

  it('refuses fewer asked than answered', () => {
    expect(() => statementOf(nps, { ...context, asked: 2_745 })).toThrow('asked: expected a whole number from 2746');
  });

  it('has no score where nobody answered', () => {
    const nobody = statementOf(
      { ...nps, counts: counts.map(() => 0) },
      { ...context, input: { ...context.input, rows: 85 } },
    );
    expect([nobody.n, nobody.score.value, nobody.interval.low]).toEqual([0, null, null]);
  });
});

describe('differenceStatementOf', () => {
  const statement = statementOf(nps, context);

  it('states both sides, the difference and its method', () => {
    const { difference, of, against } = differenceStatementOf(statement, statement);
    expect(difference).toMatchObject({
      value: 0,
      verdict: 'no clear change',
      method: 'mover-of-tango-scores',
      conf: 0.95,
    });
    expect([of, against]).toEqual([statement, statement]);
  });

  it('refuses sides of different confidence', () => {
    const wide = statementOf(nps, { ...context, conf: 0.99 });
    expect(() => differenceStatementOf(statement, wide)).toThrow('conf: expected the same on both sides');
  });
});

describe('detailOf', () => {
  it('gives what the function of the metric gives', () => {
    expect(detailOf(nps, { conf: 0.9 })).toEqual(scoreNps(counts, { conf: 0.9 }));
    expect(detailOf({ metric: 'ces', scale: SCALES.ces[1], counts: [1, 0, 0, 0, 0] })).toHaveProperty(
      'boxes.top2.k',
      1,
    );
  });
});

describe('disagreements', () => {
  it('names the place, what was stated and what comes out', () => {
    const stated = statementOf(nps, context);
    const forged = { ...stated, counts: counts.with(10, 900), score: { ...stated.score, value: 41 } };
    expect(disagreements(forged, stated)).toEqual([
      { path: 'counts[10]', stated: 900, recomputed: 872 },
      { path: 'score.value', stated: 41, recomputed: stated.score.value },
    ]);
  });

  it('lets the tenth digit of a fraction pass, and no whole number', () => {
    expect(disagreements([0.1 + 0.2, 2 ** 53], [0.3, 2 ** 53])).toEqual([]);
    expect(disagreements([3_000_000_001], [3_000_000_000])).toHaveLength(1);
    expect(disagreements([0.300_001], [0.3])).toHaveLength(1);
  });

  it('finds what is missing on either side', () => {
    expect(disagreements({ a: 1 }, { b: null })).toEqual([
      { path: 'a', stated: 1, recomputed: undefined },
      { path: 'b', stated: undefined, recomputed: null },
    ]);
    expect(disagreements([{ n: 1 }], [])).toEqual([{ path: '[0]', stated: { n: 1 }, recomputed: undefined }]);
    expect(disagreements(null, {})).toHaveLength(1);
  });
});

describe('bucketOf', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01', '2026-W01', '2026-01'],
    ['2027-01-01T12:00:00Z', '2027-01-01', '2026-W53', '2027-01'],
    ['2024-12-30T23:59:59Z', '2024-12-30', '2025-W01', '2024-12'],
    ['1969-12-31T23:59:59Z', '1969-12-31', '1970-W01', '1969-12'],
    ['2024-02-29T00:00:00Z', '2024-02-29', '2024-W09', '2024-02'],
  ])('of %s is %s, %s, %s', (time, day, week, month) => {
    const at = Date.parse(time);
    expect([bucketOf(at, 'day'), bucketOf(at, 'week'), bucketOf(at, 'month')]).toEqual([day, week, month]);
  });

  it('refuses what is no time', () => {
    expect(() => bucketOf(Number.NaN, 'day')).toThrow('at: expected milliseconds since 1970');
    expect(() => bucketOf(1e20, 'day')).toThrow(RangeError);
  });

  it('knows the month before', () => {
    expect([monthBefore('2026-03'), monthBefore('2026-01')]).toEqual(['2026-02', '2025-12']);
    expect(() => monthBefore('2026-13')).toThrow('month: expected one such as "2026-05", got "2026-13"');
  });
});
