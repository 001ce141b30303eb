import { empty } from './answer.js';
import { Fault } from './fault.js';

/** `environment` is what the server handed on beside the request. */
type Handler = (request: Request, environment: unknown) => Response | Promise<Response>;

/** What is served at one path, by method. GET serves HEAD as well. */
export interface Route {
  GET?: Handler;
  POST?: Handler;
  DELETE?: Handler;
}

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  // Whatever a page's own fetch adds to all that it sends: a token against forgery, an id to trace by. The one name that
  // a star does not mean is named.
  'access-control-allow-headers': '*, authorization',
  'access-control-max-age': '86400',
};

/**
 * Finds the handler of a request and calls it. Paths are fixed but for a last part that may vary (`/*`), so
 * a look-up or two is all the routing there is.
 *
 * @throws Fault 404 for another path, 405 for another method
 */
export function routed(
  routes: ReadonlyMap<string, Route>,
  path: string,
  request: Request,
  environment?: unknown,
): Response | Promise<Response> {
  const route = routes.get(path) ?? routes.get(`${path.slice(0, path.lastIndexOf('/'))}/*`);
  if (!route) throw new Fault(404, 'no-such-path', 'There is nothing at this path.');
  const { method } = request;
  if (method === 'POST' && route.POST) return route.POST(request, environment);
  if (method === 'DELETE' && route.DELETE) return route.DELETE(request, environment);
  if (method === 'GET' && route.GET) return route.GET(request, environment);
  if (method === 'HEAD' && route.GET) return withoutBody(route.GET(request, environment));
  if (method === 'OPTIONS') return empty(204, PREFLIGHT);
  const allow = [...Object.keys(route), 'OPTIONS'].join(', ');
  throw new Fault(405, 'method', `Expected ${allow}.`, { headers: { allow } });
}

async function withoutBody(answer: Response | Promise<Response>): Promise<Response> {
  const { status, headers, body } = await answer;
  await body?.cancel();
  return new Response(null, { status, headers });
}

/**
 * The path of an absolute URL, without building a URL object: this is on the way of every answer.
 *
 * @example pathOf('http://localhost:8080/v1/responses?x=1') // → '/v1/responses'
 */
export function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  if (start === -1) return '/';
  const end = url.slice(start).search(/[?#]/);
  return end === -1 ? url.slice(start) : url.slice(start, start + end);
}
