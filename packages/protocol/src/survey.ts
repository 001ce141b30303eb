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

/** Any moment may wait for its n-th time, in all visits together; it comes at each time after that too. Default: the first. */
interface Nth {
  nth?: number;
}

/** The page says so: `candor('moment', 'order-completed', { total: 90 })`. `when` may ask for `moment.total`. */
interface CodeMoment extends Nth {
  on: 'code';
  name: string;
  when?: Rule;
}

/** The page pushes it into its `dataLayer`. `when` may ask for what it brings: `moment.ecommerce.value`. */
interface DataLayerMoment extends Nth {
  on: 'dataLayer';
  event: string;
  when?: Rule;
}

/** A page is opened, single-page navigation included. `url` is a path; `*` stands for anything but `/`, `**` for anything. */
interface PageMoment extends Nth {
  on: 'page';
  url: string;
}

/** A page has been in view for so many seconds (hidden time does not count). */
interface DwellMoment extends Nth {
  on: 'dwell';
  url: string;
  seconds: number;
}

/** The customer presses the button at the edge of every page, which is there for it. */
interface ButtonMoment extends Nth {
  on: 'button';
}

/** Something is clicked; half of it is seen; a form is sent. `selector` is CSS; `url`, as for a page, is every one by default. */
interface ElementMoment extends Nth {
  on: 'click' | 'seen' | 'sent';
  selector: string;
  url?: string;
}

/** So much of a page has come into view. */
interface ScrollMoment extends Nth {
  on: 'scroll';
  percent: number;
  url?: string;
}

/** The pointer leaves the page at its top; by finger, the page is thrown back up. Once a page. */
interface ExitMoment extends Nth {
  on: 'exit';
  url?: string;
}

/** Nobody has touched the page for so many seconds (hidden time does not count). */
interface IdleMoment extends Nth {
  on: 'idle';
  seconds: number;
  url?: string;
}

/** A moment that is no sequence of others. */
export type SimpleMoment =
  | CodeMoment
  | DataLayerMoment
  | PageMoment
  | DwellMoment
  | ButtonMoment
  | ElementMoment
  | ScrollMoment
  | ExitMoment
  | IdleMoment;

/** One after another, whatever comes between them: the last no more than so many seconds after the first. */
interface SequenceMoment extends Nth {
  on: 'sequence';
  of: SimpleMoment[];
  within: number;
}

/** A point in a visit at which asking is possible. */
export type Moment = SimpleMoment | SequenceMoment;

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
  /** How long after its moment it is shown, in seconds; pages may come and go meanwhile. Default: at once. */
  delaySeconds?: number;
  /** How long after its moment it may still be shown, in seconds. Default: a day after its delay; without one, now or never. */
  deadlineSeconds?: number;
  /** Any of these calls off a prompt that waits for its time. */
  cancel?: Moment[];
  /** Least number of days between two prompts of this survey to one person. Default: 90. */
  cooldownDays?: number;
  /** The share of respondents asked, above 0 and up to 1; the most that is asked in mode `sample`. Default: 1. */
  sample?: number;
  /** `census`: after every contact. `sample`: the collector asks as few as the margin needs. Default: census. */
  mode?: 'census' | 'sample';
  /** How far the interval may reach to each side, in units of the score's headline, before asking becomes rare. */
  margin?: number;
  /** No more answers than so many in a day, a week or a month (UTC), or at all, asked for evenly over that time. */
  quota?: { answers: number; per: 'day' | 'week' | 'month' | 'ever' };
  /** Whom it is for. Default: everybody. A rule that rests on something that is not known holds for nobody. */
  audience?: Rule;
  /** Shown to one person until it is answered, but no more than so many times. Default: as often as the cooldown allows. */
  atMost?: number;
  /** Lets the customer put it off: "Ask me later" is then at a moment that is at least so many days away. */
  laterDays?: number;
  /** Lets the customer say "Don't ask me again", which holds for every survey of the site. */
  mayOptOut?: boolean;
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
  /** Whether cooldowns hold on all devices of those whom the site identifies: the collector is asked first. Default: no. */
  acrossDevices?: boolean;
  /** Whether the page's `dataLayer` is told what happens: which survey, moment and rating, and nothing of the words. */
  dataLayer?: boolean;
  /** Whether the collector is told, once a day and device, at which gate a moment has come to nothing. Default: no. */
  funnel?: boolean;
  /** How the collector steers the asking, by survey: put there by the collector itself. */
  steering?: Record<string, Steering>;
  surveys: Survey[];
}

/** What the collector has worked out from the answers so far. */
export interface Steering {
  /** The share of respondents to be asked now, from 0 to 1. */
  share: number;
  /** How many times the wanted margin the interval still reaches; 1 or less where it is narrow enough. */
  want?: number;
}
