import { LIMITS, type Outcome, type Receipt, type Verdict } from '@candor/protocol';
import { checkHead, headOf, isGzip, readBody, tooLarge, type BodyHead } from '../http/body.js';
import type { Network } from '../http/address.js';
import { clientOf } from '../http/client.js';
import { vouched } from '../identity/vouch.js';
import { admitted } from '../limits/admission.js';
import type { Guard, SurveyPlace } from '../limits/limits.js';
import { expand } from '../http/expand.js';
import type { Metrics } from '../metrics.js';
import type { Answer, Intake, Kept, Store } from '../store/store.js';
import { OTHER_TOUCHPOINT, type Site } from '../surveys/site.js';
import { answeredAt } from './answeredAt.js';
import { parseBatch, type Envelope } from './parseBatch.js';
import { isToBeRemembered, judge, judgeOutcome } from './verdict.js';

/** What receiving needs of the rest. */
export interface Reception {
  store: Store;
  sites: Map<string, Site>;
  metrics: Metrics;
  guard: Guard;
  /** Proxies whose word about addresses is believed. */
  trusted: readonly Network[];
  now: () => number;
  /** Called after something new was stored. */
  changed: (site: string) => void;
}

/**
 * What `POST /v1/responses` does: a batch in, a receipt out. What it acknowledges is on disk by then.
 *
 * @throws Fault 400, 401, 403, 413, 415 or 429 if there is no batch to judge; StoreUnavailable if nothing of it could be kept
 */
export async function receive(
  head: BodyHead,
  body: Uint8Array,
  { store, sites, metrics, guard, trusted, now, changed }: Reception,
): Promise<Receipt> {
  const receivedAt = now();
  const client = clientOf(head, trusted);
  guard.address(client, receivedAt);
  checkHead(head, LIMITS.bodyBytes);
  if (body.byteLength > LIMITS.bodyBytes) throw tooLarge(LIMITS.bodyBytes);
  const envelope = parseBatch(isGzip(head.encoding) ? await expand(body, LIMITS.bodyBytes) : body);
  const site = admitted(envelope.site, head.origin, sites);
  guard.site(site.id, receivedAt);

  const { judged: unvouched, outcomes, droppedOutcomes } = judgeBatch(envelope, site, receivedAt);
  const judged = site.settings.secret === undefined ? unvouched : await vouchedAll(unvouched, site);
  const answers = judged.filter(isAnswer);
  const placeOf = ({ response }: Answer): SurveyPlace => ({
    site: site.id,
    place: site.surveys.get(response.survey)?.place ?? 0,
  });
  for (const answer of answers) {
    if (guard.isStuffing(client, placeOf(answer), receivedAt)) answer.suspect = 'many-from-one-address';
  }
  const notKept = (answer: Answer): void => {
    if (!answer.suspect) guard.forgetBallot(client, placeOf(answer));
  };
  const intake: Intake = { site: site.id, receivedAt, answers, outcomes };
  const kept = answers.length + outcomes.length === 0 ? [] : await keepIn(store, intake, notKept);
  const results = verdictsOf(judged, kept);

  metrics.count('candor_batches_total');
  for (const { status } of results) metrics.count('candor_responses_total', status);
  if (intake.outcomes.length > 0) metrics.count('candor_outcomes_total', 'kept', intake.outcomes.length);
  if (droppedOutcomes > 0) metrics.count('candor_outcomes_total', 'dropped', droppedOutcomes);
  if (intake.outcomes.length > 0 || kept.includes('accepted')) changed(site.id);
  return { receipt: true, results };
}

/** Keeps an intake, and tells which of its answers are not in the store because of it. */
async function keepIn(store: Store, intake: Intake, notKept: (answer: Answer) => void): Promise<Kept[]> {
  try {
    const kept = await store.keep(intake);
    intake.answers.forEach((answer, index) => kept[index] !== 'accepted' && notKept(answer));
    return kept;
  } catch (error) {
    intake.answers.forEach(notKept);
    throw error;
  }
}

/** `receive` for a Request: a body that cannot be right is refused before it is read. */
export async function receiveRequest(request: Request, environment: unknown, reception: Reception): Promise<Receipt> {
  const head = headOf(request, environment);
  checkHead(head, LIMITS.bodyBytes);
  return receive(head, await readBody(request, LIMITS.bodyBytes), reception);
}

function vouchedAll(judged: readonly (Answer | Verdict)[], site: Site): Promise<(Answer | Verdict)[]> {
  return Promise.all(judged.map(async (one) => (isAnswer(one) ? vouched(one, site) : one)));
}

function isAnswer(one: Answer | Verdict): one is Answer {
  return 'response' in one;
}

interface JudgedBatch {
  /** In the order sent: an answer that may be stored, or its refusal. */
  judged: (Answer | Verdict)[];
  outcomes: Outcome[];
  droppedOutcomes: number;
}

/** Everything that is decided about a batch before it is stored. */
export function judgeBatch({ sentAt, responses, outcomes }: Envelope, site: Site, receivedAt: number): JudgedBatch {
  const judged = responses.map((input) => {
    const response = judge(input, site);
    if ('status' in response) return response;
    const touchpoint = site.touchpoints.has(response.touchpoint) ? response.touchpoint : OTHER_TOUCHPOINT;
    const answer: Answer = {
      response,
      answeredAt: answeredAt({ at: response.ratedAt, sentAt, receivedAt }),
      touchpoint,
    };
    if (isToBeRemembered(response, site)) answer.askedAt = answeredAt({ at: response.shownAt, sentAt, receivedAt });
    return answer;
  });
  const keptOutcomes: Outcome[] = [];
  for (const input of outcomes) {
    const outcome = judgeOutcome(input, site);
    if (outcome) keptOutcomes.push({ ...outcome, at: answeredAt({ at: outcome.at, sentAt, receivedAt }) });
  }
  return { judged, outcomes: keptOutcomes, droppedOutcomes: outcomes.length - keptOutcomes.length };
}

/** One verdict per response in the order sent; `kept` has one per answer that went to the store. */
export function verdictsOf(judged: readonly (Answer | Verdict)[], kept: readonly Kept[]): Verdict[] {
  let next = 0;
  return judged.map((one) => {
    if (!isAnswer(one)) return one;
    const { id, revision } = one.response;
    const status = kept[next++];
    if (status === 'accepted' || status === 'duplicate') return { id, revision, status };
    return { id, revision, status: 'refused', reason: 'response: it cannot be stored as it is' };
  });
}
