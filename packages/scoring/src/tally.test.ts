import { SCALES, type Measure } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { count, emptyTally, tallyOf } from './tally.js';

const nps: Measure = { metric: 'nps', scale: SCALES.nps[0] };

describe('a tally', () => {
  it('has one count for each rating of the scale', () => {
    for (const scale of SCALES.ces) {
      expect(emptyTally({ metric: 'ces', scale }).counts).toHaveLength(scale.max - scale.min + 1);
    }
  });

  it('counts whole numbers inside the scale and rejects everything else, bending nothing into a rating', () => {
    const strangers = [11, -1, 7.5, NaN, Infinity, '8', '', true, null, undefined, [9], { rating: 9 }, 9n];
    expect(tallyOf(nps, [...strangers, 9])).toEqual({
      tally: { ...nps, counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] },
      rejected: strangers.length,
    });
  });

  it('stays as it was when a value is rejected', () => {
    const tally = emptyTally(nps);
    expect(count(tally, 11)).toBe(false);
    expect(tally).toEqual(emptyTally(nps));
  });

  it('is plain data: it survives JSON', () => {
    const { tally } = tallyOf(nps, [0, 7, 10, 10]);
    expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
  });

  it('does not begin on a scale that the metric does not have', () => {
    expect(() => emptyTally({ metric: 'nps', scale: SCALES.csat[0] } as unknown as Measure)).toThrow(
      'scale: nps has 0-10 (good: high), got 1-5 (good: high)',
    );
    expect(() => emptyTally({ metric: 'smile', scale: SCALES.nps[0] } as unknown as Measure)).toThrow(
      'metric: expected one of nps, csat, ces, got "smile"',
    );
    expect(() => emptyTally({ metric: 'nps' } as unknown as Measure)).toThrow(
      'scale: expected an object, got undefined',
    );
    expect(() => emptyTally(null as unknown as Measure)).toThrow(
      'metric: expected one of nps, csat, ces, got undefined',
    );
  });

  it('says what it wanted when the ratings are no list', () => {
    expect(() => tallyOf(nps, 8 as unknown as number[])).toThrow(
      'ratings: expected an array or another iterable, got 8',
    );
    expect(() => tallyOf(nps, '8910')).toThrow('got "8910"');
  });
});
