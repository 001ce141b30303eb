import type { Called, Explanation, Moment, Survey } from '@candor/protocol';
import { createAsking, type Decision, type Page, type Parts } from './asking.js';
import { visitorStore } from './eligibility/visitor.js';
import { createEvents, type On } from './events.js';
import type { Load } from './files.js';
import { calledBy, plainMoments } from './moments/plain.js';
import { watchMoments } from './moments/watch.js';
import { consentAtFirst, settingsOf, type CandorOptions } from './options.js';
import type { OutboxStatus } from './outbox/outbox.js';
import { ifSomethingWaits } from './outbox/ifSomethingWaits.js';
import { isPlain } from './surveys/isPlain.js';
import { loadSurveys } from './surveys/load.js';
import type { Ui, Where } from './ui.js';
import { warn } from './warn.js';
import { whenIdle } from './whenIdle.js';

export type { Decision } from './asking.js';

export type Traits = Record<string, string | number | boolean>;

export interface Candor {
  /** A moment of the page's own has come, with what a survey may ask of it. Resolves to what was decided; never rejects. */
  moment(name: string, properties?: Traits): Promise<Decision>;
  /**
   * Shows a survey now, whatever sampling says: in the place that the survey names, or amid the page, in the element
   * `into`. Every `<candor-survey survey="…">` that the page has when the widget starts is such an element. `pressed`:
   * the customer has asked for it and waits, so that there is no cooldown and no better moment.
   */
  ask(survey: string, where?: Where): Promise<Decision>;
  /**
   * The site knows who this is. The id and traits go with every answer from now on, and the site's signature for them.
   * Without an id, whoever it is stays who they were.
   */
  identify(respondent: string | number, traits?: Traits, signature?: string): void;
  /** `true`: answers may be kept and sent. `false`: they are forgotten, and nobody is asked. */
  consent(granted: boolean): void;
  /** The language of the next prompt, and of one that is open and has no answer yet. */
  setLocale(locale: string): void;
  /**
   * Forgets this visitor: who it is, what was asked, what has not been sent. Resolves when that is done; where
   * `ui.js` can't be loaded, what has not been sent stays on the device.
   */
  reset(): Promise<void>;
  on: On;
  /** Why a survey would be shown now, or not: every gate, the value seen and the value needed. */
  explain(survey: string): Explanation;
  /** What has become of the responses of this device. Rejects where `ui.js` or `outbox.js` can't be loaded. */
  status(): Promise<OutboxStatus>;
  /** Sends again what was refused or has expired. Rejects where `ui.js` or `outbox.js` can't be loaded. */
  retry(): Promise<void>;
  /** Takes the widget off the page. What waits stays on the device for the next visit. */
  destroy(): void;
}

/** An owner wants to look through the page: `?candor=debug`, `?candor=preview`. */
const TOOL = /[?&]candor=/;

/**
 * The widget without its other files.
 *
 * @throws TypeError if the endpoint is no address
 */
