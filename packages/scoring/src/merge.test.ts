import { SCALES, type Measure, type Metric } from '@candor/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTallies } from './merge.js';
import { emptyTally, type Tally } from './tally.js';

const measures = (Object.keys(SCALES) as Metric[]).flatMap((metric) =>
  SCALES[metric].map((scale) => ({ metric, scale }) as Measure),
);

function tallies(measure: Measure): fc.Arbitrary<Tally> {
  const length = measure.scale.max - measure.scale.min + 1;
  return fc
    .array(fc.nat({ max: 2 ** 40 }), { minLength: length, maxLength: length })
    .map((counts): Tally => Object.assign(emptyTally(measure), { counts }));
}

const three = fc.constantFrom(...measures).chain((measure) => fc.tuple(...[0, 1, 2].map(() => tallies(measure))));

const bytes = (tally: Tally): string => JSON.stringify(tally);

describe('mergeTallies', () => {
  it('gives the same bytes in any order and grouping', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        if (!a || !b || !c) return;
        expect(bytes(mergeTallies(a, b))).toBe(bytes(mergeTallies(b, a)));
        expect(bytes(mergeTallies(mergeTallies(a, b), c))).toBe(bytes(mergeTallies(a, mergeTallies(b, c))));
      }),
    );
  });

  it('gives the same bytes whatever the order of fields in what was read', () => {
    const read: Tally = { counts: [1, 2, 3], scale: { good: 'high', max: 3, min: 1 }, metric: 'csat' };
    const counted: Tally = { metric: 'csat', scale: SCALES.csat[1], counts: [0, 0, 1] };
    expect(bytes(mergeTallies(read, counted))).toBe(bytes(mergeTallies(counted, read)));
  });

  it('leaves its arguments alone', () => {
    const a: Tally = Object.freeze({ metric: 'csat', scale: SCALES.csat[2], counts: [1, 2] });
    mergeTallies(a, a).counts[0] = 99;
    expect(a.counts).toEqual([1, 2]);
  });

  it('never pools answers to different questions', () => {
    const [, effort, ease] = SCALES.ces;
    const counts = [1, 2, 3, 4, 5];
    expect(() =>
      mergeTallies({ metric: 'ces', scale: effort, counts }, { metric: 'ces', scale: ease, counts }),
    ).toThrow('expected two tallies of one measure, got ces 1-5 (good: low) and ces 1-5 (good: high)');
    expect(() =>
      mergeTallies({ metric: 'csat', scale: SCALES.csat[0], counts }, { metric: 'ces', scale: ease, counts }),
    ).toThrow('got csat 1-5 (good: high) and ces 1-5 (good: high)');
  });

  it('refuses counts that are none, and says whose they were', () => {
    const good: Tally = { metric: 'csat', scale: SCALES.csat[2], counts: [1, 2] };
    expect(() => mergeTallies(good, { ...good, counts: [1] })).toThrow('b.counts: expected 2 counts');
    expect(() => mergeTallies({ ...good, counts: [1, -2] }, good)).toThrow('a.counts[1]');
  });

  it('refuses a sum that a number could not hold exactly', () => {
    const full: Tally = { metric: 'csat', scale: SCALES.csat[2], counts: [Number.MAX_SAFE_INTEGER, 0] };
    expect(() => mergeTallies(full, { ...full, counts: [1, 0] })).toThrow('merged counts[0]');
    expect(() => mergeTallies(full, { ...full, counts: [0, 1] })).toThrow('at most 2^53 - 1 answers in all');
  });
});
