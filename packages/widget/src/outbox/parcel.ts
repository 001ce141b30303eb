import type { Outcome, SurveyResponse } from '@candor/protocol';

/** One thing in the outbox, each under a key of its own. */
export type Parcel =
  | {
      kind: 'response';
      response: SurveyResponse;
      /** Set aside: why the collector did not take it. */
      refused?: string;
      /** Set aside: it has waited too long. */
      expired?: true;
    }
  | { kind: 'outcome'; outcome: Outcome };

/**
 * The key of a parcel: every revision of a response has the same one, and later ones replace earlier ones. What is set
 * aside is kept under another letter, so that nobody who only asks whether something waits has to read it.
 */
export function keyOf(parcel: Parcel): string {
  return parcel.kind === 'response'
    ? `${isWaiting(parcel) ? 'r' : 'x'}/${parcel.response.id}`
    : `o/${parcel.outcome.id}/${parcel.outcome.outcome}`;
}

/** The revision of a parcel. An outcome never changes, so it is always the first. */
export function revisionOf(parcel: Parcel): number {
  return parcel.kind === 'response' ? parcel.response.revision : 1;
}

/** Whether this is still to be sent: what was refused or has expired is kept to be seen, not to be sent. */
export function isWaiting(parcel: Parcel): boolean {
  return parcel.kind === 'outcome' || (parcel.refused === undefined && !parcel.expired);
}

/** A parcel that was set aside, to be sent after all: as a later revision, since its rating may have gone alone. */
export function revive(parcel: Parcel): Parcel {
  if (parcel.kind === 'outcome') return parcel;
  const { response } = parcel;
  return { kind: 'response', response: { ...response, revision: response.revision + 1 } };
}

/** Whether a record is a parcel of this version. What has a `v` was written by a later one: it is let alone. */
export function isParcel(value: unknown): value is Parcel {
  // Whatever lies on a disk may be anything: each field is looked at before it is trusted.
  const { kind, response, outcome, v } = (value ?? {}) as Partial<Record<string, Partial<Record<string, unknown>>>>;
  if (v !== undefined) return false;
  return (kind as unknown) === 'response'
    ? typeof response?.['id'] === 'string' && typeof response['revision'] === 'number'
    : (kind as unknown) === 'outcome' && typeof outcome?.['id'] === 'string';
}
