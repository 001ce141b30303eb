import { DAY } from '../day.js';
import { DEFAULT_COOLDOWN_DAYS, type Survey } from '../survey.js';
import type { Gate } from './gate.js';
import { placeInSample } from './sample.js';
import type { Visitor } from './visitor.js';

/** Why a survey may be shown now, or not: every gate, in the order in which they are asked. */
export interface Explanation {
  survey: string;
  eligible: boolean;
  gates: Gate[];
}

/** Everything that a decision rests on. */
export interface Situation {
  now: number;
  /** The share of respondents that is asked: see `shareOf`. */
  share: number;
  visitor: Visitor;
  consent: 'granted' | 'pending' | 'withdrawn';
  /** Another prompt is in the page, or waits to be. */
  busy: boolean;
  /** What is in the way of a prompt, or was at the last try; empty where nothing was seen there. */
  obstacle: string;
  /** Why the last try to show this survey has failed; empty where none has. */
  failure: string;
  /** The page itself asks for this survey (`ask`): sampling does not matter. */
  asked?: boolean;
  /** No cooldown: answers will not be scored, or the customer has pressed the button for it. */
  anytime?: boolean | undefined;
  /** What the survey asks for besides: see `startRules`. */
  rules: readonly Gate[];
}

/**
 * Whether a survey may be shown now. A pure function of its two arguments, so that a decision can be explained,
 * repeated and simulated. A clock that has jumped back keeps the cooldown closed: better to ask too rarely.
 */
export function explain(survey: Survey, situation: Situation): Explanation {
  const { share, visitor, consent, busy, obstacle, failure, asked, anytime, rules } = situation;
  const place = placeInSample(survey.id, visitor.respondent);
  const gates: Gate[] = [
    gate('consent', consent !== 'withdrawn', consent, 'not withdrawn'),
    gate('willing', !visitor.optedOut, visitor.optedOut ? 'never again' : 'yes', 'yes', anytime),
    gate('sample', share >= 1 || place < share, place.toFixed(4), `below ${share}`, asked),
    cooldown(survey, situation),
    ...rules,
    gate('free', !busy, busy ? 'a prompt' : 'nothing', 'nothing'),
    gate('calm', !obstacle, obstacle || 'nothing', 'nothing'),
    gate('files', !failure, failure || 'nothing', 'nothing'),
  ];
  return { survey: survey.id, eligible: gates.every(({ open }) => open), gates };
}

function cooldown({ id, cooldownDays = DEFAULT_COOLDOWN_DAYS }: Survey, { now, visitor, anytime }: Situation): Gate {
  const last = timeIn(visitor.asked, id);
  const putOff = timeIn(visitor.later, id) ?? 0;
  // Once it has been shown after that, the cooldown counts again.
  const later = putOff > (last ?? 0) && putOff;
  const rested = later ? now >= later : last === undefined || (now >= last && now - last >= cooldownDays * DAY);
  const seen = last === undefined ? 'never shown' : `shown ${((now - last) / DAY).toFixed(2)} days ago`;
  const needed = later ? `after ${new Date(later).toJSON()}` : `at least ${cooldownDays} days ago`;
  return gate('cooldown', rested, seen, needed, anytime);
}

/** Somebody may have put anything there. */
function timeIn(times: Record<string, unknown> | undefined, survey: string): number | undefined {
  const time = times?.[survey];
  return typeof time === 'number' ? time : undefined;
}

/** @param lifted somebody has asked for the survey who needs no leave */
function gate(name: Gate['gate'], open: boolean, seen: string, needed: string, lifted?: boolean): Gate {
  return { gate: name, open: open || lifted === true, seen, needed: lifted ? 'any' : needed };
}
