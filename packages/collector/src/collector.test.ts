import { gzipSync } from 'node:zlib';
import { instrumentOf, LIMITS, type Receipt, type SurveyFile } from '@candor/protocol';
import { receiptSchema } from '@candor/protocol/schema';
import { Hono } from 'hono';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCollector, type Collector, type CollectorOptions } from './collector.js';
import { idOf, responseOf } from './store/contract.test.suite.js';
import { memoryStore } from './store/memory.js';
import { StoreUnavailable, type Store } from './store/store.js';

const NOW = Date.UTC(2026, 4, 28, 12);
const TOKEN = 'correct-horse';
const EVIL = 'zzEVILzz';

const file: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    {
      id: 'shop-nps',
      touchpoint: 'shop',
      metric: 'nps',
      texts: { en: { question: 'How likely are you to recommend us?' }, ru: { question: 'Порекомендуете ли вы нас?' } },
      moments: [],
    },
    {
      id: 'help-ces',
      touchpoint: 'help',
      metric: 'ces',
      scale: { min: 1, max: 5, good: 'low' },
      texts: { en: { question: 'How much effort was it?' } },
      moments: [],
    },
  ],
};
const [nps, ces] = file.surveys as [SurveyFile['surveys'][number], SurveyFile['surveys'][number]];
const response = (changes: object = {}) => ({
  ...responseOf({ instrument: instrumentOf(nps, 'en'), shownAt: NOW - 9000, ratedAt: NOW - 5000 }),
  ...changes,
});

