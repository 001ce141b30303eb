import type { Outcome, SurveyResponse } from '@candor/protocol';

/** One thing that waits in the outbox, each under a key of its own. */
export type Parcel =
  | { kind: 'response'; response: SurveyResponse; refused?: string }
  | { kind: 'outcome'; outcome: Outcome };

/** The key of a parcel: every revision of a response has the same one, and later ones replace earlier ones. */
export function keyOf(parcel: Parcel): string {
  return parcel.kind === 'response' ? `r/${parcel.response.id}` : `o/${parcel.outcome.id}/${parcel.outcome.outcome}`;
}

/** The revision of a parcel. An outcome never changes, so it is always the first. */
export function revisionOf(parcel: Parcel): number {
  return parcel.kind === 'response' ? parcel.response.revision : 1;
}

/** Whether this is still to be sent: what was refused is kept to be seen, not to be sent. */
export function isWaiting(parcel: Parcel): boolean {
  return parcel.kind === 'outcome' || parcel.refused === undefined;
}
