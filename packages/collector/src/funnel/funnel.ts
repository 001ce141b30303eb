import { GATES, type Gate } from '@candor/protocol';
import type { OutcomeDay } from '../store/store.js';

/** A funnel looks back over so many days, today among them: what an owner changes is soon to be seen in it. */
export const FUNNEL_DAYS = 28;

/** How many came to nothing at one gate. */
export interface Stop {
  gate: Gate['gate'];
  n: number;
}

/**
 * What became of the moments of one survey. Prompts are counted one by one; those that were passed over once a day and
 * device at each gate, so that `moments` is a count of device-days, and a little more where one was stopped twice.
 */
export interface Funnel {
  survey: string;
  /** First and last day (UTC, days since 1970) that are counted; null where there is nothing to count. */
  firstDay: number | null;
  lastDay: number | null;
  /** All that follows but `answered` and `dismissed`, which were shown. */
  moments: number;
  /** Nobody was asked, since a gate was closed; in the order of the gates, without those at which nobody was stopped. */
  passed: Stop[];
  /** Somebody was to be asked, but until the deadline a gate was closed: no calm moment, say. */
  expired: Stop[];
  shown: number;
  answered: number;
  dismissed: number;
}

/**
 * The funnel of a survey from what was counted day by day. Prompts are counted always, closed gates only where the survey
 * file says so, and perhaps not for long: so only days count from the first to the last on which a gate was told of, or
 * all of them where none ever was.
 *
 * @example funnelOf('nps', [
 *   { survey: 'nps', outcome: 'passed', gate: 'sample', day: 20_000, n: 90, reach: 0 },
 *   { survey: 'nps', outcome: 'shown', day: 20_000, n: 10, reach: 100_000 },
 * ]).moments // → 100
 */
export function funnelOf(survey: string, days: readonly OutcomeDay[]): Funnel {
  const ours = days.filter((count) => count.survey === survey);
  const told = ours.filter(({ gate }) => gate !== undefined);
  const counted = (told.length > 0 ? told : ours).map(({ day }) => day);
  const [firstDay, lastDay] = counted.length > 0 ? [Math.min(...counted), Math.max(...counted)] : [null, null];
  const within = ours.filter(({ day }) => firstDay !== null && day >= firstDay && day <= lastDay);
  const sum = (outcome: OutcomeDay['outcome'], gate?: Gate['gate']): number =>
    within.reduce((all, each) => all + (each.outcome === outcome && (!gate || each.gate === gate) ? each.n : 0), 0);
  const stops = (outcome: OutcomeDay['outcome']): Stop[] =>
    GATES.map((gate) => ({ gate, n: sum(outcome, gate) })).filter(({ n }) => n > 0);
  const [passed, expired, shown] = [stops('passed'), stops('expired'), sum('shown')];
  return {
    survey,
    firstDay,
    lastDay,
    moments: [...passed, ...expired].reduce((all, { n }) => all + n, shown),
    passed,
    expired,
    shown,
    answered: sum('answered'),
    dismissed: sum('dismissed'),
  };
}
