import type { Band, BandOf } from './band.js';
import type { Rule } from './eligibility/rule.js';
import type { Metric, ScaleOf } from './metric.js';

/** How each point of a scale is drawn. */
export const MARKS = ['numbers', 'faces', 'stars', 'thumbs'] as const;
export type Marks = (typeof MARKS)[number];

/** Where a prompt is: in a corner (on a phone at the bottom edge), in a bar along that edge, or amid the page. */
export const PLACES = ['corner', 'bar', 'center'] as const;
export type Place = (typeof PLACES)[number];

/** `system`: as the customer's device has it. */
export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** How a prompt looks. A page can say the same with `--candor-*` properties, which win. */
export interface Look {
  /** Default: numbers. */
  marks?: Marks;
  /** Default: the corner. */
  place?: Place;
  /** Which side of the page, as the language is read. Default: the end. */
  side?: 'start' | 'end';
  /** Default: system. */
  scheme?: Scheme;
  /** The brand's colour, such as `#3050c8`. What is written in it or on it is made readable. */
  accent?: string;
  /** How round the corners are, in em, from 0 to 2. Default: 1. */
  radius?: number;
  /** A font family list that the page has loaded. Default: the device's own. */
  font?: string;
}

/** A question with a list of answers, after the rating: the reasons for leaving, say. Its words are in the texts. */
export interface Choice {
  /** Under this name the answer is kept. */
  id: string;
  /** The ids of the answers. Each prompt shows them in an order of its own, which is kept with the answer. */
  options: string[];
  /** Only these bands are asked. Default: all. */
  bands?: Band[];
  /** Whether several may be chosen. */
  many?: boolean;
  /** Whether there is a last one for whatever is not in the list, with room to say it. */
  other?: boolean;
}

/** What a customer may do after the thanks. */
export interface NextStep {
  text: string;
  /** Where it leads, such as a page for reviews or for help. */
  url?: string;
  /** A coupon to be copied. */
  code?: string;
}

/** Days without a prompt of the same survey, for surveys that name no cooldown. */
export const DEFAULT_COOLDOWN_DAYS = 90;

/** A contact with the company: the place in the journey, and who answers for it. */
export interface Touchpoint {
  id: string;
  stage?: string;
  team?: string;
  channel?: string;
}

/** A point in a visit at which asking is possible. */
export type Moment =
  /** The page says so: `candor('moment', 'order-completed')`. */
  | { on: 'code'; name: string }
  /** A page is opened, single-page navigation included. `url` is a path; `*` stands for anything but `/`, `**` for anything. */
  | { on: 'page'; url: string }
  /** A page has been in view for so many seconds (hidden time does not count). */
  | { on: 'dwell'; url: string; seconds: number }
  /** The customer presses the button at the edge of every page, which is there for it. */
  | { on: 'button' }
  /** Something is clicked; half of it is seen; a form is sent. `selector` is CSS; `url`, as for a page, is every one by default. */
  | { on: 'click' | 'seen' | 'sent'; selector: string; url?: string }
  /** So much of a page has come into view. */
  | { on: 'scroll'; percent: number; url?: string }
  /** The pointer leaves the page at its top; by finger, the page is thrown back up. Once a page. */
  | { on: 'exit'; url?: string }
  /** Nobody has touched the page for so many seconds (hidden time does not count). */
  | { on: 'idle'; seconds: number; url?: string };

/** The words of one survey in one language. */
export interface Texts<M extends Metric = Metric> {
  question: string;
  /** Printed at the lowest rating of the scale. */
  low?: string;
  /** Printed at the highest rating of the scale. */
  high?: string;
  /** The open question after the rating, by band. A band without one is thanked at once. */
  followUp?: { [B in BandOf<M>]?: string };
  /** The words of the survey's `choice`, for each of its options. */
  choice?: { question: string; options: Record<string, string> };
  /** Asked in these bands: whether the owner may write to the customer. An address is kept only where one is given. */
  contact?: { [B in BandOf<M>]?: string };
  /** Said at the end; the widget has words of its own for surveys that say nothing. */
  thanks?: string;
  next?: { [B in BandOf<M>]?: NextStep };
}

export interface SurveyOf<M extends Metric> {
  id: string;
  touchpoint: string;
  metric: M;
  /** Default: the first scale of the metric. */
  scale?: ScaleOf<M>;
  /** By language tag, such as `en`, `ro` or `pt-BR`. The file's own `language` must be among them. */
  texts: Record<string, Texts<M>>;
  /** Any of these is enough. A survey without moments is shown by `ask` alone. */
  moments: Moment[];
  /** Least number of days between two prompts of this survey to one person. Default: 90. */
  cooldownDays?: number;
  /** The share of respondents asked, above 0 and up to 1. Default: 1. */
  sample?: number;
  /** Whom it is for. Default: everybody. A rule that rests on something that is not known holds for nobody. */
  audience?: Rule;
  /** Shown to one person until it is answered, but no more than so many times. Default: as often as the cooldown allows. */
  atMost?: number;
  /** Where several surveys are due at once the highest comes first, then the order of the file. Default: 0. */
  priority?: number;
  /** Asked between the rating and the comment. */
  choice?: Choice;
  /** Whether the customer is given a code with which the answer can be withdrawn later. */
  withdrawable?: boolean;
  look?: Look;
}

/** What an owner defines: metric, question, texts, moments, cooldown, sample. */
export type Survey = { [M in Metric]: SurveyOf<M> }[Metric];

/** `candor.json`: every survey of one site. */
export interface SurveyFile {
  $schema?: string;
  version: 1;
  /** The language used where a survey has no text in the customer's own. */
  language: string;
  touchpoints?: Touchpoint[];
  /** How many prompts of all surveys together one person may see. A session ends with its tab. Default: any number. */
  budget?: { perSession?: number; per30Days?: number };
  surveys: Survey[];
}
