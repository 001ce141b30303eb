import type { BandOf } from './band.js';
import type { Metric, ScaleOf } from './metric.js';

/** How each point of a scale is drawn. */
export const MARKS = ['numbers', 'faces', 'stars', 'thumbs'] as const;
export type Marks = (typeof MARKS)[number];

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
  | { on: 'dwell'; url: string; seconds: number };

/** The words of one survey in one language. */
export interface Texts<M extends Metric = Metric> {
  question: string;
  /** Printed at the lowest rating of the scale. */
  low?: string;
  /** Printed at the highest rating of the scale. */
  high?: string;
  /** The open question after the rating, by band. A band without one is thanked at once. */
  followUp?: { [B in BandOf<M>]?: string };
  /** Said at the end; the widget has words of its own for surveys that say nothing. */
  thanks?: string;
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
  look?: { marks?: Marks };
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
  surveys: Survey[];
}
