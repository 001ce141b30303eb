import { tooLarge } from './body.js';
import { Fault } from './fault.js';

/**
 * A gzipped body as it was before, or a part of it that is too long: a bomb is put out at the first byte too many.
 *
 * @throws Fault 413 if it is more than `limit` bytes, 400 if it is not gzip
 */
export async function expand(body: Uint8Array, limit: number): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(body)]).stream();
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  const expanded = new Uint8Array(limit);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Fault(400, 'not-gzip', 'Expected a body in gzip, as its Content-Encoding says.');
    });
    if (done) return expanded.subarray(0, length);
    if (length + value.byteLength > limit) {
      void reader.cancel().catch(() => {});
      throw tooLarge(limit);
    }
    expanded.set(value, length);
    length += value.byteLength;
  }
}
