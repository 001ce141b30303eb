import type { Outcome, SurveyResponse } from './response.js';

/** One POST to `{endpoint}/v1/responses`. */
export interface Batch {
  v: 1;
  site: string;
  /** The sender's clock when this was sent; with `ratedAt` it gives an answer's age where clocks disagree. */
  sentAt: number;
  responses: SurveyResponse[];
  outcomes: Outcome[];
}

/**
 * The verdict on one response. `accepted`: on disk now. `duplicate`: this revision, or a later one, is there already.
 * `refused`: it never will be, and `reason` says why.
 */
export type Verdict =
  | { id: string; revision: number; status: 'accepted' | 'duplicate' }
  | { id: string; revision: number; status: 'refused'; reason: string };

/**
 * The answer to a batch. Only a verdict for exactly that id and revision takes a response out of an outbox. Outcomes
 * have no verdict of their own: they are settled by the receipt of the batch in which they travelled.
 */
export interface Receipt {
  receipt: true;
  results: Verdict[];
}

/** The limits both sides keep. Sizes in bytes of UTF-8, comments in code points. */
export const LIMITS = {
  batchResponses: 20,
  batchOutcomes: 50,
  batchBytes: 32 * 1024,
  bodyBytes: 64 * 1024,
  responseBytes: 16 * 1024,
  comment: 4000,
} as const;
