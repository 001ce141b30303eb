import { peerOf, type Way } from './client.js';
import { Fault } from './fault.js';

/** What is looked at in the head of a request that has a body; null where it says nothing. */
export interface BodyHead extends Way {
  /** Content-Type. */
  type: string | null;
  /** Content-Encoding. */
  encoding: string | null;
  /** Content-Length. */
  length: string | null;
  /** Origin. */
  origin: string | null;
}

/**
 * The head of a request.
 *
 * @param environment what the server handed on beside the request
 */
export function headOf({ headers }: Request, environment: unknown): BodyHead {
  return {
    peer: peerOf(environment),
    forwardedFor: headers.get('x-forwarded-for'),
    origin: headers.get('origin'),
    type: headers.get('content-type'),
    encoding: headers.get('content-encoding'),
    length: headers.get('content-length'),
  };
}

/**
 * Whether such a body is worth reading: JSON under a type that a browser may send without asking first, in an
 * encoding that we read, and not declared too long.
 *
 * @throws Fault 415 or 413
 */
export function checkHead({ type, encoding, length }: BodyHead, limit: number): void {
  const essence = type?.split(';', 1)[0]?.trim().toLowerCase();
  if (essence !== 'text/plain' && essence !== 'application/json') {
    throw new Fault(415, 'content-type', 'Expected JSON as text/plain or application/json.');
  }
  if (encoding !== null && !isGzip(encoding) && encoding.toLowerCase() !== 'identity') {
    throw new Fault(415, 'content-encoding', 'Expected a body in gzip, or not compressed.', {
      headers: { 'accept-encoding': 'gzip, identity' },
    });
  }
  if (length !== null && Number(length) > limit) throw tooLarge(limit);
}

/** Whether a Content-Encoding says gzip. */
export function isGzip(encoding: string | null): boolean {
  return encoding !== null && /^(?:x-)?gzip$/i.test(encoding.trim());
}

/**
 * The bytes of a request. A declared length is believed, since servers hold senders to it, and saves the cost of a
 * stream; without one the body is counted while it is read and left soon after the limit.
 *
 * @returns the body; more than `limit` bytes if it is too long, though perhaps not all of them
 * @throws Fault 400 if the sender went away
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  try {
    if (request.headers.get('content-length') !== null) return new Uint8Array(await request.arrayBuffer());
    return await readCounting(request, limit);
  } catch {
    throw new Fault(400, 'cut-short', 'The body ended before it was complete.');
  }
}

async function readCounting(request: Request, limit: number): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= limit) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.byteLength;
    chunks.push(value);
  }
  void reader.cancel().catch(() => {});
  return joined(chunks, length);
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** The fault of a body of more than `limit` bytes. The rest of it is not waited for. */
export function tooLarge(limit: number): Fault {
  return new Fault(413, 'too-large', `Expected a body of at most ${limit} bytes; send the batch in halves.`, {
    headers: { connection: 'close' },
  });
}
