import type { Gate } from './eligibility/gate.js';
import type { Measure } from './metric.js';

/**
 * All answers of one prompt with their context: the unit that is queued, sent and counted.
 *
 * Every revision carries the full state. A later revision of the same id replaces the earlier one, whichever
 * arrives first. Times are milliseconds since 1970 by the customer's clock, which is a hint only.
 */
export type SurveyResponse = Measure & {
  /** A UUID made on the device at the first click (version 7, so that ids sort by time). */
  id: string;
  /** 1 at the first click, one more at each change. */
  revision: number;
  survey: string;
  /** What exactly was asked: see `instrumentOf`. */
  instrument: string;
  touchpoint: string;
  /** What led to the prompt, such as `order-completed` or `30 s on /pricing`. */
  moment: string;
  /** A whole number inside the scale. */
  rating: number;
  /** Answers to further questions, by question id. */
  answers: Record<string, string | string[]>;
  /** At most 4,000 code points. */
  comment?: string;
  /** How many addresses and numbers were taken out of its words on the device, before they were kept. */
  masked?: number;
  /** The language in which the question was shown. */
  locale: string;
  shownAt: number;
  ratedAt: number;
  /** With what probability this person was asked, above 0 and up to 1. */
  probability: number;
  respondent?: string;
  traits?: Record<string, string | number | boolean>;
  /** The site's own word for `respondent` and `traits`, made on its server; a collector may ask for it. */
  signature?: string;
  /** Never scored. */
  test?: true;
};

/** What can become of a prompt; `passed`: there was none, since a gate was closed. */
export const OUTCOMES = ['shown', 'answered', 'dismissed', 'expired', 'passed'] as const;

/** What became of one prompt. Repeats of the same id and outcome count once. */
export interface Outcome {
  /** The id of the prompt (not of the response); of one that was passed over, an id of its own. */
  id: string;
  survey: string;
  outcome: (typeof OUTCOMES)[number];
  at: number;
  /** Above 0; of what was passed over, 0 too. */
  probability: number;
  /** What has closed: for `passed` and `expired`. That of `passed` is told once a day, gate and device. */
  gate?: Gate['gate'];
  /** Who was asked, where the site identifies its customers and cooldowns hold across devices. */
  respondent?: string;
  test?: true;
}
