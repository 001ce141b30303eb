import { EVERYWHERE, empty } from './answer.js';
import { compressed, type Encoding } from './compress.js';
import { sha256 } from './digest.js';

/** How a text is served. */
export interface AssetOptions {
  /** Its Content-Type. */
  type: string;
  /** Its Cache-Control. */
  cacheControl: string;
  /** Of its compression, from 0, which is quick, to 11, which is best: the default. */
  quality?: number;
}

interface Prepared {
  tag: string;
  variants: Map<Encoding, Uint8Array>;
}

/**
 * A fixed text to be served to pages of any origin: compressed once, at the first request for it, and answered with 304
 * when the browser has it already.
 */
export function asset(
  body: string,
  { type, cacheControl, quality = 11 }: AssetOptions,
): (request: Request) => Promise<Response> {
  let prepared: Promise<Prepared> | undefined;
  const headers = {
    ...EVERYWHERE,
    'content-type': type,
    'cache-control': cacheControl,
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'accept-encoding',
  };

  return async (request) => {
    const { tag, variants } = await (prepared ??= prepare(body, quality));
    const encoding = pick(request.headers.get('accept-encoding'), variants);
    const etag = `"${encoding ? `${tag}-${encoding}` : tag}"`;
    if (knows(request.headers.get('if-none-match'), etag)) return empty(304, { ...headers, etag });
    const bytes = encoding && variants.get(encoding);
    return new Response(bytes ?? body, {
      headers: { ...headers, etag, ...(encoding && { 'content-encoding': encoding }) },
    });
  };
}

async function prepare(body: string, quality: number): Promise<Prepared> {
  const [digest, variants] = await Promise.all([sha256(body), compressed(body, quality)]);
  return { tag: digest.slice(0, 20), variants };
}

function pick(accepted: string | null, variants: Map<Encoding, unknown>): Encoding | undefined {
  const wanted = (accepted ?? '').split(',').map((part) => part.trim().toLowerCase());
  return [...variants.keys()].find((encoding) =>
    wanted.some((part) => part === encoding || (part.startsWith(`${encoding};`) && !/;\s*q=0(?:\.0*)?$/.test(part))),
  );
}

function knows(ifNoneMatch: string | null, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag);
}
