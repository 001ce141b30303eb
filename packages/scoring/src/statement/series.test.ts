import { SCALES, type Measure } from '@candor/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count } from '../tally.js';
import { emptySeries, listSeries, mergeSeries, tallyIn, type Series } from './series.js';

const nps: Measure = { metric: 'nps', scale: SCALES.nps[0] };
const csat: Measure = { metric: 'csat', scale: SCALES.csat[2] };

interface Answer {
  touchpoint: string;
  team: string;
  month: string;
  rating: number;
}

const answer = fc.record<Answer>({
  touchpoint: fc.constantFrom('shop', 'phone', 'chat'),
  team: fc.constantFrom('north', 'süd', '"', ''),
  month: fc.constantFrom('2026-04', '2026-05'),
  rating: fc.integer({ min: 0, max: 10 }),
});

function seriesOf(answers: readonly Answer[]): Series {
  const series = emptySeries();
  for (const { rating, ...where } of answers) count(tallyIn(series, where, nps), rating);
  return series;
}

const bytes = (series: Series): string => JSON.stringify(listSeries(series));

describe('series', () => {
  it('of a thousand shards merge to the bytes of one pass, in any order', () => {
    const answers = fc.array(answer, { minLength: 3_000, maxLength: 3_000 });
    const shuffle = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(answers, shuffle, (all, places) => {
        const shards = Array.from({ length: 1_000 }, (): Answer[] => []);
        for (const one of all) shards[(places.next().value ?? 0) % 1_000]?.push(one);
        const merged = shards.map(seriesOf).reduce(mergeSeries, emptySeries());
        expect(bytes(merged)).toBe(bytes(seriesOf(all)));
      }),
      { numRuns: 5 },
    );
  });

  it('merge in any order and grouping', () => {
    const some = fc.array(answer, { maxLength: 20 });
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [x, y, z] = [seriesOf(a), seriesOf(b), seriesOf(c)];
        expect(bytes(mergeSeries(x, y))).toBe(bytes(mergeSeries(y, x)));
        expect(bytes(mergeSeries(mergeSeries(x, y), z))).toBe(bytes(mergeSeries(x, mergeSeries(y, z))));
      }),
    );
  });

  it('are left alone by a merge', () => {
    const [a, b] = [emptySeries(), emptySeries()];
    count(tallyIn(a, { team: 'north' }, nps), 9);
    const merged = mergeSeries(a, b);
    count(tallyIn(merged, { team: 'north' }, nps), 9);
    count(tallyIn(merged, { team: 'south' }, nps), 9);
    expect(listSeries(a).map(({ tally }) => tally.counts[9])).toEqual([1]);
    expect(listSeries(b)).toEqual([]);
  });

  it('never pool two measures', () => {
    const series = emptySeries();
    count(tallyIn(series, { team: 'north' }, nps), 1);
    count(tallyIn(series, { team: 'north' }, csat), 1);
    expect(listSeries(series).map(({ tally }) => tally.metric)).toEqual(['csat', 'nps']);
  });

  it('are the same whatever the order in which their names are given', () => {
    const series = emptySeries();
    const tally = tallyIn(series, { team: 'north', month: '2026-05' }, nps);
    expect(tallyIn(series, { month: '2026-05', team: 'north' }, nps)).toBe(tally);
  });

  it('have text for values', () => {
    const where = JSON.parse('{"team":7}') as Record<string, string>;
    expect(() => tallyIn(emptySeries(), where, nps)).toThrow('where.team: expected text, got 7');
  });
});
