import { Fault } from './fault.js';

/**
 * The bytes of a request, at most `limit` of them.
 *
 * A declared length is believed, since HTTP servers hold senders to it, and saves the cost of a stream. Without one the
 * body is counted while it is read and left at the first byte too many.
 *
 * @throws Fault 413 over the limit, 400 if the sender went away
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > limit) throw tooLarge(limit);
  const bytes = declared === null ? await readCounting(request, limit) : await readWhole(request);
  if (bytes.byteLength > limit) throw tooLarge(limit);
  return bytes;
}

async function readWhole(request: Request): Promise<Uint8Array> {
  try {
    return new Uint8Array(await request.arrayBuffer());
  } catch {
    throw cutShort();
  }
}

async function readCounting(request: Request, limit: number): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw cutShort();
    });
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      void reader.cancel().catch(() => {});
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
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

function tooLarge(limit: number): Fault {
  return new Fault(413, 'too-large', `Expected a body of at most ${limit} bytes; send the batch in halves.`, {
    headers: { connection: 'close' },
  });
}

function cutShort(): Fault {
  return new Fault(400, 'cut-short', 'The body ended before it was complete.');
}
