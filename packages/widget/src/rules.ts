import {
  arrange,
  momentName,
  promptsWith,
  ruleGates,
  visitAt,
  wantedMoments,
  type By,
  type Called,
  type Explanation,
  type Fact,
  type Gate,
  type Moment,
  type Survey,
  type SurveyFile,
} from '@candor/protocol';
import type { Decision, Parts, Way } from './asking.js';
import { tellDataLayer } from './dataLayer.js';
import { watchDevices } from './eligibility/devices.js';
import { factsHere } from './eligibility/facts.js';
import { tellPassed } from './eligibility/funnel.js';
import { memoryStore } from './eligibility/memory.js';
import { sessionSince } from './eligibility/session.js';
import { watchWishes } from './eligibility/wishes.js';
import { watchWaiting } from './eligibility/watchWaiting.js';
import { languagesOf } from './languages.js';
import { watchDataLayer } from './moments/dataLayer.js';
import { watchOther } from './moments/other.js';
import type { WatchOther } from './moments/watch.js';
import { areRules } from './surveys/areRules.js';
import { fetchTools, toolWished } from './tools/wished.js';
import type { Ui, Where } from './ui.js';

export interface RulesOptions extends Parts {
  file: SurveyFile;
  ask(survey: string, where: Where): Promise<Decision>;
  explain(survey: string): Explanation;
  consider(call: () => readonly Called[], way: Way): Promise<Decision>;
  withUi(act: (ui: Ui) => unknown): Promise<unknown>;
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
  /** What was decided of those that were called: the same list that a moment has called for. */
  onDecided(considered: readonly Explanation[], called: readonly Called[]): void;
  stop(): void;
}

export type StartRules = (options: RulesOptions) => Rules;

/** @throws Error in a few words if the file's rules are none */
export const startRules: StartRules = (options) => {
  const { file, name, page, visitors, on, ask, explain, consider, withUi, now } = options;
  if (!areRules(file))
    throw new Error('no survey is shown: the survey file has no valid rules ("candor validate" says where)');
  const memory = memoryStore(visitors);
  const { change } = memory;
  const visits = visitAt(memory.read().visits, now());
  change({ visits });
  const since = sessionSince(name, now());
  const facts = (properties: Record<string, Fact> = {}) =>
    factsHere(languagesOf(page).find(Boolean), {
      visits,
      traits: page.known.traits,
      properties,
      asked: visitors.read().asked,
      surveys: file.surveys,
      now: now(),
    });
  const devices = watchDevices({ ...options, memory, known: () => page.known });
  const tellFunnel = tellPassed({ ...options, memory });
  const waiting = watchWaiting({
    file,
    memory,
    now,
    ask: (called) => consider(() => called, { ripe: true }),
    onExpired: ({ survey }) => void withUi((ui) => ui.expire(survey, 'delay')),
  });

  function come(moment: Moment, properties?: Record<string, Fact>): Called[] {
    const { progress, prompts } = memory.read();
    // Whoever tries it out does not wait.
    const surveys = page.test ? file.surveys.map((survey): Survey => ({ ...survey, delaySeconds: 0 })) : file.surveys;
    const arranged = arrange(surveys, progress, { moment, facts: facts(properties), prompts }, now());
    change({ progress: arranged.progress });
    waiting.rest();
    const came = momentName(moment);
    tell?.((tools) => tools.onMoment(came, wanted.map(momentName).includes(came), arranged.called));
    return arranged.called;
  }

  const undo = [
    on('answered', ({ survey }) => change({ answered: { ...memory.read().answered, [survey]: now() } })),
    watchWishes(on, file, visitors, now),
    // What could not be shown beside it may be now.
    on('dismissed', () => void waiting.look()),
  ];
  const wanted = wantedMoments(file.surveys);
  // Once the file is there to be asked from.
  void Promise.resolve().then(() => {
    undo.push(watchDataLayer(wanted, (moment, properties) => void consider(() => come(moment, properties), {})));
    void waiting.look();
  });

  if (file.dataLayer) undo.push(tellDataLayer(on));

  const wished = toolWished(location.search);
  // Whatever is answered while somebody tries it out is no answer.
  if (wished === 'preview') page.test = true;
  const show = (survey: string): void => void ask(survey, { moment: 'preview', pressed: true, test: true });
  const { test } = page;
  const tell = wished && fetchTools({ file, languages: languagesOf(page), explain, show, now, test });

  return {
    moments: wanted.filter(({ on: kind }) => !/^(code|button|dataLayer)$/.test(kind)),
    watchOther,
    called: come,
    ready: () => (file.acrossDevices ? devices.ready() : Promise.resolve()),
    gates(survey, by) {
      const { prompts, answered, progress } = memory.read();
      const known = file.acrossDevices ? devices.gate() : undefined;
      const past = { now: now(), prompts, answered, sessionSince: since };
      return ruleGates(file, survey, { ...past, facts: facts(), due: progress.due, devices: known }, by);
    },
    onShown(survey) {
      change({ prompts: promptsWith(memory.read().prompts, survey, now(), since) });
    },
    onDecided(considered, called) {
      tell?.((tools) => tools.onDecided(considered, called));
      waiting.settle(considered);
      tellFunnel(considered);
    },
    stop() {
      waiting.stop();
      tell?.((tools) => tools.stop());
      for (const each of undo) each();
    },
  };
};
