import { audienceGate, budgetGate, timesGate, type Gate, type Survey, type SurveyFile } from '@candor/protocol';
import { factsOf } from './eligibility/facts.js';
import { sessionSince } from './eligibility/session.js';
import type { VisitorStore } from './eligibility/visitor.js';
import { visitAt } from './eligibility/visits.js';
import { watchOther } from './moments/other.js';
import type { WatchOther } from './moments/watch.js';
import { areRules } from './surveys/areRules.js';

export interface RulesOptions {
  file: SurveyFile;
  /** Of this endpoint and site alone. */
  name: string;
  visitors: VisitorStore;
  traits(): Record<string, string | number | boolean> | undefined;
  languages(): string[];
  now(): number;
}

/** How a survey comes to be considered. */
export interface Called {
  /** By the page, by its name: the audience is the page's own affair. */
  asked?: true | undefined;
  /** By the customer, or for a test: as often as they like. */
  anytime?: boolean | undefined;
}

/** The part of the widget that a survey file may ask for: whom to ask, and how often in all. */
export interface Rules {
  gates(survey: Survey, called: Called): Gate[];
  watchOther: WatchOther;
}

export type StartRules = (options: RulesOptions) => Rules;

/** @throws Error in a few words if the file's rules are none */
export const startRules: StartRules = ({ file, name, visitors, traits, languages, now }) => {
  if (!areRules(file))
    throw new Error('no survey is shown: the survey file has no valid rules ("candor validate" says where)');
  const visitor = visitors.read();
  const visits = visitAt(visitor.visits, now());
  visitors.write({ ...visitor, visits });
  const since = sessionSince(name, now());
  return {
    watchOther,
    gates(survey, { asked, anytime }) {
      const { prompts = [], answered = {} } = visitors.read();
      const past = { now: now(), prompts, answered, sessionSince: since };
      const facts = factsOf({ visits, traits: traits(), language: languages().find(Boolean), now: now() });
      return [
        passing(audienceGate(survey, facts), asked),
        passing(timesGate(survey, past), anytime),
        passing(budgetGate(file, past), anytime),
      ];
    },
  };
};

/** Somebody has asked for the survey who needs no leave. */
function passing(gate: Gate, isAsked: boolean | undefined): Gate {
  return isAsked ? { ...gate, open: true, needed: 'any' } : gate;
}
