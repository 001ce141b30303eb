import type { Steering, Survey } from '@candor/protocol';
import { emptyTally, type Tally } from '@candor/scoring';
import { dayOf } from '../intake/answeredAt.js';
import type { Daily, RatingCount } from '../store/store.js';
import { measureNamed } from '../surveys/scaleName.js';
import type { KnownSurvey, Site } from '../surveys/site.js';
import { marginPlan } from './marginPlan.js';
import { periodOf } from './period.js';
import { answeredSince, closedDays, firstQuotaDay, quotaShare } from './quotaShare.js';
import { TRAFFIC_DAYS, trafficOf } from './traffic.js';

/** All that steering rests on. */
export interface Evidence {
  /** Of all time; may be empty where no survey `needsAllAnswers`. */
  ratings: RatingCount[];
  /** From `firstDayNeeded` on. */
  daily: Daily;
  /** Milliseconds since 1970. */
  now: number;
}

/** The first day (UTC, days since 1970) of which the counts are needed. */
export function firstDayNeeded(now: number): number {
  return Math.min(firstQuotaDay(now), dayOf(now) - TRAFFIC_DAYS + 1);
}

/** Whether the collector steers how many are asked: to a margin in mode `sample`, or to a quota. */
export function isSteered({ mode, margin, quota }: Survey): boolean {
  return quota !== undefined || (mode === 'sample' && margin !== undefined);
}

/** Whether it takes the answers of all time to steer a survey: adding those up is the dear part of it. */
export function needsAllAnswers({ margin, quota }: Survey): boolean {
  return margin !== undefined || quota?.per === 'ever';
}

/**
 * How every survey of a site that is to be steered is steered now, by its id. A pure function of what was counted.
 *
 * With a quota the share is that of `quotaShare`; in mode `sample` with a margin that of `marginPlan`; with both the lower
 * one. `want` is said where there is a margin. Both are rounded to three digits, so that what pages hold in their caches
 * does not change for nothing.
 */
export function steer(site: Site, evidence: Evidence): Record<string, Steering> {
  const steered = [...site.surveys].filter(([, { survey }]) => isSteered(survey));
  return Object.fromEntries(steered.map(([id, known]) => [id, steerOne(known, evidenceOf(id, evidence))]));
}

function evidenceOf(id: string, { ratings, daily, now }: Evidence): Evidence {
  const isOurs = ({ survey }: { survey: string }): boolean => survey === id;
  const { answers, outcomes } = daily;
  return {
    ratings: ratings.filter(isOurs),
    daily: { answers: answers.filter(isOurs), outcomes: outcomes.filter(isOurs) },
    now,
  };
}

function steerOne(known: KnownSurvey, { ratings, daily, now }: Evidence): Steering {
  const { mode = 'census', margin, quota } = known.survey;
  const seen = { ...daily, now };
  const traffic = trafficOf(quota ? { ...seen, isClosed: closedDays(quota, daily.answers) } : seen);
  const shares: number[] = [];
  if (quota) {
    const answered =
      quota.per === 'ever'
        ? ratings.reduce((sum, { n }) => sum + n, 0)
        : answeredSince(daily.answers, periodOf(quota.per, now).from);
    shares.push(quotaShare({ quota, answered, traffic, now }));
  }
  const plan = margin === undefined ? undefined : marginPlan(largestTally(known, ratings), { mode, margin, traffic });
  if (plan) shares.push(plan.share);
  return { share: rounded(Math.min(...shares)), ...(plan && { want: rounded(plan.want) }) };
}

/**
 * The tally of the wording with the most answers, of those that the survey file has: every wording has a score of its own,
 * and of an earlier one no more answers come.
 */
function largestTally({ survey: { metric }, scale, wordings }: KnownSurvey, ratings: readonly RatingCount[]): Tally {
  const measure = measureNamed(metric, scale);
  if (!measure) throw new TypeError(`expected a scale of ${metric}, got ${scale}`);
  const tallies = [...wordings.keys()].map((instrument) => {
    const tally = emptyTally(measure);
    for (const count of ratings) {
      const isOurs = count.instrument === instrument && count.metric === metric && count.scale === scale;
      if (isOurs) tally.counts[count.rating - measure.scale.min] = count.n;
    }
    return { tally, n: tally.counts.reduce((sum, count) => sum + count, 0) };
  });
  const [largest] = tallies.toSorted((a, b) => b.n - a.n);
  return largest?.tally ?? emptyTally(measure);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
