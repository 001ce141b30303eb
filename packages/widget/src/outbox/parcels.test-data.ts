import type { SurveyResponse } from '@candor/protocol';
import type { Parcel } from './parcel.js';

/** The n-th of a row of responses, as an outbox holds them. */
export function responseParcel(number: number, changes: Partial<SurveyResponse> = {}): Parcel & { kind: 'response' } {
  const response = {
    id: idOf(number),
    revision: 1,
    survey: 'shop-nps',
    instrument: '00112233445566ff',
    touchpoint: 'shop',
    moment: 'second-visit',
    metric: 'nps',
    scale: { min: 0, max: 10, good: 'high' },
    rating: 9,
    answers: {},
    locale: 'en',
    shownAt: 1_700_000_000_000,
    ratedAt: 1_700_000_001_000,
    probability: 1,
    ...changes,
    // The metric stays `nps`; a change of it would need a scale of its own.
  } as SurveyResponse;
  return { kind: 'response', response };
}

export function outcomeParcel(number: number): Parcel & { kind: 'outcome' } {
  const at = 1_700_000_000_000;
  return { kind: 'outcome', outcome: { id: idOf(number), survey: 'shop-nps', outcome: 'shown', at, probability: 1 } };
}

function idOf(number: number): string {
  return `0197a1b2-c3d4-7e5f-8a9b-${String(number).padStart(12, '0')}`;
}
