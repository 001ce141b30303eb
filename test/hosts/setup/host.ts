import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/**
 * A page that somebody might have, in a few lines. In all of its texts COLLECTOR and SITE stand for the two
 * addresses and HASH:candor.js for the hash of that file, and in its headers HASHES for those of the page's own scripts.
 */
export interface Host {
  /** What is special about it, after "a page". */
  is: string;
  headers?: Record<string, string>;
  /** Default: HTML in UTF-8. */
  type?: string;
  /** Default: that of standards mode. */
  doctype?: string;
  /** Attributes of the html element. */
  html?: string;
  head?: string;
  /** After the scripts. */
  body?: string;
  /** What the page runs just before Candor comes: what breaks built-ins, say. */
  before?: string;
  /** The script tag, where it is not the usual one. */
  tag?: string;
  /** Which survey is asked there. Default: `nps`. */
  survey?: string;
  /** The page goes on changing itself: what is changed, added or removed is no news. */
  alive?: true;
  /** Engines in whose driver it can't be tried, and why. */
  notIn?: Record<string, string>;
  /** What it reports in any case, and our documents say so. */
  documented?: RegExp;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const WATCH = read('watch.js');
const MARK = 'window[Symbol.for("watch")].mark()';

/** The snippet, as our README gives it to owners. */
export const [, STUB = ''] = /<script>(if\(typeof candor.*)<\/script>/.exec(read('../../../README.md')) ?? [];

const TAG = '<script async="" nonce="n" crossorigin="" src="COLLECTOR/candor.js" data-site="shop"></script>';

/** The page as it is served, for one customer. */
export function write(host: Host, who: string): string {
  const { doctype = '<!doctype html>', html = 'lang="en"', head = '', body = '', before = '', tag = TAG } = host;
  return `${doctype}
<html ${html}><head><title>A shop</title>
<script nonce="n" crossorigin="" integrity="${hashOf(WATCH)}" src="SITE/watch.js"></script>
${head}
<script nonce="n">${before}</script>
<script nonce="n" crossorigin="" integrity="${hashOf(MARK)}" src="SITE/mark.js"></script>
<script nonce="n">${STUB}</script>
<script nonce="n">${ask(who, host.survey)}</script>
${tag}
</head><body><h1>A shop</h1><p>Teapots of all kinds.</p>
${body}
</body></html>`;
}

function ask(who: string, survey = 'nps'): string {
  return `candor('identify', '${who}');candor('ask', '${survey}')`;
}

/** For a policy of hashes: those of every inline script in a page, and of the two that watch it. */
export function hashesOf(page: string): string {
  const inline = [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code = '']) => code);
  return [WATCH, MARK, ...inline].map((code) => `'${hashOf(code)}'`).join(' ');
}

export function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/** What is served at a path. */
export interface Served {
  type?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** A server of the page's owner. */
export interface Site {
  url: string;
  files: Map<string, Served>;
  stop(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const script = (body: string): Served => ({
    type: 'text/javascript',
    body,
    headers: { 'Access-Control-Allow-Origin': '*' },
  });
  const files = new Map<string, Served>([
    ['/watch.js', script(WATCH)],
    ['/mark.js', script(MARK)],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://host').pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': file.type ?? 'text/html; charset=utf-8', ...file.headers });
    return response.end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    files,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
