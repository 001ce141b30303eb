import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { openSqliteStore } from '../store/sqlite/open.js';
import { SURVEYS, talkTo } from '../talk.test.suite.js';

const EVIL = 'zzEVILzz';
const folder = mkdtempSync(join(tmpdir(), 'candor-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = fc.string({ unit: 'binary', maxLength: 20 });
const numbers = [-0, -1, 1.5, 11, 1e308, 5e-324, Number.MAX_SAFE_INTEGER, 2 ** 53, 8.64e15];
const junk = fc.oneof(
  fc.constantFrom<unknown>(EVIL, { [EVIL]: [EVIL] }, { [EVIL]: 5 }),
  fc.constantFrom<unknown>('9', true, null, [], [9], {}, '__proto__', '\0', '\ud800', ...numbers),
  fc.jsonValue({ maxDepth: 2 }),
);
const key = fc.oneof(text, fc.constantFrom(EVIL, '__proto__', 'constructor', 'toString', '\udc00'));

function nowAndThen<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** What a widget may send, one field of it changed or gone now and then. */
function mutated<T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  const change = fc.record({ at: fc.nat(), value: junk, gone: fc.boolean() });
  return fc.tuple(arbitrary, nowAndThen(change)).map(([whole, changed]) => {
    if (!changed) return whole;
    const entries = Object.entries(whole);
    const at = changed.at % (entries.length + 1);
    const [name = EVIL] = entries[at] ?? [];
    entries.splice(at, 1, ...(changed.gone ? [] : [[name, changed.value] as [string, unknown]]));
    return Object.fromEntries(entries);
  });
}

const notAnAnswer = fc.constant(5 as unknown as string);
const id = fc.integer({ min: 1, max: 9 }).map(idOf);
const response = fc
  .record(
    {
      id: fc.oneof(
        id,
        id.map((lower) => lower.toUpperCase()),
      ),
      revision: fc.integer({ min: 1, max: 5 }),
      rating: fc.integer({ min: 0, max: 10 }),
      touchpoint: fc.constantFrom('shop', EVIL),
      instrument: fc.constantFrom('0123456789abcdef', 'fedcba9876543210'),
      answers: fc.dictionary(key, fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: notAnAnswer })),
      comment: text,
      ratedAt: fc.nat({ max: 8.64e15 }),
      traits: fc.dictionary(key, fc.oneof(text, fc.double({ noNaN: true }), fc.boolean())),
      test: fc.constant<true>(true),
    },
    { requiredKeys: ['id', 'revision', 'rating', 'touchpoint', 'instrument', 'answers', 'ratedAt'] },
  )
  .map(({ ...changes }) => responseOf(changes));
const outcome = fc.record(
  {
    id,
    survey: fc.constant('shop-nps'),
    outcome: fc.constantFrom('shown', 'answered', 'dismissed', 'expired', 'passed'),
    at: fc.nat({ max: 8.64e15 }),
    probability: fc.double({ min: 0, max: 1 }),
    gate: fc.constantFrom('sample', 'calm', EVIL),
    respondent: fc.constantFrom('customer-17', EVIL, '__proto__', '1-2-3-4'),
  },
  { requiredKeys: ['id', 'survey', 'outcome', 'at', 'probability'] },
);
const batch = mutated(
  fc.record({
    v: fc.constant(1),
    site: fc.oneof({ weight: 9, arbitrary: fc.constant('shop') }, { weight: 1, arbitrary: fc.constant(EVIL) }),
    sentAt: fc.nat({ max: 8.64e15 }),
    responses: fc.array(fc.oneof({ weight: 9, arbitrary: mutated(response) }, { weight: 1, arbitrary: junk }), {
      maxLength: 6,
    }),
    outcomes: fc.array(mutated(outcome), { maxLength: 3 }),
  }),
);
/** As it travels: compressed or not, and now and then with a byte or two that are wrong. */
const body = fc
  .tuple(batch, fc.boolean(), nowAndThen(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 2 })))
  .map(([sent, isGzipped, wrong]) => {
    const bytes = Buffer.from(JSON.stringify(sent));
    for (const [at, value] of wrong ?? []) bytes[at % bytes.length] = value;
    return isGzipped ? { bytes: gzipSync(bytes), encoding: 'gzip' } : { bytes, encoding: 'identity' };
  });

it('answers whatever comes without breaking, the same by both ways and twice, and counts what it keeps', async () => {
  const store = openSqliteStore({ path: join(folder, 'candor.db') });
  const { collector, request } = talkTo({}, { store, sites: { shop: { ...SURVEYS, acrossDevices: true } } });
  const head = { peer: undefined, type: 'text/plain', length: null, origin: null, forwardedFor: null };
  const statuses = new Map<number, number>();

  await fc.assert(
    fc.asyncProperty(body, async ({ bytes, encoding }) => {
      const first = await collector.fetch.direct.receive({ ...head, encoding }, bytes);
      const headers = { 'content-type': 'text/plain', 'content-encoding': encoding };
      const again = await request('/v1/responses', { method: 'POST', body: new Uint8Array(bytes), headers });
      expect([200, 400, 401]).toContain(first.status);
      expect(first.body).not.toContain(EVIL);
      expect(again.status).toBe(first.status);
      expect(await again.text()).toBe(first.body.replaceAll('"accepted"', '"duplicate"'));
      statuses.set(first.status, (statuses.get(first.status) ?? 0) + 1);
    }),
    { numRuns: 400, seed: 20_260_528 },
  );

  const kept = await store.answers({ site: 'shop', after: 0, limit: 1_000 });
  const counts = await store.ratingCounts('shop');
  const counted = kept.filter((answer) => !answer.response.test);
  expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(counted.length);
  for (const { instrument, rating, n } of counts) {
    const alike = counted.filter((one) => one.response.instrument === instrument && one.response.rating === rating);
    expect(n).toBe(alike.length);
  }
  // Nothing of the above says much where nearly all is turned away.
  expect(statuses.get(200)).toBeGreaterThan(100);
  expect(kept.length).toBeGreaterThan(5);
  await collector.close();
});
