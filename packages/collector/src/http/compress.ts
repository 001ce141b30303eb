/** An encoding that browsers ask for. */
export type Encoding = 'br' | 'gzip';

/**
 * A text in every encoding that this runtime can make, best first. Brotli comes from Node's zlib where there is one (by
 * `getBuiltinModule`, so that nothing is imported where there is none), gzip from the web platform.
 *
 * @param quality of Brotli, from 0 to 11: the best one takes some 20 ms for 10 kB
 */
export async function compressed(text: string, quality: number): Promise<Map<Encoding, Uint8Array>> {
  const bytes = new TextEncoder().encode(text);
  const brotli = brotliOf(bytes, quality);
  const variants = new Map<Encoding, Uint8Array>();
  if (brotli) variants.set('br', brotli);
  variants.set('gzip', await gzipOf(bytes));
  return variants;
}

function brotliOf(bytes: Uint8Array, quality: number): Uint8Array | undefined {
  const zlib = globalThis.process?.getBuiltinModule?.('zlib');
  if (!zlib) return undefined;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  return zlib.brotliCompressSync(bytes, { params });
}

async function gzipOf(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Response(bytes).body?.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
