import { parseJson } from '../intake/parseBatch.js';
import { checkHead, isGzip, readBody, tooLarge, type BodyHead } from './body.js';
import { expand } from './expand.js';

/**
 * What a short body of JSON holds.
 *
 * @param limit its most bytes, compressed and expanded
 * @throws Fault 400, 413 or 415
 */
export async function readSmallBody(request: Request, head: BodyHead, limit: number): Promise<unknown> {
  checkHead(head, limit);
  const body = await readBody(request, limit);
  if (body.byteLength > limit) throw tooLarge(limit);
  return parseJson(isGzip(head.encoding) ? await expand(body, limit) : body);
}
