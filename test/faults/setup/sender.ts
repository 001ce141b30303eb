import { randomUUID } from 'node:crypto';
import { instrumentOf, type Receipt, type SurveyResponse } from '@candor/protocol';
import { SURVEYS } from './surveys.js';

const [SURVEY] = SURVEYS.surveys;
if (!SURVEY) throw new Error('there is no survey to answer');
const INSTRUMENT = instrumentOf(SURVEY, 'en');

/** A response such as the widget makes, for rows in which the collector alone is tried. */
export function newAnswer(who: string, random: () => number): SurveyResponse {
  const now = Date.now();
  const time = now.toString(16).padStart(12, '0');
  return {
    // The time in front, as the widget makes them.
    id: `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`,
    revision: 1,
    survey: 'nps',
    instrument: INSTRUMENT,
    touchpoint: 'shop',
    moment: 'ask',
    metric: 'nps',
    scale: { min: 0, max: 10, good: 'high' },
    rating: Math.floor(random() * 11),
    answers: {},
    locale: 'en',
    shownAt: now - 5000,
    ratedAt: now - 1000,
    probability: 1,
    respondent: who,
  };
}

/** Posts a batch. Resolves to its receipt, or to undefined where there is none, whatever the reason. */
export async function send(url: string, responses: readonly SurveyResponse[]): Promise<Receipt | undefined> {
  const body = JSON.stringify({ v: 1, site: 'shop', sentAt: Date.now(), responses, outcomes: [] });
  try {
    const headers = { 'Content-Type': 'text/plain' };
    const answer = await fetch(`${url}/v1/responses`, { method: 'POST', body, headers });
    const text = await answer.text();
    return answer.status === 200 ? (JSON.parse(text) as Receipt) : undefined;
  } catch {
    return undefined;
  }
}

/** The responses that a receipt acknowledges. */
export function acknowledged(receipt: Receipt | undefined, sent: readonly SurveyResponse[]): SurveyResponse[] {
  const settled = new Set(
    receipt?.results.flatMap(({ id, revision, status }) => (status === 'refused' ? [] : [`${id}/${revision}`])),
  );
  return sent.filter(({ id, revision }) => settled.has(`${id}/${revision}`));
}
