/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { SCALES, type Measure } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import * as scoring from './index.js';
import { differences } from './vectors/differences.js';

interface Case {
  id: string;
  kind: string;
  input: unknown;
  expected: object;
}

const file = new URL('../vectors/vectors.json', import.meta.url);
const { meta, cases } = JSON.parse(readFileSync(file, 'utf8')) as { meta: { count: number }; cases: Case[] };

interface Counted {
  counts: number[];
  conf?: number;
}
type Scaled = Counted & { min: number; max: number; goodEnd: 'high' | 'low' };

const nps: Measure = { metric: 'nps', scale: SCALES.nps[0] };
const measures: Measure[] = [nps, { metric: 'csat', scale: SCALES.csat[0] }, { metric: 'ces', scale: SCALES.ces[0] }];
const [agreement, effort, ease] = SCALES.ces;
const versions = { ces1: effort, ces2: agreement, ces5: ease };

/** The value of a fraction written as "3/5". */
function quotient(fraction: string): number {
  const [num = Number.NaN, den = 1] = fraction.split('/').map(Number);
  return num / den;
}

/** What this package says to the input of a case of each kind, in the fields of that kind. */
const RUNS = {
  nps: (input: Counted) => scoring.scoreNps(input.counts, input),
  npsInvalid: (input: Counted) => scoring.scoreNps(input.counts),
  csat: (input: Scaled) => scoring.scoreCsat({ ...input, good: input.goodEnd }, input),
  ces: (input: Counted & { version: keyof typeof versions }) =>
    scoring.scoreCes({ ...versions[input.version], counts: input.counts }, input),
  merge: ({ shards }: { shards: number[][] }) => {
    const merged = shards.map((counts): scoring.Tally => ({ ...nps, counts })).reduce(scoring.mergeTallies);
    return { counts: merged.counts, ...scoring.scoreOf(merged) };
  },
  ingest: ({ min, max, values }: { min: number; max: number; values: unknown[] }) => {
    const measure = measures.find(({ scale }) => scale.min === min && scale.max === max) ?? nps;
    const { tally, rejected } = scoring.tallyOf(measure, values);
    return { counts: tally.counts, accepted: values.length - rejected, rejected };
  },
  compareNps: (input: { a: number[]; b: number[]; conf: number }) => scoring.compareNps(input.a, input.b, input),
  compareProportions: (input: { xa: number; na: number; xb: number; nb: number; conf: number }) =>
    scoring.compareProportions({ k: input.xa, n: input.na }, { k: input.xb, n: input.nb }, input),
  mannWhitney: ({ a, b }: { a: number[]; b: number[] }) => scoring.mannWhitney(a, b),
  trend: ({ events, trials }: { events: number[]; trials: number[] }) => scoring.trend(events, trials),
  chiSquare: ({ table }: { table: number[][] }) => scoring.chiSquare(table),
  retention: (input: { start: number; end: number; new: number; conf: number }) => scoring.scoreRetention(input, input),
  quantiles: (input: { values: number[]; probs: number[]; conf: number }) => scoring.quantilesOf(input.values, input),
  censoredMedian: ({ times, answered }: { times: number[]; answered: number[] }) =>
    scoring.censoredMedian(times.map((time, i) => ({ time, answered: answered[i] === 1 }))),
  sampleSize: (input: { variance: string; marginPoints: number; conf: number; population: number | null }) => ({
    n: scoring.sampleSize({ ...input, variance: quotient(input.variance) }),
  }),
  sampleSizeDiff: (input: {
    varianceA: string;
    varianceB: string;
    differencePoints: number;
    conf: number;
    power: number;
  }) => ({
    nPerGroup: scoring.sampleSizeDiff({
      ...input,
      varianceA: quotient(input.varianceA),
      varianceB: quotient(input.varianceB),
    }),
  }),
  postStratifiedNps: ({ strata }: { strata: scoring.Stratum[] }) => {
    const score = scoring.postStratifiedNps(strata);
    return { ...score, scoreMoverStrata95: score.interval };
  },
  rakedNps: (input: { cells: scoring.BandCounts[][]; rowShares: number[]; colShares: number[] }) =>
    scoring.rakedNps(input.cells, input.rowShares, input.colShares),
  suppress: (input: { groups: scoring.Group[]; k: number; totalShown: boolean }) =>
    scoring.suppress(input.groups, input),
  percentages: ({ counts }: Counted) => ({ percents: scoring.percentages(counts) }),
  alarm: ({ buckets, ...options }: { buckets: [n: number, k: number][] } & scoring.AlarmOptions) =>
    scoring.alarm(
      buckets.map(([n, k]) => ({ n, k })),
      options,
    ),
  themeLogOdds: ({ a, b, priorStrength }: { a: scoring.WordCounts; b: scoring.WordCounts; priorStrength: number }) => ({
    z: scoring.logOdds(a, b, priorStrength),
  }),
  adjustP: ({ p }: { p: number[] }) => scoring.adjustP(p),
};

/** `wrongMeanOfShardScores` is what averaging scores would give: nothing that we compute. */
function wanted({ expected }: Case): object {
  return Object.fromEntries(Object.entries(expected).filter(([field]) => field !== 'wrongMeanOfShardScores'));
}

/** What a run gives, in the fields that the kind names (ours may know more), or that it was refused in a full sentence. */
function outcome({ kind, input, expected }: Case): object {
  // The input of a case has the shape that vectors/README.md gives for its kind, which is what each run takes.
  const run = RUNS[kind as keyof typeof RUNS] as (input: unknown) => object;
  try {
    return Object.fromEntries(Object.entries(run(input)).filter(([field]) => field in expected));
  } catch (error) {
    return { error: error instanceof Error && /: expected .+, got /.test(error.message) };
  }
}

describe('the reference vectors', () => {
  it('are all run, whatever their kind', () => {
    expect(cases).toHaveLength(meta.count);
    expect(cases.filter(({ kind }) => !Object.hasOwn(RUNS, kind)).map(({ id }) => id)).toEqual([]);
  });

  it('are described, every kind of them', () => {
    const readme = readFileSync(new URL('README.md', file), 'utf8');
    expect(Object.keys(RUNS).filter((kind) => !readme.includes(`**${kind}**`))).toEqual([]);
  });

  it.each(cases)('$id', (one) => {
    expect(differences(outcome(one), wanted(one), one.kind)).toEqual([]);
  });
});
