import { percentOf } from './box.js';
import { confidenceOf, type ScoreOptions } from './confidence.js';
import type { Interval } from './intervals/interval.js';
import { wilson } from './intervals/wilson.js';
import { wholeNumber } from './part-of-all.js';
import type { Rational } from './rational.js';
import { rounded } from './rounding.js';

/** What became of prompts, as whole numbers. */
export interface Prompts {
  /** Prompts that were really shown: whom nobody asked did not refuse. */
  readonly shown: number;
  /** Those of them that were answered. */
  readonly answered: number;
}

/** How many of those asked answered, in percent; null when nobody was asked. */
export interface ResponseRate {
  rate: Rational | null;
  rounded0: number | null;
  /** Wilson's. */
  interval: Interval | null;
}

/**
 * The share of shown prompts that were answered, 100 answered/shown in percent, with its interval (Wilson 1927). A low one
 * says that the answers may be those of the most pleased and the most annoyed; no interval knows of that.
 *
 * @throws TypeError or RangeError when they are no whole numbers, more were answered than shown, or conf is out of range
 * @example responseRate({ shown: 6100, answered: 2746 }) // → { rate: { num: 2746, den: 61 }, rounded0: 45, interval: [43.77, 46.27] }
 * @example responseRate({ shown: 0, answered: 0 }).rate // → null
 */
export function responseRate({ shown, answered }: Prompts, options: ScoreOptions = {}): ResponseRate {
  const conf = confidenceOf(options);
  wholeNumber(shown, 0, 'shown');
  wholeNumber(answered, 0, 'answered');
  if (answered > shown) throw new RangeError(`answered: expected at most shown = ${shown}, got ${answered}`);
  const rate = percentOf(answered, shown);
  return { rate, rounded0: rate && rounded(rate, 0), interval: rate && wilson(answered, shown, conf) };
}
