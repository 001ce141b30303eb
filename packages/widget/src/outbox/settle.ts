import type { Receipt, SurveyResponse, Verdict } from '@candor/protocol';
import { keyOf, revisionOf, type Parcel } from './parcel.js';
import type { Reply } from './reply.js';

/** What a receipt does to one parcel that was in the batch. */
export interface Settled {
  key: string;
  parcel: Parcel;
  /** Absent for an outcome, which the receipt settles as a whole. */
  verdict?: Verdict;
  /** What is still to be sent of a response that was set aside. */
  rest?: Parcel;
}

/** What an answer settles: what its receipt says, or the one parcel that was not taken all alone. */
export function settledBy(reply: Reply, sent: readonly Parcel[]): Settled[] {
  if (reply.kind === 'receipt') return settle(sent, reply.receipt);
  const [only] = sent;
  if (reply.kind !== 'unacceptable' || sent.length !== 1 || !only) return [];
  const settled = { key: keyOf(only), parcel: only };
  if (only.kind === 'outcome') return [settled];
  const { id, revision } = only.response;
  const reason = `the collector answered ${reply.status}`;
  const rest = reply.status === 413 ? ratingOf(only.response) : undefined;
  return [{ ...settled, verdict: { id, revision, status: 'refused', reason }, ...(rest && { rest }) }];
}

/** A response without its texts, where it has some: what was too large may still be counted. */
function ratingOf({ comment, ...response }: SurveyResponse): Parcel | undefined {
  const texts = comment !== undefined || Object.keys(response.answers).length > 0;
  return texts ? { kind: 'response', response: { ...response, answers: {} } } : undefined;
}

/**
 * Which parcels of a batch its receipt settles. A response needs a verdict for exactly its id and revision; outcomes
 * go with the receipt of their batch, if that names every response it should: the receipt of another batch, played
 * back by a cache, settles nothing.
 */
export function settle(sent: readonly Parcel[], receipt: Receipt): Settled[] {
  const settled: Settled[] = [];
  let complete = true;
  for (const parcel of sent) {
    if (parcel.kind !== 'response') continue;
    const { id, revision } = parcel.response;
    const verdict = receipt.results.find((each) => each?.id === id && each.revision === revision && isFinal(each));
    if (verdict) settled.push({ key: keyOf(parcel), parcel, verdict });
    else complete = false;
  }
  for (const parcel of complete ? sent : []) {
    if (parcel.kind === 'outcome') settled.push({ key: keyOf(parcel), parcel });
  }
  return settled;
}

/** Whether the collector holds this revision, or a later one, of the parcel that a verdict speaks of. */
export function settles(verdict: Settled, kept: Parcel): boolean {
  return revisionOf(kept) <= revisionOf(verdict.parcel);
}

function isFinal({ status }: Verdict): boolean {
  return status === 'accepted' || status === 'duplicate' || status === 'refused';
}
