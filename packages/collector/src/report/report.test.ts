import { instrumentOf, type SurveyFile } from '@candor/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCollector, type Collector, type CollectorOptions } from '../collector.js';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { memoryStore } from '../store/memory.js';

const TOKEN = 'correct-horse';
const NOW = Date.UTC(2026, 4, 28, 12);
const file: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    {
      id: 'shop-nps',
      touchpoint: 'shop',
      metric: 'nps',
      texts: { en: { question: 'Would you <i>recommend</i> us?' }, ru: { question: 'Порекомендуете ли вы нас?' } },
      moments: [],
    },
  ],
};
const [survey] = file.surveys as [SurveyFile['surveys'][number]];

let collector: Collector;
function collect(options: Partial<CollectorOptions> = {}): Collector {
  return createCollector({ store: memoryStore(), sites: { shop: file }, token: TOKEN, now: () => NOW, ...options });
}
beforeEach(() => {
  collector = collect({ publicReport: true });
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return collector.fetch(new Request(`https://collector.test${path}`, { headers }));
}
async function send(changes: object[], shown = 0): Promise<void> {
  const responses = changes.map((change, n) => ({
    ...responseOf({ id: idOf(n + 1), instrument: instrumentOf(survey, 'en'), shownAt: NOW, ratedAt: NOW }),
    ...change,
  }));
  const outcomes = Array.from({ length: shown }, (_, n) => ({
    id: idOf(n + 1),
    survey: 'shop-nps',
    outcome: 'shown',
    at: NOW,
    probability: 1,
  }));
  const body = JSON.stringify({ v: 1, site: 'shop', sentAt: NOW, responses, outcomes });
  const headers = { 'content-type': 'text/plain' };
  const answer = await collector.fetch(
    new Request('https://collector.test/v1/responses', { method: 'POST', body, headers }),
  );
  expect(await answer.text()).not.toContain('refused');
}
async function pageOf(path = '/report'): Promise<string> {
  return (await (await get(path)).text()).replaceAll(/\s+/g, ' ');
}

describe('the report', () => {
  it('prints a score with its interval, n of asked and the days', async () => {
    await send([{ rating: 10 }, { rating: 10 }, { rating: 8 }, { rating: 2 }], 8);
    const page = await pageOf();
    expect(page).toContain('<b>+25</b>');
    expect(page).toMatch(/95 % CI −\d+ to \+\d+/);
    expect(page).toContain('n = 4 of 8 asked (50 %)');
    expect(page).toContain('28 May 2026');
    expect(page).toContain('Promoters <b>50 %</b>');
  });

  it('shows customers’ words and owners’ words as text only', async () => {
    await send([{ comment: '<script>alert(1)</script><img src=x onerror=alert(1)>' }]);
    const page = await pageOf();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('Would you &lt;i&gt;recommend&lt;/i&gt; us?');
  });

  it('keeps wordings apart, the newest first', async () => {
    await send([
      { rating: 10 },
      { rating: 0, instrument: instrumentOf(survey, 'ru') },
      { rating: 5, instrument: 'f'.repeat(16) },
    ]);
    const page = await pageOf();
    expect(page).toMatch(/Wording 3.*Wording 2.*Wording 1/);
    expect(page).toContain('An earlier wording, no longer in the survey file');
    expect(page).toContain('Порекомендуете ли вы нас? (ru)');
  });

  it('shows a handful of wordings and counts the rest, whatever is sent', async () => {
    for (let n = 0; n < 20; n++) await send([{ id: idOf(100 + n), instrument: n.toString(16).padStart(16, '0') }]);
    const page = await pageOf();
    expect(page.match(/<section>/g)).toHaveLength(6);
    expect(page).toContain('14 more wordings');
  });

  it('tells an owner without answers what to do next', async () => {
    const page = await pageOf();
    expect(page).toContain(
      '&lt;script async src=&quot;https://…/candor.js&quot; data-site=&quot;shop&quot;&gt;&lt;/script&gt;',
    );
    expect(page).toContain('candor(&#39;ask&#39;, &#39;shop-nps&#39;)');
  });

  it.each([
    ['?lang=ru', {}, 'Оценки опросов'],
    ['?lang=ro', { 'accept-language': 'ru' }, 'Scorurile sondajelor'],
    ['', { 'accept-language': 'de, ru-RU;q=0.8, en;q=0.5' }, 'Оценки опросов'],
    ['', { 'accept-language': 'ro-MD' }, 'Scorurile sondajelor'],
    ['?lang=xx', {}, 'Survey scores'],
  ])('speaks the language of %s %o', async (query, headers, title) => {
    expect(await (await get(`/report${query}`, headers as Record<string, string>)).text()).toContain(title);
  });

  it('forbids the browser all but its own style and script', async () => {
    const answer = await get('/report');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    const page = await answer.text();
    expect(page.match(/<(?:script|style)[^>]*>/g)).toEqual([`<style nonce="${nonce}">`, `<script nonce="${nonce}">`]);
    expect(page).not.toMatch(/ style=| on\w+="/);
    expect((await (await get('/report')).text()).includes(nonce)).toBe(false);
  });

  it('lists the sites where there are several', async () => {
    collector = collect({ publicReport: true, sites: { shop: file, blog: file } });
    expect(await pageOf()).toContain('href="report?site=blog"');
    expect((await get('/report?site=nobody')).status).toBe(404);
  });
});

describe('the report behind its token', () => {
  beforeEach(() => {
    collector = collect();
  });

  it('is locked, and says how to open it', async () => {
    const answer = await get('/report?site=shop&lang=en');
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('This report needs its token');
  });

  it('opens with the token, which leaves the address and comes back as a cookie', async () => {
    const answer = await get(`/report?site=shop&token=${TOKEN}&lang=ro`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'report?site=shop&lang=ro']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^candor_report=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Secure$/);
    expect(cookie).not.toContain(TOKEN);
    const [session = ''] = cookie.split(';');
    expect((await get('/report?site=shop', { cookie: session })).status).toBe(200);
    expect((await get('/v1/responses?site=shop', { cookie: session })).status).toBe(401);
  });

  it('stays locked for another token', async () => {
    const answer = await get('/report?token=wrong');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    expect((await get('/report', { cookie: `candor_report=${TOKEN}` })).status).toBe(401);
  });
});

describe('the live stream', () => {
  it('says so when something of its site was stored, once for what comes together, and ends on close', async () => {
    vi.useFakeTimers();
    const stream = await get('/report/stream?site=shop');
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const text = stream.text();
    await send([{ rating: 10 }]);
    await send([{ id: idOf(50) }]);
    await vi.advanceTimersByTimeAsync(1_000);
    await send([{ id: idOf(50) }]);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    await collector.close();
    expect(await text).toBe('retry: 5000\n\ndata:\n\n');
  });

  it('keeps no more for who does not listen than that there is something new', async () => {
    vi.useFakeTimers();
    const reader = (await get('/report/stream?site=shop')).body?.getReader();
    await reader?.read();
    await vi.advanceTimersByTimeAsync(60_000);
    for (let n = 1; n <= 10; n++) {
      await send([{ id: idOf(n) }]);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    await collector.close();
    const heard: string[] = [];
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      heard.push(new TextDecoder().decode(read.value));
    }
    expect(heard).toEqual([':\n\n', 'data:\n\n']);
  });
});
