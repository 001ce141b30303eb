import type { Explanation } from '@candor/protocol';
import { startCandor, type Candor as Started, type Decision } from './candor.js';
import type { Files } from './files.js';
import { NOWHERE } from './nowhere.js';
import { settingsOf, type CandorOptions } from './options.js';
import type { Where } from './ui.js';

export type { Decision, Traits } from './candor.js';
export type { Explanation, Gate, SurveyFile } from '@candor/protocol';
export type { CandorEvents } from './events.js';
export type { CandorOptions, Consent } from './options.js';
export type { OutboxStatus } from './outbox/outbox.js';

/**
 * The surveys of the app, by id. It is empty here: `candor types candor.json > candor.d.json.ts` writes a file that fills
 * it, so that editors complete the ids and a wrong one is a type error.
 *
 * @example declare module '@candor/widget' { interface SurveyIds { 'shop-nps': true } }
 */
export interface SurveyIds {}

/** The id of a survey: one of those in `SurveyIds`, or any string where there are none. */
export type SurveyId = [keyof SurveyIds] extends [never] ? string : Extract<keyof SurveyIds, string>;

/** Candor on one page, for one endpoint and site. */
export interface Candor extends Omit<Started, 'ask' | 'explain'> {
  /**
   * Shows a survey now, whatever sampling says: in the place that the survey names, or amid the page, in the element
   * `into`. Every `<candor-survey survey="…">` that the page has when the widget starts is such an element. `pressed`:
   * the customer has asked for it and waits, so that there is no cooldown and no better moment.
   */
  ask(survey: SurveyId, where?: Where): Promise<Decision>;
  /** Why a survey would be shown now, or not: every gate, the value seen and the value needed. */
  explain(survey: SurveyId): Explanation;
}

const started = new Map<string, Candor>();

const FILES: { [Name in keyof Files]: () => Promise<Files[Name]> } = {
  ui: () => import('./ui.js'),
  outbox: () => import('./openOutbox.js'),
  rules: () => import('./rules.js'),
};

/**
 * A setting that a build was not given would else be an address beside the page: `/undefined`.
 *
 * @throws TypeError if there is no endpoint in it
 */
function checked(options: CandorOptions): CandorOptions {
  const { endpoint }: { endpoint: unknown } = options;
  if (typeof endpoint === 'string' && endpoint) return options;
  const got = endpoint === '' ? 'nothing' : String(endpoint);
  throw new TypeError(
    `"endpoint" should be the collector's address, "https://feedback.example.com" or "/"; it is ${got}`,
  );
}

/**
 * Starts Candor on this page. A second call for the same endpoint and site gives the same Candor, so that hot reload
 * and strict mode are harmless. On a server it gives one that does nothing.
 *
 * @throws TypeError if `endpoint` is missing or no address
 * @example createCandor({ endpoint: 'https://feedback.example.com', site: 'shop' }).ask('shop-nps')
 */
export function createCandor(options: CandorOptions): Candor {
  if (typeof document === 'undefined') return NOWHERE;
  const { name } = settingsOf(checked(options));
  const present = started.get(name);
  if (present) return present;
  const candor = startCandor(options, (file) => FILES[file]());
  const own: Candor = {
    ...candor,
    destroy() {
      // It may have been ended before, and followed by another.
      if (started.get(name) === own) started.delete(name);
      candor.destroy();
    },
  };
  started.set(name, own);
  return own;
}