let store: Store;
let collector: Collector;
function collect(options: Partial<CollectorOptions> = {}): Collector {
  return createCollector({ store, sites: { shop: file }, token: TOKEN, now: () => NOW, ...options });
}
beforeEach(() => {
  store = memoryStore();
  collector = collect();
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return collector.fetch(new Request(`http://collector.test${path}`, { headers }));
}
function withToken(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return get(path, { ...headers, authorization: `Bearer ${TOKEN}` });
}
function post(
  body: string | Uint8Array,
  headers: Record<string, string> = { 'content-type': 'text/plain;charset=UTF-8' },
) {
  return collector.fetch(new Request('http://collector.test/v1/responses', { method: 'POST', body, headers }));
}
function batch(responses: unknown[], outcomes: unknown[] = [], changes: object = {}): string {
  return JSON.stringify({ v: 1, site: 'shop', sentAt: NOW, responses, outcomes, ...changes });
}
async function send(responses: unknown[], outcomes: unknown[] = [], changes: object = {}): Promise<Receipt> {
  const answer = await post(batch(responses, outcomes, changes));
  expect(answer.status).toBe(200);
  return receiptSchema.parse(await answer.json());
}

describe('POST /v1/responses', () => {
  it('answers a batch with a receipt that has one verdict per response, in order', async () => {
    const receipt = await send([response(), response({ id: idOf(2), rating: 11 }), response()]);
    expect(receipt).toEqual({
      receipt: true,
      results: [
        { id: idOf(1), revision: 1, status: 'accepted' },
        { id: idOf(2), revision: 1, status: 'refused', reason: 'rating: expected a rating inside its scale' },
        { id: idOf(1), revision: 1, status: 'duplicate' },
      ],
    });
  });

  it.each(['text/plain', 'application/json', 'application/json; charset=utf-8', 'TEXT/PLAIN'])(
    'reads JSON under %s',
    async (type) => {
      expect((await post(batch([response()]), { 'content-type': type })).status).toBe(200);
    },
  );

  it.each([
    [{ 'content-type': 'application/xml' }],
    [{ 'content-type': 'text/html' }],
    [{ 'content-type': '' }],
    [{ 'content-type': 'text/plain', 'content-encoding': 'br' }],
    [{ 'content-type': 'text/plain', 'content-encoding': 'gzip, gzip' }],
    [{ 'content-type': 'text/plain', 'content-encoding': 'EVIL' }],
  ])('refuses %o with 415', async (headers) => {
    expect((await post(batch([response()]), headers as Record<string, string>)).status).toBe(415);
  });

  it.each([
    ['an empty body', ''],
    ['no JSON', '{'],
    ['NaN', batch([]).replace(String(NOW), 'NaN')],
    ['a byte order mark', `\uFEFF${batch([])}`],
    ['another shape', '[]'],
    ['another version', batch([], [], { v: 2 })],
    ['too many responses', batch(Array.from({ length: 21 }, () => response()))],
    ['200,000 levels', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('refuses %s with 400', async (_what, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: expect.any(String), code: expect.stringMatching(/^not-/) });
  });

  it('refuses an unknown site with 401', async () => {
    expect((await post(batch([response()], [], { site: EVIL }))).status).toBe(401);
    expect((await post(batch([response()], [], { site: '__proto__' }))).status).toBe(401);
  });

  it('refuses a body over 64 KiB with 413, declared or not', async () => {
    const large = batch([response({ comment: 'x'.repeat(70_000) })]);
    expect((await post(large, { 'content-type': 'text/plain', 'content-length': '70001' })).status).toBe(413);
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': 'text/plain' } } as const;
    const answer = await collector.fetch(new Request('http://collector.test/v1/responses', init));
    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(8);
  });

  it('reads a body in gzip, and puts a bomb out', async () => {
    const headers = { 'content-type': 'text/plain', 'content-encoding': 'gzip' };
    expect((await post(new Uint8Array(gzipSync(batch([response()]))), headers)).status).toBe(200);
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(40_000_000)));
    expect(bomb.byteLength).toBeLessThan(LIMITS.bodyBytes);
    const before = process.memoryUsage().arrayBuffers;
    const answer = await post(bomb, headers);
    expect([answer.status, answer.headers.get('connection')]).toEqual([413, 'close']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
    expect((await post(batch([response()]), headers)).status).toBe(400);
    expect((await post(new Uint8Array(gzipSync(batch([response()])).subarray(0, 90)), headers)).status).toBe(400);
  });

  it('takes the last of a key that comes twice, as JSON has it', async () => {
    const twice = batch([response()]).replace('"rating":9', '"rating":11,"rating":3');
    expect((await (await post(twice)).json()) as Receipt).toMatchObject({ results: [{ status: 'accepted' }] });
    expect(await store.ratingCounts('shop')).toMatchObject([{ rating: 3 }]);
  });

  it.each([
    ['1970', 0, 0],
    ['9999', 253_370_764_800_000, 253_370_764_800_000],
    ['1970 when it was given and 9999 when it was sent', 0, 253_370_764_800_000],
    ['9999 when it was given and 1970 when it was sent', 253_370_764_800_000, 0],
  ])('takes the time of arrival where the clock says %s', async (_what, ratedAt, sentAt) => {
    await send([response({ ratedAt, shownAt: ratedAt })], [], { sentAt });
    expect(await store.answers({ site: 'shop', after: 0, limit: 1 })).toMatchObject([{ answeredAt: NOW }]);
  });

  it.each([
    ['an unknown survey', { survey: EVIL }, /^survey: /],
    ['a malformed instrument', { instrument: EVIL }, /^instrument: /],
    ['another metric', { metric: 'csat', scale: { min: 1, max: 5, good: 'high' }, rating: 3 }, /^metric, scale: /],
    ['no metric', { metric: EVIL }, /^metric: /],
    [
      'another scale of the metric',
      {
        survey: 'help-ces',
        instrument: instrumentOf(ces, 'en'),
        metric: 'ces',
        scale: { min: 1, max: 7, good: 'high' },
        rating: 3,
      },
      /^metric, scale: /,
    ],
    ['a scale with more in it', { scale: { min: 0, max: 10, good: 'high', [EVIL]: 1 } }, /^scale: /],
    ['a rating outside', { rating: 11 }, /^rating: /],
    ['a fraction', { rating: 9.5 }, /^rating: /],
    ['a string', { rating: '9' }, /^rating: /],
    ['true', { rating: true }, /^rating: /],
    ['a made-up key that is too long', { answers: { [EVIL.repeat(40)]: 'x' } }, /^answers: /],
    ['an answer that is no text', { answers: { [EVIL]: { [EVIL]: 1 } } }, /^answers: /],
    ['a comment of 4,001 characters', { comment: 'é'.repeat(4001) }, /^comment: /],
  ])('refuses %s, with a reason that does not echo it', async (_what, changes, reason) => {
    const answer = await post(batch([response(changes)]));
    const text = await answer.text();
    expect(text).not.toContain(EVIL);
    expect(receiptSchema.parse(JSON.parse(text)).results).toEqual([
      { id: idOf(1), revision: 1, status: 'refused', reason: expect.stringMatching(reason) },
    ]);
    expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toEqual([]);
  });

  it('refuses 1e999', async () => {
    const answer = await post(batch([response()]).replace('"rating":9', '"rating":1e999'));
    expect(await answer.json()).toMatchObject({ results: [{ status: 'refused' }] });
  });

  it.each([
    [5],
    [null],
    ['x'],
    [{}],
    [{ id: EVIL, revision: EVIL }],
    [{ id: [idOf(1)], revision: 1 }],
    [{ id: EVIL, revision: 4 }],
  ])('names %o, which has no id of a response, by an empty one', async (junk) => {
    expect((await send([junk])).results).toMatchObject([{ id: '', revision: 0, status: 'refused' }]);
  });

  it('accepts an instrument that the survey file no longer has, since outboxes are weeks late', async () => {
    expect((await send([response({ instrument: 'ffffffffffffffff' })])).results).toMatchObject([
      { status: 'accepted' },
    ]);
  });

  it('accepts it on the scale on which the survey was asked then, and scores the two apart', async () => {
    const then = { survey: 'help-ces', metric: 'ces', scale: { min: 1, max: 7, good: 'high' }, rating: 3 };
    const now = { id: idOf(2), survey: 'help-ces', metric: 'ces', scale: { min: 1, max: 5, good: 'low' }, rating: 3 };
    const sent = [
      response({ ...then, instrument: 'ffffffffffffffff' }),
      response({ ...now, instrument: instrumentOf(ces, 'en') }),
    ];
    expect((await send(sent)).results).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
    const counts = await store.ratingCounts('shop', 'help-ces');
    expect(counts.map(({ scale, n }) => `${n} on ${scale}`).toSorted()).toEqual(['1 on 1-5-low', '1 on 1-7-high']);
  });

  it('cleans NUL and lone surrogates, and leaves all other text as it is', async () => {
    const comment = 'a\u0000b\ud800c \\u0000 \\\\ud800 😀 <script> \u202e';
    await send([response({ comment, answers: { 'k\u0000': '\udfff' } })]);
    const [answer] = await store.answers({ site: 'shop', after: 0, limit: 1 });
    expect(answer?.response.comment).toBe('a\ufffdb\ufffdc \\u0000 \\\\ud800 😀 <script> \u202e');
    expect(answer?.response.answers).toEqual({ 'k\ufffd': '\ufffd' });
  });

  it('takes __proto__ and constructor for keys like any other', async () => {
    const hostile = batch([response()]).replace(
      '"answers":{}',
      '"answers":{"__proto__":"x","constructor":"y"},"__proto__":{"test":true}',
    );
    expect((await post(hostile)).status).toBe(200);
    expect(({} as Record<string, unknown>)['test']).toBeUndefined();
    expect(await store.ratingCounts('shop')).toMatchObject([{ n: 1 }]);
  });

  it('counts an answer on the day it was given, by its age', async () => {
    const day = 86_400_000;
    await send([response({ ratedAt: 40 * 365 * day })], [], { sentAt: 40 * 365 * day + 3 * day });
    expect(await store.ratingCounts('shop')).toMatchObject([{ firstDay: Math.floor(NOW / day) - 3 }]);
  });

  it('keeps outcomes once, and drops the bad ones without a word', async () => {
    const shown = { id: idOf(9), survey: 'shop-nps', outcome: 'shown', at: NOW, probability: 1 };
    await send([], [shown, shown, { ...shown, outcome: EVIL }, { ...shown, survey: EVIL }, 5]);
    expect(await store.outcomeCounts('shop')).toEqual([{ survey: 'shop-nps', outcome: 'shown', n: 1 }]);
    expect(await (await get('/metrics')).text()).toContain('candor_outcomes_total{verdict="dropped"} 3');
  });

  it('counts touchpoints that nobody named as "other", so that strangers make no cells', async () => {
    const keep = vi.spyOn(store, 'keep');
    await send([response({ touchpoint: EVIL }), response({ id: idOf(2), touchpoint: 'help' })]);
    expect(keep.mock.calls[0]?.[0].answers.map(({ touchpoint }) => touchpoint)).toEqual(['other', 'help']);
  });

  it('answers 503 with Retry-After when the store is in trouble, and says nothing about it', async () => {
    store.keep = () => Promise.reject(new StoreUnavailable(EVIL, 30, { cause: new Error(EVIL) }));
    const answer = await post(batch([response()]));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.text()).not.toContain(EVIL);
  });

  it('answers 500 without a stack trace when something breaks', async () => {
    store.keep = () => Promise.reject(new Error(EVIL));
    const answer = await post(batch([response()]));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain(EVIL);
  });

  it('answers 503 after close', async () => {
    await collector.close();
    expect((await post(batch([response()]))).status).toBe(503);
  });
});

