import { SCALES } from '@candor/protocol';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySeries, listSeries, mergeSeries } from '@candor/scoring';
import { countFile, type Counted } from './count.js';
import { answerOf, ndjson } from './folder.test.suite.js';
import type { Input } from './input.js';
import type { Question } from './judge.js';
import { OUR_COLUMNS, type Reading } from './reading.js';

const OURS: Reading = { format: 'ndjson', measure: null, columns: OUR_COLUMNS, ignore: [], unique: false };
const BY_TEAM: Question = { by: ['survey', 'team'], only: {} };

/** A file that is read in chunks of so many bytes, each in the place of the one before. */
function inputOf(text: string, size = 1_000): Input {
  const all = Buffer.from(text);
  return {
    name: 'answers.ndjson',
    bytes: all.length,
    async *chunks() {
      const room = Buffer.alloc(size);
      for (let at = 0; at < all.length; at += size) yield room.subarray(0, all.copy(room, 0, at, at + size));
    },
    close: () => Promise.resolve(),
  };
}

async function counted(answers: readonly unknown[], question = BY_TEAM, reading = OURS): Promise<Counted> {
  return countFile(inputOf(ndjson(answers)), reading, question);
}

function ratings({ series }: Counted): Record<string, number[]> {
  const entries = listSeries(series).map(({ where, tally }) => [Object.values(where).join(' '), tally.counts] as const);
  return Object.fromEntries(entries.filter(([, counts]) => counts.some((n) => n > 0)));
}

function rarely<T>(value: T): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant(value) });
}

const some = fc.record(
  {
    id: fc.nat(30),
    revision: fc.integer({ min: 1, max: 4 }),
    rating: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 10 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    traits: fc.record({ team: fc.constantFrom('north', 'south', 'sü"d', 7, true) }, { requiredKeys: [] }),
    test: rarely(true),
    suspect: rarely('many-from-one-address'),
  },
  { requiredKeys: ['id', 'revision', 'rating', 'traits'] },
);

/** The same by a map of all answers, which is what we cannot afford. */
function naive(answers: readonly (typeof some extends fc.Arbitrary<infer T> ? T : never)[]) {
  const kept = new Map<number, (typeof answers)[number]>();
  for (const one of answers) {
    if ((kept.get(one.id)?.revision ?? 0) < one.revision) kept.set(one.id, one);
  }
  const counts: Record<string, number[]> = {};
  const excluded: Record<string, number> = {};
  const leave = (reason: string, n = 1): number => (excluded[reason] = (excluded[reason] ?? 0) + n);
  if (answers.length > kept.size) leave('repeated', answers.length - kept.size);
  for (const { test, suspect, rating, traits } of kept.values()) {
    if (test) leave('test');
    else if (suspect) leave('suspect');
    else if (rating === null) leave('blank');
    else {
      const tally = (counts[`shop-nps ${String(traits.team ?? '')}`] ??= Array.from({ length: 11 }, () => 0));
      tally[rating] = (tally[rating] ?? 0) + 1;
    }
  }
  return { counts, excluded };
}

