import type { Due } from '../moments/progress.js';
import type { Survey, SurveyFile } from '../survey.js';
import { delayGate } from './delay.js';
import type { Gate } from './gate.js';
import { audienceGate, budgetGate, timesGate, type Past } from './restraint.js';
import type { Facts } from './rule.js';

/** How a survey comes to be considered. */
export interface By {
  /** By the page, by its name: the audience is the page's own affair. */
  asked?: true | undefined;
  /** It has waited for its time, which is now. */
  ripe?: true | undefined;
  /** By the customer, or for a test: as often as they like. */
  anytime?: boolean | undefined;
}

/** What the gates of a survey file's rules rest on. */
export interface Standing extends Past {
  facts: Facts;
  /** The prompts that wait for their time. */
  due: readonly Due[] | undefined;
  /** Whether the collector has said what it knows of the customer's other devices; none where it is not asked. */
  devices?: Gate | undefined;
}

/** Every gate that a survey file may ask for beyond those of every survey, in the order of `GATES`. */
export function ruleGates(file: SurveyFile, survey: Survey, standing: Standing, { asked, ripe, anytime }: By): Gate[] {
  const { facts, due, devices, now } = standing;
  return [
    passing(audienceGate(survey, facts), asked),
    passing(timesGate(survey, standing), anytime),
    passing(budgetGate(file, standing), anytime),
    ...(devices ? [passing(devices, anytime)] : []),
    ...(survey.delaySeconds ? [passing(delayGate(survey, due, now), asked || ripe || anytime)] : []),
  ];
}

/** Somebody has asked for the survey who needs no leave. */
function passing(gate: Gate, isAsked: boolean | undefined): Gate {
  return isAsked ? { ...gate, open: true, needed: 'any' } : gate;
}
