import type { SurveyFile } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { createCollector, type Collector } from '../collector.js';
import { serve } from '../node/serve.js';
import type { Settings } from '../settings/settings.js';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { memoryStore } from '../store/memory.js';

const file: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    { id: 'shop-nps', touchpoint: 'shop', metric: 'nps', texts: { en: { question: 'Recommend us?' } }, moments: [] },
  ],
};
let clock = Date.UTC(2026, 4, 28, 12);

function collect(settings: Settings, sites: Record<string, SurveyFile> = { shop: file }): Collector {
  return createCollector({ store: memoryStore(), sites, settings, token: 'correct-horse', now: () => clock });
}
function from(address: string): object {
  return { incoming: { socket: { remoteAddress: address } } };
}
let next = 1;
function post(collector: Collector, address: string, headers: Record<string, string> = {}, site = 'shop') {
  const body = JSON.stringify({ v: 1, site, sentAt: 1, responses: [responseOf({ id: idOf(next++) })], outcomes: [] });
  const init = { method: 'POST', body, headers: { 'content-type': 'text/plain', ...headers } };
  return collector.fetch(new Request('http://collector.test/v1/responses', init), from(address));
}

describe('a flood', () => {
  it('from one address gets 429 with Retry-After, other addresses do not', async () => {
    const collector = collect({ limits: { address: 3 } });
    for (let n = 0; n < 3; n++) expect((await post(collector, '203.0.113.9')).status).toBe(200);
    const answer = await post(collector, '203.0.113.9');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '20']);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({ code: 'too-many' });
    expect((await post(collector, '203.0.113.10')).status).toBe(200);
    clock += 20_000;
    expect((await post(collector, '203.0.113.9')).status).toBe(200);
  });

  it('is one flood though it claims to come from everywhere', async () => {
    const collector = collect({ limits: { address: 3 } });
    const statuses = [];
    for (let n = 0; n < 4; n++) {
      statuses.push((await post(collector, '203.0.113.9', { 'x-forwarded-for': `198.51.100.${n}` })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('through a trusted proxy is told from the others that come that way', async () => {
    const collector = collect({ limits: { address: 1 }, trustProxy: ['10.0.0.1'] });
    expect((await post(collector, '10.0.0.1', { 'x-forwarded-for': '198.51.100.1' })).status).toBe(200);
    expect((await post(collector, '10.0.0.1', { 'x-forwarded-for': '198.51.100.2' })).status).toBe(200);
    expect((await post(collector, '10.0.0.1', { 'x-forwarded-for': 'x, 198.51.100.2' })).status).toBe(429);
  });

  it('of one site is stopped by its own limit, from however many addresses, and leaves other sites alone', async () => {
    const collector = collect({ limits: { site: 3 } }, { shop: file, blog: file });
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await post(collector, `203.0.113.${n}`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await post(collector, '203.0.113.9', {}, 'blog')).status).toBe(200);
  });

  it('stores nothing of what it turns away, which may come again', async () => {
    const store = memoryStore();
    const sites = { shop: file };
    const collector = createCollector({ store, sites, settings: { limits: { site: 1 } }, now: () => clock });
    const statuses = [await post(collector, '203.0.113.9'), await post(collector, '203.0.113.9')];
    expect(statuses.map(({ status }) => status)).toEqual([200, 429]);
    expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toHaveLength(1);
  });

  it('is known by its socket over real HTTP too, on both ways in', async () => {
    const collector = collect({ limits: { address: 1 }, trustProxy: ['127.0.0.1'] });
    for (const handler of [collector.fetch, (request: Request, more?: unknown) => collector.fetch(request, more)]) {
      const { url, stop } = await serve(handler, { port: 0, host: '127.0.0.1' });
      const statuses = [];
      for (let n = 0; n < 2; n++) {
        const body = JSON.stringify({ v: 1, site: 'shop', sentAt: 1, responses: [], outcomes: [] });
        const headers = { 'content-type': 'text/plain', 'x-forwarded-for': '198.51.100.1' };
        statuses.push((await fetch(`${url}/v1/responses`, { method: 'POST', body, headers })).status);
      }
      await stop();
      expect(statuses).toEqual([200, 429]);
      clock += 60_000;
    }
  });
});

describe('a site', () => {
  it('that was revoked gets 403', async () => {
    const answer = await post(collect({ sites: { shop: { revoked: true } } }), '203.0.113.9');
    expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: 'revoked' })]);
  });

  it('with a list of origins takes answers from their pages and from programs, and hides from other pages', async () => {
    const collector = collect({ sites: { shop: { origins: ['https://shop.example'] } } });
    const listed = await post(collector, '203.0.113.9', { origin: 'https://shop.example' });
    expect([listed.status, listed.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect((await post(collector, '203.0.113.9')).status).toBe(200);
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null']) {
      const answer = await post(collector, '203.0.113.9', { origin });
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      expect(await answer.text()).not.toContain(origin === 'null' ? '"null"' : origin);
    }
  });

  it('cannot be run with settings that are not valid', () => {
    expect(() => collect({ sites: { shop: { origins: ['shop.example'] } } })).toThrow(
      /^the settings are not valid:\n {2}sites\.shop\.origins\[0\]: expected an origin/,
    );
  });
});
