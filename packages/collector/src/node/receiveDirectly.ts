import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Direct } from '../collector.js';
import type { BodyHead } from '../http/body.js';

/** How long the names of the headers of interest are: most others are passed over by that alone. */
const LENGTHS = new Set(
  ['content-type', 'content-length', 'content-encoding', 'origin', 'x-forwarded-for'].map(({ length }) => length),
);

/**
 * Reads a batch from node:http, hands it over, and writes the answer. At the first byte too many it stops reading: the
 * collector refuses what it has got, and the connection is closed with that answer.
 */
export function receiveDirectly(incoming: IncomingMessage, outgoing: ServerResponse, { limit, receive }: Direct): void {
  const head = headIn(incoming.rawHeaders, incoming.socket.remoteAddress);
  const chunks: Buffer[] = [];
  let length = 0;
  let handed = false;

  const handOver = (): void => {
    if (handed) return;
    handed = true;
    const [first = Buffer.alloc(0)] = chunks;
    // `receive` never rejects.
    void receive(head, chunks.length > 1 ? Buffer.concat(chunks) : first).then(({ status, headers, body }) => {
      outgoing.writeHead(status, listed(headers, Buffer.byteLength(body)));
      outgoing.end(body);
    });
  };

  if (Number(head.length) > limit) {
    handOver();
    return;
  }
  incoming.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length <= limit) return;
    incoming.pause();
    handOver();
  });
  incoming.on('end', handOver);
}

/** Headers as node:http writes them fastest, in one flat list: an object costs an answer a twentieth more. */
function listed(headers: Readonly<Record<string, string>>, length: number): string[] {
  const list = ['content-length', String(length)];
  for (const name in headers) list.push(name, headers[name] ?? '');
  return list;
}

/** The headers of interest, without making an object of all of them. */
function headIn(rawHeaders: readonly string[], peer: string | undefined): BodyHead {
  const head: BodyHead = { peer, type: null, encoding: null, length: null, origin: null, forwardedFor: null };
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!LENGTHS.has(name.length)) continue;
    const value = rawHeaders[index + 1] ?? '';
    const lowerCase = name.toLowerCase();
    if (lowerCase === 'content-type') head.type ??= value;
    else if (lowerCase === 'content-length') head.length ??= value;
    else if (lowerCase === 'content-encoding') head.encoding ??= value;
    else if (lowerCase === 'origin') head.origin ??= value;
    else if (lowerCase === 'x-forwarded-for') {
      head.forwardedFor = head.forwardedFor === null ? value : `${head.forwardedFor},${value}`;
    }
  }
  return head;
}
