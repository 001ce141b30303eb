import {
  explain,
  shareOf,
  type Explanation,
  type Situation,
  type Survey,
  type SurveyFile,
  type Visitor,
} from '@candor/protocol';
import { visitorStore } from './eligibility/visitor.js';
import { createEvents, type On } from './events.js';
import { surveysAt, watchMoments } from './moments/watch.js';
import { consentAtFirst, settingsOf, type CandorOptions } from './options.js';
import type { OutboxStatus } from './outbox/outbox.js';
import { somethingWaits } from './outbox/waiting.js';
import { loadSurveys } from './surveys/load.js';
import type { Rules, StartRules } from './rules.js';
import { isPlain } from './surveys/plain.js';
import type { StartUi, Ui, Where } from './ui.js';
import { warn } from './warn.js';
import { whenIdle } from './whenIdle.js';

/** What was decided at a moment: the survey shown, or none, and why each was or was not. */
export interface Decision {
  survey: string | null;
  considered: Explanation[];
}

export type Traits = Record<string, string | number | boolean>;

export interface Candor {
  /** A moment of the page's own has come. Resolves to what was decided; never rejects. */
  moment(name: string): Promise<Decision>;
  /**
   * Shows a survey now, whatever sampling says: in the place that the survey names, or amid the page, in the element
   * `into`. Every `<candor-survey survey="…">` that the page has when the widget starts is such an element. `pressed`:
   * the customer has asked for it and waits, so that there is no cooldown and no better moment.
   */
  ask(survey: string, where?: Where): Promise<Decision>;
  /** The site knows who this is. The id and traits go with every answer from now on. */
  identify(respondent: string, traits?: Traits): void;
  /** `true`: answers may be kept and sent. `false`: they are forgotten, and nobody is asked. */
  consent(granted: boolean): void;
  /** The language of the next prompt, and of one that is open and has no answer yet. */
  setLocale(locale: string): void;
  /** Forgets this visitor: who it is, what was asked, what has not been sent. Resolves when that is done. */
  reset(): Promise<void>;
  on: On;
  /** Why a survey would be shown now, or not: every gate, the value seen and the value needed. */
  explain(survey: string): Explanation;
  /** What has become of the responses of this device. Rejects where the second file can't be loaded. */
  status(): Promise<OutboxStatus>;
  /** Sends again what was refused or has expired. Rejects where the second file can't be loaded. */
  retry(): Promise<void>;
  /** Takes the widget off the page. What waits stays on the device for the next visit. */
  destroy(): void;
}

/** How a survey comes to be considered, where that is not by a moment of its own. */
interface Way extends Where {
  /** By its name, whatever sampling says. */
  asked?: true;
}

/**
 * The widget without its other files, which are brought when they are first needed: `loadUi` the prompt and the outbox,
 * `loadRules` what only some survey files ask for.
 *
 * @throws TypeError if the endpoint is no address
 */
