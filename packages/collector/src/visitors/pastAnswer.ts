import { LIMITS } from '@candor/protocol';
import { visitorQuestionSchema } from '@candor/protocol/schema';
import { respondentIn } from '../erasure/respondentErasure.js';
import { json } from '../http/answer.js';
import type { BodyHead } from '../http/body.js';
import { clientOf } from '../http/client.js';
import { Fault } from '../http/fault.js';
import { pathOf } from '../http/routes.js';
import { readSmallBody } from '../http/smallBody.js';
import { isVouchedFor } from '../identity/signature.js';
import type { Reception } from '../intake/receive.js';
import { admitted } from '../limits/admission.js';

/** Whom somebody asks about, and the site's word that they may. */
interface Question {
  site: string;
  respondent: string;
  traits?: Record<string, string | number | boolean>;
  signature?: string;
}

/**
 * `POST /v1/visitors` with `{ site, respondent, traits?, signature }`: when somebody was last asked, and when they last
 * answered, so that a cooldown holds on all their devices. A page asks with the signature that its answers carry. It is a
 * simple request, as a batch is.
 *
 * @throws Fault 400, 401, 403, 404, 413, 415 or 429 if it is not answered; StoreUnavailable
 */
export async function pastAsked(request: Request, head: BodyHead, reception: Reception): Promise<Response> {
  knock(head, reception);
  const parsed = visitorQuestionSchema.safeParse(await readSmallBody(request, head, LIMITS.responseBytes));
  if (!parsed.success) throw new Fault(400, 'not-a-visitor', 'Expected { site, respondent, traits?, signature }.');
  return pastAnswer(parsed.data, head, reception);
}

/**
 * `GET /v1/visitors/{respondent}?site=&signature=`: the same, for a signature over the respondent alone.
 *
 * @throws as `pastAsked`
 */
export async function pastOf(request: Request, head: BodyHead, reception: Reception): Promise<Response> {
  knock(head, reception);
  const query = new URL(request.url).searchParams;
  const signature = query.get('signature');
  const question = { site: query.get('site') ?? '', respondent: respondentIn(pathOf(request.url)) };
  return pastAnswer({ ...question, ...(signature !== null && { signature }) }, head, reception);
}

/** Before anything is looked at: whether this address has asked too much, or guessed too often. */
function knock(head: BodyHead, { guard, trusted, now }: Reception): void {
  const client = clientOf(head, trusted);
  guard.address(client, now());
  guard.mayGuess(client, now());
}

async function pastAnswer(question: Question, head: BodyHead, reception: Reception): Promise<Response> {
  const { store, sites, guard, trusted, now } = reception;
  const { signature, respondent } = question;
  const { id, settings } = admitted(question.site, head.origin, sites);
  if (settings.secret === undefined) {
    throw new Fault(404, 'no-secret', 'Expected a site with a "secret" in its settings: it signs whom a page is for.');
  }
  if (signature === undefined || !(await isVouchedFor(id, question, signature, settings))) {
    guard.guessed(clientOf(head, trusted), now());
    throw new Fault(401, 'signature', 'Expected a signature of this site for the respondent.');
  }
  // Only now: a stranger must not use up what a site may have.
  guard.site(id, now());
  return json(await store.past(id, respondent));
}