describe('countFile', () => {
  it('counts every answer once, by its latest revision, and says what became of every other row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(some, { maxLength: 60, size: 'max' }), async (answers) => {
        const found = await counted(answers.map(({ id, ...more }) => answerOf(id, more)));
        const { counts, excluded } = naive(answers);
        expect(ratings(found)).toEqual(counts);
        expect(Object.fromEntries(found.excluded)).toEqual(excluded);
        expect(found.rows).toBe(answers.length);
      }),
    );
  });

  it('of a thousand files, merged, gives the bytes of one pass', async () => {
    const answers = Array.from({ length: 3_000 }, (_, i) =>
      answerOf(i, { rating: (i * 7) % 11, traits: { team: `team ${i % 5}` }, answeredAt: 1.77e12 + i * 4e6 }),
    );
    const question = { by: ['survey', 'team', 'month'], only: {} };
    const shards = Array.from({ length: 1_000 }, (_, shard) => answers.filter((__, i) => (i * 31) % 1_000 === shard));
    let merged = emptySeries();
    for (const shard of shards.reverse()) merged = mergeSeries(merged, (await counted(shard, question)).series);
    const { series } = await counted(answers, question);
    expect(JSON.stringify(listSeries(merged))).toBe(JSON.stringify(listSeries(series)));
    expect(listSeries(series).length).toBeGreaterThan(20);
  });

  it('reads a CSV the same however it is cut, with cells of any length', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `${'é'.repeat(i * 20)},${i % 11},"${i}\n,"\n`).join('');
    const reading: Reading = {
      ...OURS,
      format: 'csv',
      measure: { metric: 'nps', scale: SCALES.nps[0] },
      columns: { ...OUR_COLUMNS, id: 'id', revision: null, at: null },
    };
    for (const size of [100, 7_001, 2 ** 22]) {
      const input = inputOf(`\uFEFF"name",rating,id\n${rows}`, size);
      const { series, excluded } = await countFile(input, reading, { by: ['name'], only: {} });
      expect(listSeries(series).map(({ where }) => where['name']?.length)).toEqual(
        Array.from({ length: 200 }, (_, i) => i * 20),
      );
      expect([...excluded]).toEqual([]);
    }
  });

  it('puts answers into days, weeks and months of UTC, by the collector, else by the customer', async () => {
    const at = Date.parse('2026-05-31T23:59:59Z');
    const { answeredAt: _, ...unseen } = answerOf(3, { ratedAt: at + 1_000 });
    const found = await counted([answerOf(1, { answeredAt: at }), answerOf(2, { answeredAt: at + 1_000 }), unseen], {
      by: ['month', 'week', 'day'],
      only: {},
    });
    expect(listSeries(found.series).map(({ where, tally }) => [where, tally.counts[9]])).toEqual([
      [{ day: '2026-05-31', month: '2026-05', week: '2026-W22' }, 1],
      [{ day: '2026-06-01', month: '2026-06', week: '2026-W23' }, 2],
    ]);
  });

  it('pools neither two wordings nor two scales', async () => {
    const csat = { metric: 'csat', scale: { good: 'high', max: 5, min: 1 }, rating: 5 };
    const found = await counted([answerOf(1), answerOf(2, csat)]);
    expect(listSeries(found.series).map(({ tally }) => tally.counts)).toEqual([
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    ]);
  });

  it('takes a scale for what it says, however it is written', async () => {
    const text = ndjson([answerOf(1)]) + ndjson([answerOf(2)]).replace('"min":0,"max":10', ' "max" : 10, "min":0.0');
    const { series } = await countFile(inputOf(text), OURS, BY_TEAM);
    expect(listSeries(series).map(({ tally }) => tally.counts[9])).toEqual([2]);
  });

  it('names the line and the value of what it cannot read, and counts them all', async () => {
    const good = ndjson([answerOf(1)]);
    const bad = [
      ndjson([answerOf(2, { rating: '9' })]),
      ndjson([answerOf(3, { rating: 7.5 })]),
      ndjson([answerOf(4, { rating: 11 })]),
      ndjson([answerOf(5, { scale: { min: 1, max: 10, good: 'high' } })]),
      'half an ans\n',
      ndjson([answerOf(6, { id: undefined })]),
      '7\n',
    ];
    const found = await countFile(
      inputOf(`\uFEFF${good}\n \r\n${bad.join('')}${ndjson([answerOf(9)])}`),
      OURS,
      BY_TEAM,
    );
    expect(Object.fromEntries(found.excluded)).toEqual({
      'not a rating': 3,
      'no metric and scale': 1,
      'not JSON': 2,
      'no id': 1,
    });
    expect(found.rows).toBe(9);
    expect(found.unreadable.map(({ line, got }) => [line, got])).toEqual([
      [4, '9'],
      [5, 7.5],
      [6, 11],
      [7, { metric: 'nps', scale: { min: 1, max: 10, good: 'high' } }],
      [8, 'half an ans'],
    ]);
    expect(ratings(found)).toEqual({ 'shop-nps ': [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0] });
  });

  it('does not look for repeats where it was told that there are none', async () => {
    const twice = [answerOf(1), answerOf(1)];
    expect(ratings(await counted(twice))).toEqual({ 'shop-nps ': [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] });
    const unique = await counted(twice, BY_TEAM, { ...OURS, unique: true });
    expect(ratings(unique)).toEqual({ 'shop-nps ': [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0] });
  });

  it('counts what was asked for, and says how much else there was', async () => {
    const answers = ['north', 'south', 'south'].map((team, i) => answerOf(i, { traits: { team } }));
    const found = await counted(answers, { by: ['team'], only: { team: 'south' } });
    expect(ratings(found)).toEqual({ south: [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0] });
    expect([...found.excluded]).toEqual([['other series', 1]]);
  });

  it('has room for the ids of the narrowest rows', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i.toString(36)},9\n`).join('');
    const reading: Reading = {
      ...OURS,
      format: 'csv',
      measure: { metric: 'nps', scale: SCALES.nps[0] },
      columns: { ...OUR_COLUMNS, id: 'id', revision: null, at: null },
    };
    const found = await countFile(inputOf(`id,rating\n${rows}`), reading, { by: [], only: {} });
    expect(Object.values(ratings(found))[0]?.[9]).toBe(20_000);
  });

  it('refuses to tell apart by what is different for everybody', async () => {
    const answers = Array.from({ length: 10_001 }, (_, i) => answerOf(i, { respondent: `r${i}` }));
    await expect(counted(answers, { by: ['respondent'], only: {} })).rejects.toThrow(
      '--by respondent: expected at most 10000 different values',
    );
  });

  it('says so when the file is another one on the second look', async () => {
    const texts = [ndjson([answerOf(1), answerOf(1)]), ndjson([answerOf(1), answerOf(2)])];
    const input: Input = { ...inputOf(''), chunks: () => inputOf(texts.shift() ?? '').chunks() };
    await expect(countFile(input, OURS, BY_TEAM)).rejects.toThrow('answers.ndjson changed while it was being read');
  });
});
