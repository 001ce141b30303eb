import { DAY, GATES } from '@candor/protocol';
import type { AnswerDay, OutcomeDay } from '../store/store.js';

/** Days that are looked back over, today among them: four whole weeks, since weekends are not like other days. */
export const TRAFFIC_DAYS = 28;

/** How many there are to be asked, and how many of them answer. */
export interface Traffic {
  /** People a day who would be shown the prompt if the share were 1; 0 where nothing is known. */
  perDay: number;
  /** The share of those who are shown the prompt that answers, above 0 and up to 1. */
  rate: number;
}

/** What was counted of one survey, and when it is now. */
export interface Seen {
  answers: readonly AnswerDay[];
  outcomes: readonly OutcomeDay[];
  /** Milliseconds since 1970. */
  now: number;
  /** Days on which nobody was to be asked, whoever came. */
  isClosed?: (day: number) => boolean;
}

const HOUR = 1 / 24;
const afterSample = new Set<string>(GATES.slice(GATES.indexOf('sample') + 1));

/**
 * The traffic of a survey to plan with.
 *
 * - On a day of which the closed gates were told (`funnel`): those who were shown the prompt, and of those who were not in
 *   the sample as large a part as was shown it of those who were.
 * - On another day: those who were shown it, each standing for one over the probability with which they were asked, which
 *   is the share of that time. A day on which the share was 0 says nothing.
 * - Over the days since the first on which there was anything, within the last 28, without those that were closed; the
 *   day of today as far as it has come, and an hour at least.
 * - The rate is that of answers to prompts on the same days, as if one more had been asked and had answered: it begins
 *   at 1, so that a quota begins carefully, and it is never 0.
 *
 * @example trafficOf({
 *   answers: [{ survey: 'nps', day: 20_000, n: 19 }],
 *   outcomes: [{ survey: 'nps', outcome: 'shown', day: 20_000, n: 99, reach: 396_000 }],
 *   now: 20_001 * 86_400_000,
 * }) // → { perDay: 396, rate: 0.2 }
 */
export function trafficOf({ answers, outcomes, now, isClosed = () => false }: Seen): Traffic {
  const today = now / DAY;
  const recent = outcomes.filter(({ day }) => day > today - TRAFFIC_DAYS && day <= today);
  const begun = recent.filter(({ reach, gate }) => reach > 0 || gate === 'sample').map(({ day }) => day);
  if (begun.length === 0) return { perDay: 0, rate: 1 };
  const first = Math.min(...begun);
  const shown = sum(recent, ({ outcome, day }) => outcome === 'shown' && day >= first);
  const answered = answers.reduce((all, { day, n }) => all + (day >= first ? n : 0), 0);

  const later = sum(recent, ({ gate = '', day }) => afterSample.has(gate) && day >= first);
  const passing = shown + later > 0 ? shown / (shown + later) : 1;
  let people = 0;
  let days = 0;
  for (let day = first; day <= today; day++) {
    if (isClosed(day)) continue;
    days += Math.min(1, today - day);
    const counts = recent.filter((count) => count.day === day);
    const isTold = counts.some(({ gate }) => gate !== undefined);
    const outside = sum(counts, ({ outcome, gate }) => outcome === 'passed' && gate === 'sample');
    people += isTold
      ? sum(counts, ({ outcome }) => outcome === 'shown') + passing * outside
      : counts.reduce((all, { reach }) => all + reach / 1_000, 0);
  }
  return { perDay: people / Math.max(days, HOUR), rate: Math.min(1, (answered + 1) / (shown + 1)) };
}

function sum(counts: readonly OutcomeDay[], isMeant: (count: OutcomeDay) => boolean): number {
  return counts.reduce((all, count) => all + (isMeant(count) ? count.n : 0), 0);
}
