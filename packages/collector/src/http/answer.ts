import type { Fault } from './fault.js';

/** On every answer, errors too: a page on any origin must be able to read what became of its batch. */
export const EVERYWHERE = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after, etag',
  'x-content-type-options': 'nosniff',
};

const JSON_HEADERS = { ...EVERYWHERE, 'content-type': 'application/json', 'cache-control': 'no-store' };

/** JSON that no cache keeps. */
export function json(value: unknown, status = 200, headers?: Record<string, string>): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: headers ? { ...JSON_HEADERS, ...headers } : JSON_HEADERS,
  });
}

/** Text of any kind; not cached unless `headers` say so. */
export function text(body: string, type: string, headers?: Record<string, string>, status = 200): Response {
  return new Response(body, {
    status,
    headers: { ...EVERYWHERE, 'content-type': type, 'cache-control': 'no-store', ...headers },
  });
}

/** An answer without a body. */
export function empty(status: number, headers?: Record<string, string>): Response {
  return new Response(null, { status, headers: { ...EVERYWHERE, ...headers } });
}

/** A fault as the sender sees it: `{ error, code, details? }`. */
export function faultAnswer({ status, code, message, details, headers }: Fault): Response {
  return json({ error: message, code, ...(details && { details }) }, status, headers);
}
