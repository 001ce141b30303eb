import { DAY } from '../day.js';
import type { Survey, SurveyFile } from '../survey.js';
import type { Gate } from './gate.js';
import { judge, type Facts } from './rule.js';

/** One prompt that was shown: which survey, and when, in milliseconds since 1970. */
export type Shown = readonly [survey: string, at: number];

/** What restraint rests on, of one person. */
export interface Past {
  now: number;
  /** The prompts of all surveys, oldest first. */
  prompts: readonly Shown[];
  /** When this session began. */
  sessionSince: number;
  /** When each survey was last answered. */
  answered: Readonly<Record<string, number | undefined>>;
}

const DAYS = 30;
const MONTH = DAYS * DAY;

/** Whether this is one of those whom a survey is for. A rule that can't be told fails. */
export function audienceGate({ audience }: Survey, facts: Facts): Gate {
  if (!audience) return { gate: 'audience', open: true, seen: 'anybody', needed: 'anybody' };
  const { holds, seen, needed } = judge(audience, facts);
  return { gate: 'audience', open: holds === true, seen, needed };
}

/** Whether a survey has been shown to this person as often as it may be: so many times, or until it is answered. */
export function timesGate({ id, atMost }: Survey, { prompts, answered }: Past): Gate {
  const shown = prompts.filter(([survey]) => survey === id).length;
  const is = answered[id] !== undefined;
  return {
    gate: 'times',
    open: atMost === undefined || (shown < atMost && !is),
    seen: is ? 'answered' : `shown: ${shown}`,
    needed: atMost === undefined ? 'any' : `not answered, and shown: fewer than ${atMost}`,
  };
}

/** Whether this person may be asked anything at all now. A prompt that seems to be of the future counts. */
export function budgetGate({ budget = {} }: SurveyFile, { now, prompts, sessionSince }: Past): Gate {
  const { perSession = Infinity, per30Days = Infinity } = budget;
  const since = (from: number): number => prompts.filter(([, at]) => at >= from).length;
  const [session, month] = [since(sessionSince), since(now - MONTH)];
  const limits = [
    ...(perSession < Infinity ? [`fewer than ${perSession} in this session`] : []),
    ...(per30Days < Infinity ? [`fewer than ${per30Days} in ${DAYS} days`] : []),
  ];
  return {
    gate: 'budget',
    open: session < perSession && month < per30Days,
    seen: `prompts in this session: ${session}, in ${DAYS} days: ${month}`,
    needed: limits.join(', ') || 'any',
  };
}

/**
 * What is remembered of prompts once another is shown: the last hundred. Where the clock has gone back since this session
 * began, the prompt counts as of its beginning: the session would not know it for one of its own.
 */
export function promptsWith(prompts: readonly Shown[], survey: string, now: number, sessionSince: number): Shown[] {
  return [...prompts.slice(-99), [survey, Math.max(now, sessionSince)]];
}
