import { DAY, type Gate, type Metric, type Outcome, type OUTCOMES, type SurveyResponse } from '@candor/protocol';

/** A response that was judged fit to store, with what the collector found out about it. */
export interface Answer {
  response: SurveyResponse;
  /** When it was given, by the collector's clock. */
  answeredAt: number;
  /** The touchpoint it is counted under. */
  touchpoint: string;
  /** Whether the site's own signature vouches for its respondent and traits. */
  verified?: boolean;
  /** When its prompt was shown, by the collector's clock: only where this is to be remembered of its respondent. */
  askedAt?: number;
  /** Set if it is to be looked at before it counts. A later revision of the same answer changes nothing about it. */
  suspect?: Suspicion;
}

/** Why an answer is left out of scores until somebody has looked at it. */
export type Suspicion = 'many-from-one-address';

/** How many answers to a survey are left out, and why. */
export interface SuspectCount {
  survey: string;
  reason: Suspicion;
  n: number;
}

/** What becomes of suspect answers that somebody has looked at. */
export interface Settlement {
  site: string;
  survey: string;
  as: 'counted' | 'erased';
  /** Now, in milliseconds since 1970. */
  at: number;
}

/** Whose answers are to be erased: a respondent's, or the one that a withdrawal code names. */
export type Erasure = { site: string; at: number } & ({ respondent: string } | { code: string });

/** What is too old to be kept. */
export interface Purge {
  site: string;
  /** Now, in milliseconds since 1970. */
  at: number;
  /** For how many days an answer is kept, by survey id, `*` for the others; for ever where neither says. */
  keepDays: Record<string, number>;
}

/** The storable part of one batch. */
export interface Intake {
  site: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
  answers: Answer[];
  /** With `at` already set to the collector's clock, and a `respondent` only where the prompt is to be remembered. */
  outcomes: Outcome[];
}

/**
 * What became of one answer. `accepted`: this revision is on disk now and counted. `duplicate`: it, or a later one, was
 * there already. `failed`: the store cannot hold this one; the others of its batch are not affected.
 */
export type Kept = 'accepted' | 'duplicate' | 'failed';

/** How many people gave one rating, over all days. Instruments are never added up by a store. */
export interface RatingCount {
  survey: string;
  instrument: string;
  metric: Metric;
  /** See `scaleName`. */
  scale: string;
  rating: number;
  n: number;
  /** First and last day (UTC, days since 1970) on which it was given. */
  firstDay: number;
  lastDay: number;
  /** When the first one arrived, in milliseconds since 1970. */
  since: number;
}

/** How many prompts of a survey had an outcome, and at which gate those came to nothing that came to nothing. */
export interface OutcomeCount {
  survey: string;
  outcome: (typeof OUTCOMES)[number];
  gate?: Gate['gate'];
  n: number;
}

/** The outcomes of one day (UTC, days since 1970). */
export interface OutcomeDay extends OutcomeCount {
  day: number;
  /** How many people stand behind those that were shown, asked or not: see `reachOf`. */
  reach: number;
}

/** How many answered a survey on one day, in any wording. */
export interface AnswerDay {
  survey: string;
  day: number;
  n: number;
}

/** What was counted day by day. */
export interface Daily {
  answers: AnswerDay[];
  outcomes: OutcomeDay[];
}

/** When somebody was last shown each survey, on whatever device, and when they last answered it, by survey id. */
export interface Past {
  asked: Record<string, number>;
  answered: Record<string, number>;
}

/** A response as it is kept. */
export interface StoredAnswer {
  /** The place in the store, ascending by first arrival: the cursor of a page. */
  row: number;
  response: SurveyResponse;
  answeredAt: number;
  receivedAt: number;
  /** Set if the same revision was sent again with another content; the first is the one that is kept. */
  differs: boolean;
  verified: boolean;
  suspect: Suspicion | null;
}

/** Where to read on, and how much. */
export interface Page {
  site: string;
  survey?: string;
  /** Only rows after this one; 0 for the first page. */
  after: number;
  limit: number;
}

/**
 * Keeps answers. Every implementation passes `contract.test.suite.ts`, which is the long form of this promise:
 *
 * - one answer per site and id, the one with the highest revision, whatever order they arrive in;
 * - counts change in the same transaction as the answer, and only if the answer changed. Test answers are never counted;
 * - `keep` resolves after the data is as durable as the store can make it, and rejects with `StoreUnavailable` if
 *   nothing of the intake was kept;
 * - of a prompt or an answer it is remembered whom it was for as it is counted: once, and not again after an erasure;
 * - what is erased leaves its id behind for as long as an outbox may still hold a copy, and whatever comes under that id
 *   is a duplicate: nothing brings it back, and the outbox lets go of it.
 */
export interface Store {
  /** One verdict per answer of the intake, in its order. */
  keep(intake: Intake): Promise<Kept[]>;
  ratingCounts(site: string, survey?: string): Promise<RatingCount[]>;
  outcomeCounts(site: string, survey?: string): Promise<OutcomeCount[]>;
  /** What was counted on each day from this one on. */
  daily(site: string, since: number): Promise<Daily>;
  past(site: string, respondent: string): Promise<Past>;
  /** In the order of first arrival. */
  answers(page: Page): Promise<StoredAnswer[]>;
  /** The latest answers that have a comment, newest first, without tests and suspects. */
  commented(site: string, survey: string, limit: number): Promise<StoredAnswer[]>;
  suspectCounts(site: string): Promise<SuspectCount[]>;
  /** Counts or erases the suspect answers to a survey; resolves with how many. */
  settleSuspects(settlement: Settlement): Promise<number>;
  /**
   * Deletes answers and takes them out of the counts, in one transaction; resolves with how many there were. With a
   * respondent goes all that is remembered of them; with a single answer, that it was given.
   */
  erase(erasure: Erasure): Promise<number>;
  /**
   * Deletes answers that are older than their survey keeps them, and leaves the counts as they are; also forgets who was
   * asked as long ago, and ids that no outbox can hold any more. Resolves with how many answers were deleted.
   */
  purge(purge: Purge): Promise<number>;
  /** Whether an intake would be kept now. */
  ready(): Promise<boolean>;
  /** Keeps what was handed in before, then closes. Later calls of `keep` reject. */
  close(): Promise<void>;
}

/** How long the id of an answer that is gone is remembered, and half of how long that of an outcome is, in milliseconds. */
export const REMEMBERED = 45 * DAY;

/** When answers to this survey are too old, or undefined if they never are. */
export function keptSince({ at, keepDays }: Purge, survey: string): number | undefined {
  const days = Object.hasOwn(keepDays, survey) ? keepDays[survey] : keepDays['*'];
  return days === undefined ? undefined : at - days * DAY;
}

/** Nothing was stored, for a reason that passes: a full disk, a lock, too much at once. Try again later. */
export class StoreUnavailable extends Error {
  declare readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds = 30, options?: ErrorOptions) {
    super(message, options);
    Object.assign(this, { name: 'StoreUnavailable', retryAfterSeconds });
  }
}
