import type { Receipt } from '@candor/protocol';
import type { Fault } from './fault.js';

/** On every answer, errors too: a page on any origin must be able to read what became of its batch. */
export const EVERYWHERE = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after, etag, date',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Nothing here is a page but the report, which has a policy of its own.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

const JSON_HEADERS = { ...EVERYWHERE, 'content-type': 'application/json', 'cache-control': 'no-store' };

/** An answer as plain data, for servers that have no use for a Response. */
export interface PlainAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** JSON that no cache keeps. */
export function plainJson(value: unknown, status = 200, headers?: Record<string, string>): PlainAnswer {
  return { status, headers: headers ? { ...JSON_HEADERS, ...headers } : JSON_HEADERS, body: JSON.stringify(value) };
}

/** Of every header of a receipt there is one per answer, so it has only those that it needs. */
const RECEIPT_HEADERS = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'content-type': 'application/json',
};

/** A receipt. It answers a POST, which no cache keeps in any case. */
export function plainReceipt(receipt: Receipt): PlainAnswer {
  return { status: 200, headers: RECEIPT_HEADERS, body: JSON.stringify(receipt) };
}

/** A fault as the sender sees it: `{ error, code, details? }`. */
export function plainFault({ status, code, message, details, headers, hidden }: Fault): PlainAnswer {
  const answer = plainJson({ error: message, code, ...(details && { details }) }, status, headers);
  if (!hidden) return answer;
  const { 'access-control-allow-origin': _shown, ...others } = answer.headers;
  return { ...answer, headers: others };
}

/** A plain answer as a Response. */
export function respond({ status, headers, body }: PlainAnswer): Response {
  return new Response(body, { status, headers });
}

/** JSON that no cache keeps, as a Response. */
export function json(value: unknown, status?: number, headers?: Record<string, string>): Response {
  return respond(plainJson(value, status, headers));
}

/** Text of any kind; not cached unless `headers` say so. */
export function text(body: string, type: string, headers?: Record<string, string>, status = 200): Response {
  return respond({
    status,
    headers: { ...EVERYWHERE, 'content-type': type, 'cache-control': 'no-store', ...headers },
    body,
  });
}

/** An answer without a body. */
export function empty(status: number, headers?: Record<string, string>): Response {
  return new Response(null, { status, headers: { ...EVERYWHERE, ...headers } });
}
