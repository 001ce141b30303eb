import { DAY } from '@candor/protocol';
import type { Survey } from '@candor/protocol';
import { dayOf } from '../intake/answeredAt.js';
import type { AnswerDay } from '../store/store.js';
import { periodOf } from './period.js';
import type { Traffic } from './traffic.js';

/** What the share of a quota is worked out from. */
export interface QuotaState {
  quota: NonNullable<Survey['quota']>;
  /** Answers so far in this period, in any wording. */
  answered: number;
  traffic: Traffic;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The share of respondents to be asked so that the rest of a quota comes in evenly over the rest of its period: what is
 * left of it, over the answers that would come if everybody were asked from now on. 1 where that is not known yet, or not
 * enough; 0 once the quota is reached. `ever` has no end to spread it over, so everybody is asked until it is reached.
 *
 * Answers are counted, and those who were asked before the quota was reached may still answer: a few more may come.
 *
 * @example quotaShare({ quota: { answers: 100, per: 'day' }, answered: 50, traffic: { perDay: 1_000, rate: 0.2 }, now: Date.UTC(2026, 4, 28, 12) }) // → 0.5
 */
export function quotaShare({ quota, answered, traffic, now }: QuotaState): number {
  const left = quota.answers - answered;
  if (left <= 0) return 0;
  const { until } = periodOf(quota.per, now);
  if (until === Infinity) return 1;
  const expected = traffic.perDay * traffic.rate * (until - now / DAY);
  return expected <= left ? 1 : left / expected;
}

/**
 * The days on which nobody was asked, since the quota had been reached before: they say nothing of how many would come.
 *
 * @param answers of one survey
 */
export function closedDays(
  quota: NonNullable<Survey['quota']>,
  answers: readonly AnswerDay[],
): (day: number) => boolean {
  return (day) => {
    const { from } = periodOf(quota.per, day * DAY);
    return answeredSince(answers, from, day) >= quota.answers;
  };
}

/** How many answers there were from one day on, and before another. */
export function answeredSince(answers: readonly AnswerDay[], from: number, before = Infinity): number {
  return answers.reduce((sum, { day, n }) => sum + (day >= from && day < before ? n : 0), 0);
}

/** The earliest day that a quota of this moment may count. */
export function firstQuotaDay(now: number): number {
  return Math.min(dayOf(now), periodOf('week', now).from, periodOf('month', now).from);
}
