import type { BandOf } from '../band.js';
import type { Metric } from '../metric.js';

/** The words of a standard question. Nothing is left out: a scale whose ends mean nothing is no standard one. */
export interface StandardTexts<M extends Metric> {
  question: string;
  /** What the lowest rating means. */
  low: string;
  /** What the highest rating means. */
  high: string;
  followUp: Record<BandOf<M>, string>;
}

/**
 * The standard questions in one language. `{company}` stands for the name of the company, wherever the language can
 * have it without an ending.
 */
export interface Standard {
  /** How likely, from 0 to 10. Never whether: a yes or no is another question. */
  nps: StandardTexts<'nps'>;
  /** How satisfied, from 1 to 5 or to 3. */
  csat: StandardTexts<'csat'>;
  /** Agreement from 1 to 7 with a sentence that says it was made easy. */
  ces: StandardTexts<'ces'>;
  /** How easy it was, from 1 to 5, where 5 is the easiest. It names nobody. */
  cesEase: StandardTexts<'ces'>;
}
