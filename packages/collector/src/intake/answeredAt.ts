import { DAY } from '@candor/protocol';
/** Answers wait in an outbox for 30 days at most; half as much again is still believed. */
export const OLDEST_AGE = 45 * DAY;

/** Three clock readings, in milliseconds since 1970. */
export interface Clocks {
  /** When this answer (or outcome) happened, by the customer's clock. */
  at: number;
  /** When the batch was sent, by the same clock. */
  sentAt: number;
  /** When it arrived, by the collector's clock. */
  receivedAt: number;
}

/**
 * When an answer was given, by the collector's clock: the moment it arrived less its own age. A clock that is wrong by
 * years is wrong in both readings of the customer's, so the age is right all the same. An age that cannot be (negative,
 * or longer than any outbox keeps an answer) means that the clock was set in between: then the time of arrival counts.
 *
 * @example answeredAt({ at: 1_000, sentAt: 61_000, receivedAt: 1_800_000_000_000 }) // → a minute before it arrived
 */
export function answeredAt({ at, sentAt, receivedAt }: Clocks): number {
  const age = sentAt - at;
  return age >= 0 && age <= OLDEST_AGE ? receivedAt - age : receivedAt;
}

/** The day (UTC) that an answer counts in, as whole days since 1970. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY);
}
