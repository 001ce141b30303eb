/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { SCALES } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { formatScore, mergeTallies, scoreCsat, scoreNps, scoreOf, tallyOf, type Tally } from './index.js';

const folder = new URL('../data/sfo/', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** The numbers in one column of a year's file; a blank field is no answer, and stays one. */
function column(year: string, name: string): unknown[] {
  const [header = '', ...records] = read(`sfo-${year}.csv`).trim().split(/\r?\n/);
  const at = header.split(',').indexOf(name);
  return records.map((record) => record.split(',')[at]).map((field) => (field ? Number(field) : null));
}

interface Year {
  records: number;
  npsCounts: number[];
  blankOrCode11: number;
  nps: { score: { num: number; den: number }; interval: { score: number[] } };
  q7allCounts: number[];
  q7all: { mean: { num: number; den: number }; meanInterval: { plusEnds: number[] } };
}

const expected = JSON.parse(read('expected.json')) as Record<string, Year>;

function npsOf(year: string): { tally: Tally; rejected: number } {
  return tallyOf({ metric: 'nps', scale: SCALES.nps[0] }, column(year, 'NETPRO'));
}

describe.each(['2017', '2018'])('the San Francisco airport survey of %s', (year) => {
  const published = expected[year] as Year;

  it('has the published NPS, neither blanks nor the code 11 being answers', () => {
    const { tally, rejected } = npsOf(year);
    expect(tally.counts).toEqual(published.npsCounts);
    expect(rejected).toBe(published.blankOrCode11);
    expect(column(year, 'NETPRO')).toHaveLength(published.records);
    const { interval, ...exact } = scoreNps(tally.counts);
    expect(exact).toMatchObject({ score: { num: published.nps.score.num, den: published.nps.score.den } });
    interval?.score.forEach((limit, i) => expect(limit).toBeCloseTo(published.nps.interval.score[i] ?? NaN, 8));
  });

  it('has the published overall rating', () => {
    const { tally } = tallyOf({ metric: 'csat', scale: SCALES.csat[0] }, column(year, 'Q7ALL'));
    expect(tally.counts).toEqual(published.q7allCounts);
    const { mean, meanInterval } = scoreCsat({ ...tally.scale, counts: tally.counts });
    expect(mean).toMatchObject({ num: published.q7all.mean.num, den: published.q7all.mean.den });
    meanInterval?.plusEnds.forEach((limit, i) =>
      expect(limit).toBeCloseTo(published.q7all.meanInterval.plusEnds[i] ?? NaN, 9),
    );
  });
});

describe('both years together', () => {
  it('are scored from the sum of their counts', () => {
    const both = mergeTallies(npsOf('2017').tally, npsOf('2018').tally);
    expect(formatScore(scoreOf(both))).toBe('NPS +35 (95 % CI +34 to +37), n = 5,396');
  });
});
