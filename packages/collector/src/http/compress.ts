/** An encoding that browsers ask for. */
export type Encoding = 'br' | 'gzip';

/**
 * A text in every encoding that this runtime can make, best first. Brotli comes from Node's zlib where there is one (by
 * `getBuiltinModule`, so that nothing is imported where there is none), gzip from the web platform.
 */
export async function compressed(text: string): Promise<Map<Encoding, Uint8Array>> {
  const bytes = new TextEncoder().encode(text);
  const brotli = brotliOf(bytes);
  const variants = new Map<Encoding, Uint8Array>();
  if (brotli) variants.set('br', brotli);
  variants.set('gzip', await gzipOf(bytes));
  return variants;
}

function brotliOf(bytes: Uint8Array): Uint8Array | undefined {
  const zlib = globalThis.process?.getBuiltinModule?.('zlib');
  // The default quality is the best one, 11: slow, and done once.
  return zlib?.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } });
}

async function gzipOf(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Response(bytes).body?.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
