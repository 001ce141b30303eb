import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Direct } from '../collector.js';
import { receiveDirectly } from './receiveDirectly.js';

/** A server that is listening. */
export interface Serving {
  /** Where, without a trailing slash, such as `http://localhost:8080`. */
  url: string;
  /** Stops listening, lets the requests under way finish, and cuts off what is left after 10 seconds. */
  stop: () => Promise<void>;
}

/** How long `stop` waits for the requests under way, in milliseconds. */
const GRACE = 10_000;
/** How often it looks for connections that have become idle meanwhile. */
const SWEEP = 20;

/** Where to serve, and how long to wait for slow senders. */
export interface ServeOptions {
  /** 0 takes any free one. */
  port: number;
  /** Default: all addresses of the machine. */
  host?: string;
  /** Milliseconds in which a head (default 10 s) and a whole request (30 s) have to come; then 408, and closed. */
  patience?: { head?: number; request?: number };
}

/**
 * Serves a fetch handler over HTTP. A collector's own handler is recognised, and answers posted to it take a way that
 * costs a tenth less.
 *
 * @param fetch such as `collector.fetch`, or a whole app that has the collector mounted
 * @throws Error in one sentence if the port is taken or the address is not this machine's
 */
export async function serve(
  fetch: ((request: Request) => Response | Promise<Response>) & { direct?: Direct },
  { port, host, patience = {} }: ServeOptions,
): Promise<Serving> {
  const listener = getRequestListener(fetch);
  const { direct } = fetch;
  const { head = 10_000, request = 30_000 } = patience;
  const server = createServer(
    {
      // Longer than the 60 s that proxies keep an idle connection, so that it is never we who close one they reuse.
      keepAliveTimeout: 65_000,
      headersTimeout: head,
      requestTimeout: request,
      // How often slow senders are looked for: as it is by default, they would have half a minute more.
      connectionsCheckingInterval: Math.min(head, 2_000),
      maxHeaderSize: 8 * 1024,
    },
    (incoming, outgoing) => {
      if (direct && incoming.method === 'POST' && incoming.url === direct.path)
        receiveDirectly(incoming, outgoing, direct);
      // The listener never rejects: it answers 500 itself.
      else void listener(incoming, outgoing);
    },
  );
  await listen(server, port, host);
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://${urlHost(host)}:${actual}`, stop: () => stop(server) };
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inOneSentence(error, port, host)));
    server.listen({ port, ...(host !== undefined && { host }) }, resolve);
  });
}

function inOneSentence(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `port ${port} is taken: stop what uses it, or choose another with --port`,
    EACCES: `port ${port} needs more rights than this user has: choose one above 1023 with --port`,
    EADDRNOTAVAIL: `${host} is not an address of this machine`,
    ENOTFOUND: `${host} is not an address of this machine`,
  };
  return new Error(sentences[error.code ?? ''] ?? `cannot listen on port ${port}: ${error.message}`, { cause: error });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), GRACE);
    // A connection that was busy is idle after its answer, and would be kept alive for whatever may come next.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(sweep);
      resolve();
    });
  });
}

/** A host as a browser can open it. */
function urlHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
