import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCollector, type Collector } from '../collector.js';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { memoryStore } from '../store/memory.js';
import { serve, type Serving } from './serve.js';

const survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps' as const,
  texts: { en: { question: 'Recommend us?' } },
  moments: [],
};
const headers = { 'content-type': 'text/plain' };

let collector: Collector;
beforeEach(() => {
  collector = createCollector({
    store: memoryStore(),
    sites: { shop: { version: 1, language: 'en', surveys: [survey] } },
  });
});

function batchOf(...ids: number[]): string {
  const responses = ids.map((n) => responseOf({ id: idOf(n) }));
  return JSON.stringify({ v: 1, site: 'shop', sentAt: Date.now(), responses, outcomes: [] });
}

/** The hot route by itself, and the same through Request and Response, must not be told apart. */
describe.each([
  ['a collector', () => collector.fetch],
  ['any fetch handler', () => (request: Request) => collector.fetch(request)],
])('serve, given %s', (_what, handler) => {
  let serving: Serving;
  beforeEach(async () => {
    serving = await serve(handler(), { port: 0, host: '127.0.0.1' });
  });
  afterEach(() => serving.stop());

  it('answers a batch', async () => {
    const answer = await fetch(`${serving.url}/v1/responses`, { method: 'POST', body: batchOf(1, 2), headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({ results: [{ status: 'accepted' }, { status: 'accepted' }] });
  });

  it('answers a batch that comes in many pieces and without a length', async () => {
    const pieces = batchOf(1, 2, 3).match(/.{1,50}/g) ?? [];
    const body = new ReadableStream({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    });
    const init = { method: 'POST', body, headers, duplex: 'half' } as const;
    expect(await (await fetch(`${serving.url}/v1/responses`, init)).json()).toMatchObject({ receipt: true });
  });

  it('refuses a body that is declared too long, without reading it, and closes', async () => {
    const answer = await status(serving.url, { 'content-type': 'text/plain', 'content-length': '70000' });
    expect(answer).toEqual([413, 'close', 'too-large']);
  });

  it('refuses a body that grows too long, at that byte, and closes', async () => {
    expect(await status(serving.url, { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' })).toEqual([
      413,
      'close',
      'too-large',
    ]);
  });

  it('refuses other content', async () => {
    const answer = await fetch(`${serving.url}/v1/responses`, {
      method: 'POST',
      body: batchOf(1),
      headers: { 'content-type': 'text/html' },
    });
    expect(answer.status).toBe(415);
    expect((await fetch(`${serving.url}/v1/responses`, { method: 'POST', body: '{', headers })).status).toBe(400);
  });

  it('stays up when a sender leaves in the middle', async () => {
    const { port } = new URL(serving.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST /v1/responses HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\n{"v":1',
          () => {
            socket.destroy();
            resolve();
          },
        );
      });
    });
    expect((await fetch(`${serving.url}/healthz`)).status).toBe(200);
  });

  it('answers 408 to a head or a body that is too slow, and closes', async () => {
    const slow = await serve(handler(), { port: 0, host: '127.0.0.1', patience: { head: 100, request: 200 } });
    const head = 'POST /v1/responses HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n';
    for (const begun of [head, `${head}Content-Length: 500\r\n\r\n{"v":1`]) {
      expect(await beginning(slow.url, begun)).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n[^]*Connection: close/);
    }
    await slow.stop();
  });

  it('answers 413 to ten megabytes', async () => {
    const sent = fetch(`${serving.url}/v1/responses`, { method: 'POST', body: new Uint8Array(10_000_000), headers });
    // The connection is closed with the answer, which a sender that is still writing may not get to see.
    expect(
      await sent.then(
        (answer) => answer.status,
        () => 413,
      ),
    ).toBe(413);
    expect((await fetch(`${serving.url}/healthz`)).status).toBe(200);
  });

  it('answers 431 to a head of more than 8 KB', async () => {
    expect((await fetch(`${serving.url}/healthz`, { headers: { 'x-long': 'x'.repeat(9000) } })).status).toBe(431);
  });
});

describe('serve', () => {
  it('says in one sentence that a port is taken', async () => {
    const first = await serve(collector.fetch, { port: 0, host: '127.0.0.1' });
    const port = Number(new URL(first.url).port);
    await expect(serve(collector.fetch, { port, host: '127.0.0.1' })).rejects.toThrow(
      `port ${port} is taken: stop what uses it, or choose another with --port`,
    );
    await first.stop();
  });

  it('lets the request under way finish, and takes no new ones', async () => {
    let finish = (): void => {};
    let begun = (): void => {};
    const started = new Promise<void>((resolve) => (begun = resolve));
    const serving = await serve(
      async () => {
        begun();
        await new Promise<void>((resolve) => (finish = resolve));
        return new Response('finished');
      },
      { port: 0, host: '127.0.0.1' },
    );
    const underWay = fetch(serving.url, { headers: { connection: 'close' } });
    await started;
    const stopped = serving.stop();
    await expect(fetch(serving.url)).rejects.toThrow(/fetch failed/);
    finish();
    expect(await (await underWay).text()).toBe('finished');
    await stopped;
  });
});

/** Sends no more than a beginning, and gives back all that comes until the connection is closed. */
function beginning(url: string, begun: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(begun));
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer));
  });
}

/** Sends up to 4 MB and reads the answer, which comes long before the end. */
function status(url: string, head: Record<string, string>): Promise<[number | undefined, string | undefined, string]> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${url}/v1/responses`, { method: 'POST', headers: head }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += String(chunk)));
      answer.on('end', () =>
        resolve([answer.statusCode, answer.headers.connection, (JSON.parse(body) as { code: string }).code]),
      );
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    sent.write('x'.repeat(69_000));
  });
}
