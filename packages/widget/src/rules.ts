import {
  arrange,
  audienceGate,
  budgetGate,
  shareOf,
  timesGate,
  type Called,
  type Explanation,
  type Fact,
  type Gate,
  type Moment,
  type Survey,
  type SurveyFile,
} from '@candor/protocol';
import type { Decision, Parts, Way } from './asking.js';
import { delayGate } from './eligibility/delay.js';
import { watchDevices } from './eligibility/devices.js';
import { factsOf } from './eligibility/facts.js';
import { passedOver, tellPassed } from './eligibility/funnel.js';
import { memoryStore } from './eligibility/memory.js';
import { sessionSince } from './eligibility/session.js';
import { visitAt } from './eligibility/visits.js';
import { watchWaiting } from './eligibility/waiting.js';
import { languagesOf } from './languages.js';
import { watchDataLayer } from './moments/dataLayer.js';
import { watchOther } from './moments/other.js';
import { wantedMoments } from './moments/wanted.js';
import type { WatchOther } from './moments/watch.js';
import { areRules } from './surveys/areRules.js';
import type { Ui, Where } from './ui.js';

export interface RulesOptions extends Parts {
  file: SurveyFile;
  ask(survey: string, where: Where): Promise<Decision>;
  explain(survey: string): Explanation;
  consider(called: readonly Called[], way: Way): Promise<Decision>;
  withUi(act: (ui: Ui) => unknown): Promise<unknown>;
}

/** How a survey comes to be considered. */
export interface By {
  /** By the page, by its name: the audience is the page's own affair. */
  asked?: true | undefined;
  /** It has waited for its time, which is now. */
  ripe?: true | undefined;
  /** By the customer, or for a test: as often as they like. */
  anytime?: boolean | undefined;
}

/** The part of the widget that a survey file may ask for: whom to ask, when, and how often in all. */
export interface Rules {
  /** Everything that has to be watched. */
  moments: readonly Moment[];
  watchOther: WatchOther;
  /** What is due now that a moment has come; what is due later comes by itself. */
  called(moment: Moment, properties?: Record<string, Fact>): Called[];
  /** Resolves once all is known that a decision rests on. */
  ready(): Promise<void>;
  gates(survey: Survey, by: By): Gate[];
  onShown(survey: string): void;
  onDecided(considered: readonly Explanation[]): void;
  stop(): void;
}

export type StartRules = (options: RulesOptions) => Rules;

/** @throws Error in a few words if the file's rules are none */
export const startRules: StartRules = (options) => {
  const { file, name, endpoint, site, page, visitors, on, consider, withUi, now } = options;
  if (!areRules(file))
    throw new Error('no survey is shown: the survey file has no valid rules ("candor validate" says where)');
  const memory = memoryStore(visitors);
  const { change } = memory;
  const visits = visitAt(memory.read().visits, now());
  change({ visits });
  const since = sessionSince(name, now());
  const facts = (properties: Record<string, Fact> = {}) =>
    factsOf({ visits, traits: page.known.traits, properties, language: languagesOf(page).find(Boolean), now: now() });
  const devices = watchDevices({ endpoint, site, visitors, memory, known: () => page.known });
  const waiting = watchWaiting({
    file,
    memory,
    now,
    ask: async (called) => (await consider(called, { ripe: true })).considered,
    onExpired: ({ survey }) => void withUi((ui) => ui.expire(survey, 'delay')),
  });

  function come(moment: Moment, properties?: Record<string, Fact>): Called[] {
    const { progress } = memory.read();
    const arranged = arrange(file.surveys, progress, { moment, facts: facts(properties) }, now());
    change({ progress: arranged.progress });
    void waiting.look();
    return arranged.called;
  }

  const undo = [
    on('answered', ({ survey }) => change({ answered: { ...memory.read().answered, [survey]: now() } })),
    on('dismissed', ({ survey, wish }) => {
      const visitor = visitors.read();
      const days = file.surveys.find(({ id }) => id === survey)?.laterDays ?? 0;
      if (wish === 'later')
        visitors.write({ ...visitor, later: { ...visitor.later, [survey]: now() + days * 86_400_000 } });
      if (wish === 'never') visitors.write({ ...visitor, optedOut: now() });
      // What could not be shown beside it may be now.
      void waiting.look();
    }),
  ];
  const wanted = wantedMoments(file.surveys);
  const events = wanted.filter(({ on: kind }) => kind === 'dataLayer');
  if (events.length > 0) {
    undo.push(
      watchDataLayer((event, properties) => {
        for (const moment of events) {
          if ('event' in moment && moment.event === event) void consider(come(moment, properties), {});
        }
      }),
    );
  }
  // Once the file is there to be asked from.
  void Promise.resolve().then(waiting.look);

  return {
    moments: wanted.filter(({ on: kind }) => !/^(code|button|dataLayer)$/.test(kind)),
    watchOther,
    called: come,
    ready: () => (file.acrossDevices ? devices.ready() : Promise.resolve()),
    gates(survey, { asked, ripe, anytime }) {
      const { prompts, answered, progress } = memory.read();
      const past = { now: now(), prompts, answered, sessionSince: since };
      return [
        passing(audienceGate(survey, facts()), asked),
        passing(timesGate(survey, past), anytime),
        passing(budgetGate(file, past), anytime),
        ...(file.acrossDevices ? [passing(devices.gate(), anytime)] : []),
        ...(survey.delaySeconds ? [passing(delayGate(survey, progress.due, now()), asked || ripe || anytime)] : []),
      ];
    },
    onShown(survey) {
      change({ prompts: [...memory.read().prompts.slice(-99), [survey, now()]] });
    },
    onDecided(considered) {
      if (!file.funnel || page.consent !== 'granted') return;
      const share = (id: string): number => {
        const survey = file.surveys.find((each) => each.id === id);
        return survey ? shareOf(survey, file) : 0;
      };
      const { outcomes, told } = passedOver(considered, memory.read().told, share, now());
      if (outcomes.length === 0) return;
      change({ told });
      tellPassed(outcomes, endpoint, site, now());
    },
    stop() {
      waiting.stop();
      for (const each of undo) each();
    },
  };
};

/** Somebody has asked for the survey who needs no leave. */
function passing(gate: Gate, isAsked: boolean | undefined): Gate {
  return isAsked ? { ...gate, open: true, needed: 'any' } : gate;
}
