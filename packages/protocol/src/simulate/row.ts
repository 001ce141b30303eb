import type { Fact } from '../eligibility/rule.js';
import type { SimpleMoment } from '../survey.js';

/** A page that was opened. */
export interface PageView {
  path: string;
  /** The parameters of its address, such as `?utm_source=mail`. */
  search: string;
  /** How long it was in view; not known where there is none. */
  seconds?: number;
  /** How far it was scrolled, in percent. */
  scrolled?: number;
  /** The longest time in which nobody touched it, in seconds. */
  idle?: number;
}

/** Something that somebody did, or that the page said: a moment of this kind and name, wherever a survey may wait for it. */
export interface Deed {
  on: Exclude<SimpleMoment['on'], 'page' | 'dwell' | 'scroll' | 'idle' | 'button'>;
  /** Of the moment or the dataLayer's event, or the selector; empty for an exit. */
  name: string;
  properties?: Readonly<Record<string, Fact>>;
}

/** One thing that happened in a visit. */
export interface Row {
  respondent: string;
  /** In milliseconds since 1970. */
  at: number;
  /** Which tab, by any name; without one, a tab lasts until nothing has happened for half an hour. */
  session?: string;
  /** What is known of this person from now on, such as `device` or `trait.plan`. */
  facts?: Readonly<Record<string, Fact>>;
  what: PageView | Deed;
}
