import type { SurveyResponse } from '@candor/protocol';
import type { Progress } from './outbox/outbox.js';
import type { Delivery } from './prompt/Prompt.js';

/** How far the current revision of a response has come. */
export interface Travel {
  durable: boolean;
  delivery: Delivery;
}

export const SET_OUT: Travel = { durable: false, delivery: 'unknown' };

/**
 * What may truthfully be said of a response after a piece of progress. "Kept on this device" is said only of what is
 * on the disk; of an answer that is neither there nor at the collector, nothing is said.
 */
export function travelOn(travel: Travel, progress: Progress, { id, revision }: SurveyResponse): Travel {
  if (progress.kind === 'delayed') return travel.durable ? kept(travel) : travel;
  if (progress.id !== id || progress.revision !== revision) return travel;
  if (progress.kind === 'queued') return { ...travel, durable: progress.durable };
  return { ...travel, delivery: progress.kind };
}

function kept(travel: Travel): Travel {
  return travel.delivery === 'unknown' ? { ...travel, delivery: 'kept' } : travel;
}