export function startCandor(options: CandorOptions, load: Load): Candor {
  const { endpoint, surveys, site, name } = settingsOf(options);
  const { emit, on } = createEvents();
  // Some pages have a clock of their own: with fractions, before 1970, or with no time at all. Ours is whole.
  const now = (): number => Math.max(0, Math.round(Date.now()) || 0);
  const page: Page = {
    test: options.test === true,
    locale: options.locale,
    consent: consentAtFirst(options),
    known: {},
    obstacle: '',
    failure: '',
  };
  let stopMoments = (): void => {};
  let ui: Promise<Ui> | undefined;
  let gone = false;

  const granted = (): boolean => page.consent === 'granted';
  const visitors = visitorStore(name, granted);
  const parts: Parts = { name, endpoint, site, page, visitors, on, emit, warn, now };
  const getUi = (): Promise<Ui> =>
    (ui ??= load('ui', endpoint)
      .then(({ startUi }) => startUi(parts, load))
      .catch((error) => {
        // The next one tries again: the network may be back by then.
        ui = undefined;
        throw error;
      }));

  /** Where ui.js can't be loaded, `show` says so when it matters to somebody. */
  const withUi = (act: (started: Ui) => unknown): Promise<unknown> =>
    getUi()
      .then(act)
      .catch(() => {});
  const { consider, look } = createAsking(parts, getUi);

  let opening: Promise<void> | undefined;
  /** Fetches the surveys and watches their moments, once. */
  function open(): Promise<void> {
    return (opening ??= begin().catch((error: Error) => {
      // The next moment tries again: the network may be back by then.
      opening = undefined;
      warn((page.failure = error.message));
    }));
  }

  const find = (id: string): Survey | undefined => page.file?.surveys.find((survey) => survey.id === id);
  const called = (moment: Moment, properties?: Traits): Called[] =>
    page.rules?.called(moment, properties) ?? calledBy(page.file?.surveys ?? [], moment);

  async function begin(): Promise<void> {
    const file = await loadSurveys(surveys);
    const needsRules = !isPlain(file) || TOOL.test(location.search);
    const rules = needsRules ? await load('rules', endpoint) : undefined;
    if (gone) return;
    page.rules = rules?.startRules({ ...parts, file, ask, explain, consider, withUi });
    page.file = file;
    stopMoments = watchMoments(
      page.rules?.moments ?? plainMoments(file.surveys),
      (moment) => void consider(() => called(moment), {}),
      page.rules?.watchOther,
    );
    emit('ready', { surveys: file.surveys.map(({ id }) => id) });
    const hasButton = file.surveys.find(({ moments }) => moments.some((moment) => moment.on === 'button'));
    if (hasButton || document.querySelector('candor-survey')) {
      void withUi((started) => started.furnish(hasButton, ask));
    }
  }

  async function ask(id: string, where?: Where | null): Promise<Decision> {
    await open();
    const survey = find(id);
    if (page.file && !survey) warn(`no survey "${id}" in the survey file`);
    const way = { ...where, asked: true as const };
    return consider(() => (survey ? [{ survey, moment: way.moment ?? 'ask' }] : []), way);
  }

  function explain(id: string): Explanation {
    const survey = find(id);
    try {
      if (survey) return look(survey);
    } catch (error) {
      page.failure = `${error as Error}`;
    }
    const seen = (page.file && !survey ? 'none' : page.failure) || 'no file yet';
    const gate = { gate: 'survey' as const, open: false, seen, needed: `a survey "${id}" in the survey file` };
    return { survey: id, eligible: false, gates: [gate] };
  }

  /** What earlier visits could not send is sent by this one. */
  const flush = (): void => ifSomethingWaits(name, () => void withUi((started) => started.flush()));

  // The page comes first: nothing but this file's own evaluation happens while it loads.
  const stopWaiting = whenIdle(() => {
    // The first look into storage costs a page some milliseconds; now nobody waits for them.
    visitors.read();
    void open();
    if (granted()) flush();
  });

  return {
    async moment(moment, properties) {
      await open();
      return consider(() => called({ on: 'code', name: moment }, properties), {});
    },
    ask,
    identify(respondent, traits, signature) {
      page.known = { traits, signature };
      const visitor = visitors.read();
      visitors.write({ ...visitor, respondent: `${respondent ?? visitor.respondent}` });
    },
    consent(said: unknown) {
      // Whatever else a page takes from elsewhere is no yes.
      const given = said === true;
      // What is off the page may still be told to forget, and nothing else.
      if (gone && given) return;
      const visitor = visitors.read();
      page.consent = given ? 'granted' : 'withdrawn';
      if (given) visitors.write(visitor);
      else visitors.forget();
      if (!given || ui) void withUi((started) => started.setConsent(given));
      else flush();
    },
    setLocale(tag) {
      page.locale = tag;
      if (ui) void withUi((started) => started.speak());
    },
    async reset() {
      page.known = {};
      visitors.forget();
      await withUi((started) => started.purge());
    },
    on,
    explain,
    status: async () => (await getUi()).status(),
    retry: async () => (await getUi()).retry(),
    destroy() {
      gone = true;
      // Whoever still asks, asks nobody.
      page.consent = 'withdrawn';
      stopWaiting();
      stopMoments();
      page.rules?.stop();
      if (ui) void withUi((started) => started.stop());
    },
  };
}
