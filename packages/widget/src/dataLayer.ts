import { bandOf, type SurveyResponse } from '@candor/protocol';
import type { CandorEvents, On } from './events.js';

/** What is told of an answer: the words are nobody's business but the collector's, and so is who gave it. */
function plainOf({ metric, rating, scale, moment, touchpoint }: SurveyResponse): object {
  return { metric, rating, band: bandOf(metric, scale, rating), moment, touchpoint };
}

const EVENTS = ['ready', 'eligible', 'shown', 'answered', 'commented', 'dismissed'] as const;

/**
 * Tells the page's `dataLayer` what happens, as `candor_shown` and alike, with the survey and its moment.
 *
 * @returns its undo
 */
export function tellDataLayer(on: On): () => void {
  const page = window as { dataLayer?: unknown };
  const push = (event: string, detail: CandorEvents[(typeof EVENTS)[number]]): void => {
    if (!Array.isArray(page.dataLayer)) page.dataLayer = [];
    const { response, ...plain }: { response?: SurveyResponse } = detail as object;
    (page.dataLayer as unknown[]).push({
      event: `candor_${event}`,
      candor: { ...plain, ...(response && plainOf(response)) },
    });
  };
  const undo = EVENTS.map((event) => on(event, (detail) => push(event, detail)));
  return () => {
    for (const each of undo) each();
  };
}
