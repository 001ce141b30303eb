import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A batch on its way to the collector. */
export interface Post {
  at: number;
  body: string;
  /** What it holds, as `id/revision`. */
  revisions: string[];
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A path of the meddler that says yes to everything, as captive portals do. */
export const YES = '/yes';

/** A path of the meddler that never answers. */
export const HOLD = '/hold';

/** The connection breaks instead of an answer. */
export const CUT: Answer = { status: 0, headers: {}, body: '' };

/**
 * What becomes of a batch: `forward` hands it to the collector (as often as it is called) and gives the collector's
 * answer; what is returned is what the page gets.
 */
export type Meddle = (post: Post, forward: () => Promise<Answer>) => Answer | Promise<Answer>;

/** Nothing gets through. */
export const cut: Meddle = () => CUT;
/** Everything does. */
export const pass: Meddle = (_post, forward) => forward();

/** Every batch waits until it is let go. `inFlight` resolves when there is one. */
export function holdUp(meddler: Meddler, then: Meddle): { inFlight: Promise<void>; letGo: () => void } {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const inFlight = new Promise<void>((resolve) => {
    meddler.meddle = async (post, forward) => {
      resolve();
      await held;
      return then(post, forward);
    };
  });
  return { inFlight, letGo: () => letGo() };
}

/** A proxy of ours between the pages and the collector, which does to each batch what it is told. */
export interface Meddler {
  url: string;
  meddle: Meddle;
  /** Every batch that a browser has sent, whatever became of it. */
  posts: Post[];
  /** How many requests asked for leave first. */
  preflights(): number;
  stop(): Promise<void>;
}

export async function startMeddler(target: string): Promise<Meddler> {
  let preflights = 0;
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') preflights++;
    const path = request.url ?? '/';
    void handle(request, path === '/v1/responses' && request.method === 'POST').then(
      (answer) => write(response, answer),
      () => response.destroy(),
    );
  });

  async function handle(request: IncomingMessage, isBatch: boolean): Promise<Answer> {
    const body = await textOf(request);
    const forward = () => forwardTo(target, request, body);
    if (request.url === HOLD) return new Promise(() => {});
    if (request.url === YES) return say(200, '{"ok":true}');
    if (!isBatch) return forward();
    const post = { at: performance.now(), body, revisions: revisionsIn(body) };
    meddler.posts.push(post);
    return meddler.meddle(post, forward);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the meddler has no port');
  const meddler: Meddler = {
    url: `http://127.0.0.1:${address.port}`,
    meddle: pass,
    posts: [],
    preflights: () => preflights,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return meddler;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
}

async function forwardTo(target: string, { method = 'GET', url = '/', headers }: IncomingMessage, body: string) {
  const type = headers['content-type'];
  const answer = await fetch(target + url, {
    method,
    redirect: 'manual',
    headers: { ...(type && { 'Content-Type': type }) },
    ...(method === 'POST' && { body }),
  });
  const given = Object.fromEntries([...answer.headers].filter(([name]) => !/encoding|length|connection/.test(name)));
  return { status: answer.status, headers: given, body: await answer.text() };
}

function write(response: ServerResponse, answer: Answer): void {
  if (answer === CUT) response.destroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}

function revisionsIn(body: string): string[] {
  const { responses }: { responses: { id: string; revision: number }[] } = JSON.parse(body);
  return responses.map(({ id, revision }) => `${id}/${revision}`);
}

/** An answer of the meddler's own, which pages may read. */
export function say(status: number, body = '', headers: Record<string, string> = {}): Answer {
  const readable = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'retry-after' };
  return { status, body, headers: { ...readable, ...headers } };
}