export function startCandor(
  options: CandorOptions,
  loadUi: () => Promise<StartUi>,
  loadRules: () => Promise<StartRules>,
): Candor {
  const { endpoint, surveys, site, name } = settingsOf(options);
  const { emit, on } = createEvents();
  const now = (): number => Date.now();
  let consent = consentAtFirst(options);
  let locale = options.locale;
  let traits: Traits | undefined;
  let busy = false;
  let obstacle = '';
  let failure = '';
  let file: SurveyFile | undefined;
  let rules: Rules | undefined;
  let stopMoments = (): void => {};
  let ui: Promise<Ui> | undefined;

  const granted = (): boolean => consent === 'granted';
  const languages = (): string[] => [
    locale ?? '',
    document.documentElement.lang,
    ...navigator.languages,
    file?.language ?? '',
  ];
  const visitors = visitorStore(name, granted);
  const onWithdrawn = (): void => void (consent = 'withdrawn');
  const onObstacle = (seen: string): void => void (obstacle = seen);
  const getUi = (): Promise<Ui> =>
    (ui ??= loadUi()
      .then((startUi) =>
        startUi({
          name,
          endpoint,
          site,
          consent: granted(),
          languages,
          file: () => file,
          onWithdrawn,
          onObstacle,
          emit,
          warn,
          now,
        }),
      )
      .catch((error) => {
        // The next one tries again: the network may be back by then.
        ui = undefined;
        throw error;
      }));

  /** Where the second file can't be loaded, `show` says so when it matters to somebody. */
  const withUi = (act: (started: Ui) => unknown): Promise<unknown> => getUi().then(act, () => {});

  /** Of what is in the way of a prompt, or has failed, is said afterwards; it keeps nobody from trying again. */
  const situation = (survey: Survey, { asked, into, pressed }: Way, anytime = options.test || pressed): Situation => ({
    now: now(),
    share: file ? shareOf(survey, file) : 1,
    visitor: visitors.read(),
    consent,
    busy: busy && !into,
    obstacle: '',
    failure: '',
    asked,
    anytime,
    rules: rules?.gates(survey, { asked, anytime }) ?? [],
  });
  const look = (survey: Survey, way: Way): Explanation =>
    explain(survey, { ...situation(survey, way), obstacle, failure });

  /** Decides for each survey in turn and shows the first that may be shown. */
  async function consider(moment: string, named: readonly Survey[], way: Way): Promise<Decision> {
    const due = [...named].sort((one, other) => (other.priority ?? 0) - (one.priority ?? 0));
    const considered = due.map((survey) => explain(survey, situation(survey, way)));
    const winner = due[considered.findIndex(({ eligible }) => eligible)];
    if (!winner) return { survey: null, considered };
    if (await show(winner, moment, way)) return { survey: winner.id, considered };
    return { survey: null, considered: due.map((survey) => look(survey, way)) };
  }

  async function show(survey: Survey, moment: string, way: Way): Promise<boolean> {
    if (!way.into) busy = true;
    const onEnd = (): void => {
      if (!way.into) busy = false;
    };
    obstacle = failure = '';
    try {
      emit('eligible', { survey: survey.id, moment });
      const asking = {
        survey,
        moment,
        probability: way.asked ? 1 : file ? shareOf(survey, file) : 1,
        respondent: visitors.read().respondent,
        ...(traits && { traits }),
        ...(options.test && { test: true as const }),
      };
      // It may have waited its turn for long, and been shown in another tab meanwhile.
      const mayShow = (): boolean => explain(survey, { ...situation(survey, way), busy: false }).eligible;
      if (await (await getUi()).show(asking, { ...way, mayShow, onEnd })) {
        const visitor = visitors.read();
        const prompts: Visitor['prompts'] = [...(visitor.prompts ?? []).slice(-99), [survey.id, now()]];
        visitors.write({ ...visitor, prompts, asked: { ...visitor.asked, [survey.id]: now() } });
        return true;
      }
    } catch (error) {
      warn((failure = `"${survey.id}" could not be shown: ${String(error)}`));
    }
    onEnd();
    return false;
  }

  let opening: Promise<void> | undefined;
  /** Fetches the surveys and watches their moments, once. */
  function open(): Promise<void> {
    return (opening ??= begin().catch((error: Error) => {
      // The next moment tries again: the network may be back by then.
      opening = undefined;
      warn((failure = error.message));
    }));
  }

  async function begin(): Promise<void> {
    const loaded = await loadSurveys(surveys);
    if (!isPlain(loaded)) {
      rules = (await loadRules())({ file: loaded, name, visitors, traits: () => traits, languages, now });
    }
    file = loaded;
    stopMoments = watchMoments(file.surveys, (moment, due) => void consider(moment, due, {}), rules?.watchOther);
    emit('ready', { surveys: file.surveys.map(({ id }) => id) });
    const [hasButton] = surveysAt(file.surveys, (moment) => moment.on === 'button');
    if (hasButton || document.querySelector('candor-survey')) {
      void withUi((started) => started.furnish(hasButton, ask));
    }
  }

  async function ask(survey: string, where: Where = {}): Promise<Decision> {
    await open();
    const due = file?.surveys.filter(({ id }) => id === survey) ?? [];
    if (file && due.length === 0) warn(`there is no survey "${survey}" in the survey file`);
    return consider(where.moment ?? 'ask', due, { ...where, asked: true });
  }

  on('answered', ({ survey }) => {
    const visitor = visitors.read();
    visitors.write({ ...visitor, answered: { ...visitor.answered, [survey]: now() } });
  });

  // The page comes first: nothing but this file's own evaluation happens while it loads.
  const stopWaiting = whenIdle(() => {
    // The first look into storage costs a page some milliseconds; now nobody waits for them.
    visitors.read();
    void open();
    // What earlier visits could not send is sent by this one.
    if (granted()) void somethingWaits(name).then((left) => left && withUi((started) => started.flush()));
  });

  return {
    async moment(moment) {
      await open();
      const due = surveysAt(file?.surveys ?? [], (each) => each.on === 'code' && each.name === moment);
      return consider(moment, due, {});
    },
    ask,
    identify(respondent, known) {
      traits = known;
      visitors.write({ ...visitors.read(), respondent });
    },
    consent(given) {
      const visitor = visitors.read();
      consent = given ? 'granted' : 'withdrawn';
      if (given) visitors.write(visitor);
      else visitors.forget();
      if (!given || ui) void withUi((started) => started.setConsent(given));
    },
    setLocale(tag) {
      locale = tag;
      if (ui) void withUi((started) => started.speak());
    },
    async reset() {
      traits = undefined;
      visitors.forget();
      await withUi((started) => started.purge());
    },
    on,
    explain(survey) {
      const found = file?.surveys.find(({ id }) => id === survey);
      if (found) return look(found, {});
      const seen = file ? 'none' : failure || 'none yet';
      const gate = { gate: 'survey' as const, open: false, seen, needed: `a survey "${survey}" in the survey file` };
      return { survey, eligible: false, gates: [gate] };
    },
    status: async () => (await getUi()).status(),
    retry: async () => (await getUi()).retry(),
    destroy() {
      stopWaiting();
      stopMoments();
      if (ui) void withUi((started) => started.stop());
    },
  };
}
