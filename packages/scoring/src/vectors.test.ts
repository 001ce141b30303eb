/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { SCALES, type Measure } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { mergeTallies, scoreCes, scoreCsat, scoreNps, scoreOf, tallyOf, type Tally } from './index.js';

interface Case<Input> {
  id: string;
  kind: string;
  input: Input;
  expected: unknown;
}

const { cases } = JSON.parse(readFileSync(new URL('../vectors/vectors.json', import.meta.url), 'utf8')) as {
  cases: Case<unknown>[];
};

/** The cases of one kind. Its input has the shape that vectors/README.md gives for that kind. */
function casesOf<Input>(kind: string): Case<Input>[] {
  return (cases as Case<Input>[]).filter((one) => one.kind === kind);
}

/** How far a field may be off: 1e-6 for what betting finds, 1e-8 for Tango's limits, else 1e-9, of the value if that is above 1. */
function toleranceOf(path: string, expected: number): number {
  if (/\.(num|den|k|n|rounded.|detractors|passives|promoters)$/.test(path)) return 0;
  if (path.endsWith('.anytime')) return 1e-6;
  return path.endsWith('interval.score') ? 1e-8 : 1e-9 * Math.max(1, Math.abs(expected));
}

/** Fields in which `actual` is not what is expected, each with both values; none when all agree. */
function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${path}: ${String(actual)} is no object`];
    const [came, wanted] = [actual, expected].map((fields) => Object.keys(fields).toSorted().join(' '));
    if (came !== wanted) return [`${path}: fields ${came} against ${wanted}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences((actual as Record<string, unknown>)[key], value, Array.isArray(expected) ? path : `${path}.${key}`),
    );
  }
  const agree =
    typeof actual === 'number' && typeof expected === 'number'
      ? Math.abs(actual - expected) <= toleranceOf(path, expected)
      : actual === expected;
  return agree ? [] : [`${path}: ${String(actual)} against ${String(expected)}`];
}

describe('the reference vectors of the kinds nps, csat, ces, merge, npsInvalid and ingest', () => {
  it('are all there', () => {
    const kinds = ['nps', 'csat', 'ces', 'merge', 'npsInvalid', 'ingest'];
    expect(kinds.map((kind) => casesOf(kind).length)).toEqual([57, 34, 9, 4, 4, 3]);
  });

  it.each(casesOf<{ counts: number[]; conf: number }>('nps'))('$id', ({ input, expected }) => {
    expect(differences(scoreNps(input.counts, input), expected)).toEqual([]);
  });

  it.each(casesOf<{ min: number; max: number; counts: number[]; goodEnd: 'high' | 'low'; conf: number }>('csat'))(
    '$id',
    ({ input, expected }) => {
      expect(differences(scoreCsat({ ...input, good: input.goodEnd }, input), expected)).toEqual([]);
    },
  );

  const [agreement, effort, ease] = SCALES.ces;
  const versions = { ces1: effort, ces2: agreement, ces5: ease };
  it.each(casesOf<{ version: keyof typeof versions; counts: number[]; conf: number }>('ces'))(
    '$id',
    ({ input, expected }) => {
      const score = scoreCes({ ...versions[input.version], counts: input.counts }, input);
      expect(differences(score, expected)).toEqual([]);
    },
  );

  const nps: Measure = { metric: 'nps', scale: SCALES.nps[0] };
  it.each(casesOf<{ shards: number[][] }>('merge'))('$id', ({ input, expected }) => {
    const merged = input.shards.map((counts): Tally => ({ ...nps, counts })).reduce(mergeTallies);
    const score = scoreOf(merged);
    expect({ counts: merged.counts, ...score }).toMatchObject(withoutWrongMean(expected));
  });

  it.each(casesOf<{ counts: number[] }>('npsInvalid'))('$id is refused', ({ input }) => {
    expect(() => scoreNps(input.counts)).toThrow(/^counts/);
  });

  const measures: Measure[] = [nps, { metric: 'csat', scale: SCALES.csat[0] }, { metric: 'ces', scale: SCALES.ces[0] }];
  it.each(casesOf<{ min: number; max: number; values: unknown[] }>('ingest'))('$id', ({ input, expected }) => {
    const measure = measures.find(({ scale }) => scale.min === input.min && scale.max === input.max) ?? nps;
    const { tally, rejected } = tallyOf(measure, input.values);
    const accepted = input.values.length - rejected;
    expect({ counts: tally.counts, accepted, rejected }).toEqual(expected);
  });
});

/** `wrongMeanOfShardScores` is what averaging scores would give: nothing that we compute. */
function withoutWrongMean(expected: unknown): object {
  const { wrongMeanOfShardScores: _wrong, ...right } = expected as { wrongMeanOfShardScores: unknown };
  return right;
}
