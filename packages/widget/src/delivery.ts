import type { SurveyResponse } from '@candor/protocol';
import type { Progress } from './outbox/outbox.js';
import type { Delivery } from './prompt/Prompt.js';

/** How far the current revision of a response has come. */
export interface Travel {
  /** On the disk of this device. */
  durable: boolean;
  /** A try to send it has failed. */
  delayed: boolean;
  verdict?: 'delivered' | 'refused';
}

export const SET_OUT: Travel = { durable: false, delayed: false };

/** Where a response is after a piece of progress. */
export function travelOn(travel: Travel, progress: Progress, { id, revision }: SurveyResponse): Travel {
  if (progress.kind === 'delayed') return { ...travel, delayed: true };
  if (!('revision' in progress) || progress.id !== id || progress.revision !== revision) return travel;
  if (progress.kind === 'queued') return { ...travel, durable: progress.durable };
  return progress.kind === 'expired' ? travel : { ...travel, verdict: progress.kind };
}

/**
 * What may truthfully be said of a response. "Kept on this device" is said only of what is on the disk and could not
 * be sent; of an answer that is neither there nor at the collector, nothing is said.
 */
export function deliveryOf({ durable, delayed, verdict }: Travel): Delivery {
  return verdict ?? (durable && delayed ? 'kept' : 'unknown');
}