describe('every answer', () => {
  it.each([
    ['/healthz'],
    ['/nothing'],
    ['/v1/scores'],
    ['/v1/surveys?site=shop'],
    ['/report'],
    ['/report?site=__proto__'],
    ['/metrics'],
    ['/ready'],
    ['/candor.schema.json'],
  ])('of %s may be read by any origin and is never sniffed', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
  });

  it('to OPTIONS allows what browsers ask for', async () => {
    const answer = await collector.fetch(new Request('http://collector.test/v1/responses', { method: 'OPTIONS' }));
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    // Whatever a page's own fetch adds; a star does not mean this one.
    expect(answer.headers.get('access-control-allow-headers')).toBe('*, authorization');
  });

  it('to another method is 405, and says which are allowed', async () => {
    const answer = await collector.fetch(new Request('http://collector.test/v1/responses', { method: 'DELETE' }));
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, GET, OPTIONS']);
  });

  it('to HEAD has the head of GET and no body', async () => {
    const answer = await collector.fetch(new Request('http://collector.test/healthz', { method: 'HEAD' }));
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('files', () => {
  it('are served to any origin, compressed, with an ETag that spares the second download', async () => {
    collector = collect({
      widget: { 'candor.js': 'console.log("candor")'.repeat(50), 'ui.js': '', 'words-ru.js': '' },
    });
    const first = await get('/candor.js', { 'accept-encoding': 'gzip, br' });
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(first.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const etag = first.headers.get('etag') ?? '';
    const second = await get('/candor.js', { 'accept-encoding': 'gzip, br', 'if-none-match': `W/"x", ${etag}` });
    expect([second.status, await second.text()]).toEqual([304, '']);
    const plain = await get('/candor.js');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('etag')).not.toBe(etag);
    expect(await plain.text()).toBe('console.log("candor")'.repeat(50));
    expect((await get('/words-ru.js')).status).toBe(200);
  });

  it('hold gzip for those who know no brotli, and nothing for those who refuse both', async () => {
    expect(
      (await get('/candor.schema.json', { 'accept-encoding': 'gzip;q=0.5, br;q=0' })).headers.get('content-encoding'),
    ).toBe('gzip');
    expect(
      (await get('/candor.schema.json', { 'accept-encoding': 'identity' })).headers.get('content-encoding'),
    ).toBeNull();
  });

  it('the survey file is served as it is', async () => {
    const answer = await get('/v1/surveys?site=shop');
    expect(await answer.json()).toEqual(file);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=86400');
    expect((await get('/v1/surveys?site=other')).status).toBe(404);
  });

  it('the JSON Schema describes a survey file', async () => {
    expect(await (await get('/candor.schema.json')).json()).toMatchObject({
      required: ['version', 'language', 'surveys'],
    });
  });
});

describe('a survey file that is not valid', () => {
  it('is refused with every fault named', () => {
    const broken = { ...file, language: 'de' };
    expect(() => collect({ sites: { shop: broken } })).toThrow(/surveys\[0\]\.texts: expected a text in "de"/);
  });
});

describe('what needs the token', () => {
  it.each([[{}], [{ authorization: 'Bearer wrong' }], [{ authorization: TOKEN }], [{ authorization: 'Bearer' }]])(
    'is shut to %o',
    async (headers) => {
      for (const path of ['/v1/scores?site=shop', '/v1/responses?site=shop', '/report/stream?site=shop']) {
        expect((await get(path, headers as Record<string, string>)).status).toBe(401);
      }
    },
  );

  it('stays shut when there is none', async () => {
    collector = createCollector({ store, sites: { shop: file } });
    expect((await get('/v1/scores?site=shop', { authorization: 'Bearer undefined' })).status).toBe(401);
    expect((await get('/report?token=undefined')).status).toBe(401);
  });
});

describe('GET /v1/scores', () => {
  it('has a score per wording, newest first, never pooled, with n, interval and the printed form', async () => {
    const ru = instrumentOf(nps, 'ru');
    await send([response({ id: idOf(1), rating: 10 }), response({ id: idOf(2), rating: 0 })]);
    collector = collect({ now: () => NOW + 1000 });
    await send([response({ id: idOf(3), rating: 10, instrument: ru })]);
    const answer = await withToken('/v1/scores?site=shop&survey=shop-nps');
    expect(await answer.json()).toMatchObject({
      site: 'shop',
      surveys: [
        {
          survey: 'shop-nps',
          answered: 3,
          wordings: [
            { wording: 2, instrument: ru, language: 'ru', score: { n: 1, headline: { value: 100 } } },
            {
              wording: 1,
              language: 'en',
              from: '2026-05-28',
              printed: expect.stringMatching(/^NPS 0 \(95 % CI .*\), n = 2, 2026-05-28 to 2026-05-28, wording 1$/),
              score: { n: 2, headline: { value: 0 } },
            },
          ],
        },
      ],
    });
  });

  it('says of how many asked where that is known', async () => {
    const shown = (n: number) => ({ id: idOf(n), survey: 'shop-nps', outcome: 'shown', at: NOW, probability: 1 });
    await send([response()], [1, 2, 3, 4].map(shown));
    const { surveys } = (await (await withToken('/v1/scores?site=shop')).json()) as {
      surveys: { wordings: { printed: string }[] }[];
    };
    expect(surveys[0]?.wordings[0]?.printed).toContain('n = 1 of 4 asked (25 %)');
  });
});

describe('GET /v1/responses', () => {
  beforeEach(() => send(Array.from({ length: 5 }, (_, n) => response({ id: idOf(n + 1), comment: 'ok\nthen' }))));

  it('pages through what was stored', async () => {
    const ids: string[] = [];
    for (let after: number | null = 0; after !== null;) {
      const answer = await withToken(`/v1/responses?site=shop&limit=2&after=${after}`);
      const page = (await answer.json()) as { responses: { id: string }[]; next: number | null };
      ids.push(...page.responses.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual([1, 2, 3, 4, 5].map(idOf));
  });

  it('streams one response a line as NDJSON', async () => {
    const answer = await withToken('/v1/responses?site=shop', { accept: 'application/x-ndjson' });
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([1, 2, 3, 4, 5].map(idOf));
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...response({ comment: 'ok\nthen' }),
      answeredAt: NOW - 5000,
      receivedAt: NOW,
    });
  });

  it.each(['limit=0', 'limit=1001', 'limit=x', 'after=-1', 'after=1.5'])('refuses %s with 400', async (query) => {
    expect((await withToken(`/v1/responses?site=shop&${query}`)).status).toBe(400);
  });
});

describe('mounted under a path', () => {
  it('answers the same', async () => {
    const app = new Hono();
    app.mount('/feedback', collector.fetch);
    const url = 'http://shop.test/feedback/v1/responses';
    const headers = { 'content-type': 'text/plain' };
    const answer = await app.request(url, { method: 'POST', body: batch([response()]), headers });
    expect(await answer.json()).toMatchObject({ results: [{ status: 'accepted' }] });
    expect((await app.request('http://shop.test/feedback/healthz')).status).toBe(200);
  });
});
