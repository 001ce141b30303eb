import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Direct } from '../collector.js';
import type { BodyHead } from '../http/body.js';

/**
 * Reads a batch from node:http, hands it over, and writes the answer. At the first byte too many it stops reading: the
 * collector refuses what it has got, and the connection is closed with that answer.
 */
export function receiveDirectly(incoming: IncomingMessage, outgoing: ServerResponse, { limit, receive }: Direct): void {
  const head = headIn(incoming.rawHeaders);
  const chunks: Buffer[] = [];
  let length = 0;
  let handed = false;

  const handOver = (): void => {
    if (handed) return;
    handed = true;
    const [first = Buffer.alloc(0)] = chunks;
    // `receive` never rejects.
    void receive(head, chunks.length > 1 ? Buffer.concat(chunks) : first).then(({ status, headers, body }) => {
      outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
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

/** The three headers of interest, without making an object of all of them. */
function headIn(rawHeaders: readonly string[]): BodyHead {
  const head: BodyHead = { type: null, encoding: null, length: null };
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length !== 12 && name.length !== 14 && name.length !== 16) continue;
    const value = rawHeaders[index + 1] ?? null;
    const lowerCase = name.toLowerCase();
    if (lowerCase === 'content-type') head.type ??= value;
    else if (lowerCase === 'content-length') head.length ??= value;
    else if (lowerCase === 'content-encoding') head.encoding ??= value;
  }
  return head;
}
