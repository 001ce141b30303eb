import { readWithdrawalCode } from '@candor/protocol';
import { z } from 'zod';
import { json } from '../http/answer.js';
import type { BodyHead } from '../http/body.js';
import { clientOf } from '../http/client.js';
import { Fault } from '../http/fault.js';
import { readSmallBody } from '../http/smallBody.js';
import type { Reception } from '../intake/receive.js';
import { admitted } from '../limits/admission.js';

const LIMIT = 1_024;
const withdrawal = z.object({ site: z.string(), code: z.string().max(100) });

/**
 * `POST /v1/withdrawals` with `{ site, code }`: a customer takes back an answer of theirs, by the code that was shown to
 * them and without a token. The answer is the same whether there was one, so that codes cannot be tried out; and they can
 * be tried a few times a minute only.
 *
 * @throws Fault 400, 401, 403, 413, 415 or 429 if nothing was looked for; StoreUnavailable if nothing could be erased
 */
export async function withdraw(request: Request, head: BodyHead, reception: Reception): Promise<Response> {
  const { store, sites, guard, trusted, now, changed } = reception;
  const at = now();
  const client = clientOf(head, trusted);
  guard.mayGuess(client, at);
  guard.guessed(client, at);
  const parsed = withdrawal.safeParse(await readSmallBody(request, head, LIMIT));
  if (!parsed.success) throw new Fault(400, 'not-a-withdrawal', 'Expected { site, code }.');
  const site = admitted(parsed.data.site, head.origin, sites);
  const code = readWithdrawalCode(parsed.data.code)?.code;
  if (code === undefined) throw new Fault(400, 'code', 'Expected a code of 13 letters and digits; this is none.');
  guard.site(site.id, at);
  if ((await store.erase({ site: site.id, at, code })) > 0) changed(site.id);
  return json({ withdrawn: true });
}
