import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { disagreements, type DifferenceStatement, type NpsDetail } from '@candor/scoring';
import { describe, expect, it } from 'vitest';
import { candor } from './run.test.suite.js';
import type { StatedScore } from './statements.js';

const folder = new URL('../../../../scoring/data/sfo/', import.meta.url);
const fileOf = (year: string): string => fileURLToPath(new URL(`sfo-${year}.csv`, folder));

interface Year {
  records: number;
  npsCounts: number[];
  blankOrCode11: number;
  nps: NpsDetail;
  weightedNps: number;
  kishEffectiveN: number;
  weightedNpsSE_R_survey: number;
  q7allCounts: number[];
  q7all: Record<string, unknown>;
}
type Expected = Record<'2017' | '2018', Year> & {
  compare2017minus2018: { difference: { num: number; den: number }; scoreMover: number[]; pScoreMover: number };
};
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;

const NPS = ['--metric', 'nps', '--rating', 'NETPRO', '--ignore', '11'];
const CSAT = ['--metric', 'csat', '--scale', '1-5', '--rating', 'Q7ALL', '--ignore', 'Blank'];

async function statement(...parameters: string[]): Promise<StatedScore> {
  const { out } = await candor('score', ...parameters, '--json', '--detail');
  const [first] = JSON.parse(out) as [StatedScore];
  return first;
}

/** Where a statement is not as published, to the eight digits that are promised of the intervals. */
function untrue(published: unknown, detail: unknown): string[] {
  return disagreements(published, detail)
    .filter(({ stated, recomputed }) => !(Math.abs(Number(stated) - Number(recomputed)) < 1e-6))
    .map(({ path }) => path);
}

describe.each(['2017', '2018'] as const)('the San Francisco airport survey of %s', (year) => {
  const { records, npsCounts, blankOrCode11, nps, q7allCounts, q7all } = expected[year];

  it('has its published NPS and intervals, and neither blanks nor the code 11 are answers', async () => {
    const { counts, n, excluded, input, detail } = await statement(fileOf(year), ...NPS);
    expect(counts).toEqual(npsCounts);
    expect(n).toBe(records - blankOrCode11);
    expect(excluded.reduce((sum, one) => sum + one.n, 0)).toBe(blankOrCode11);
    expect(excluded.map(({ reason }) => reason)).toContain('coded 11');
    expect(input.rows).toBe(records);
    expect(untrue(nps, detail)).toEqual([]);
  });

  it('has its weighted NPS and effective n, with the standard error of R, and the raw NPS beside it', async () => {
    const { counts, weighted } = await statement(fileOf(year), ...NPS, '--weight', 'WEIGHT');
    expect(counts).toEqual(npsCounts);
    expect(weighted?.value).toBeCloseTo(expected[year].weightedNps, 9);
    expect(weighted?.effectiveN).toBeCloseTo(expected[year].kishEffectiveN, 6);
    expect(weighted?.se).toBeCloseTo(expected[year].weightedNpsSE_R_survey, 7);
  });

  it('has its published overall rating', async () => {
    const { counts, excluded, detail } = await statement(fileOf(year), ...CSAT);
    expect(excluded.reduce((sum, one) => sum + one.n, 0)).toBe(records - q7allCounts.reduce((sum, n) => sum + n, 0));
    expect(counts).toEqual(q7allCounts);
    expect(untrue(q7all, detail)).toEqual([]);
  });
});

describe('2017 against 2018', () => {
  it('has the published difference, and is verified', async () => {
    const { out } = await candor('score', fileOf('2017'), ...NPS, '--compare', fileOf('2018'), '--json');
    const [{ difference }] = JSON.parse(out) as [DifferenceStatement];
    const { difference: exact, scoreMover, pScoreMover } = expected.compare2017minus2018;
    expect(difference.exact).toMatchObject({ num: exact.num, den: exact.den });
    expect(difference.low).toBeCloseTo(scoreMover[0] ?? Number.NaN, 7);
    expect(difference.high).toBeCloseTo(scoreMover[1] ?? Number.NaN, 7);
    expect(difference.p).toBeCloseTo(pScoreMover, 9);
    expect(difference.verdict).toBe('higher');
  });

  it('is printed with both scores', async () => {
    const { out } = await candor('score', fileOf('2017'), ...NPS, '--compare', fileOf('2018'));
    expect(out).toBe(
      'that         n  this         n  difference  95 % interval        p\n' +
        'NPS +31  2,650  NPS +40  2,746        +8.9  +5.0 to +12.7  < 0.001  higher\n',
    );
  });
});
