import { normalQuantile } from './distributions/normal.js';
import { got } from './got.js';

/** What every score may be told. */
export interface ScoreOptions {
  /** The confidence of its intervals, two-sided, between 0 and 1. Default: 0.95. */
  conf?: number;
}

/** The confidence of intervals when none is asked for. */
export const DEFAULT_CONFIDENCE = 0.95;

/**
 * The confidence asked for, or the default.
 *
 * @throws RangeError when it is not strictly between 0 and 1: 95 instead of 0.95 is the usual slip
 * @example confidenceOf({ conf: 0.9 }) // → 0.9
 * @example confidenceOf({ conf: 95 }) // → throws RangeError
 */
export function confidenceOf({ conf = DEFAULT_CONFIDENCE }: ScoreOptions): number {
  if (!(typeof conf === 'number' && conf > 0 && conf < 1)) {
    throw new RangeError(`conf: expected a number between 0 and 1, such as 0.95, got ${got(conf)}`);
  }
  return conf;
}

/**
 * How many standard errors a two-sided interval of this confidence reaches to each side: z = Φ⁻¹(1 - (1 - conf)/2), in
 * full precision (1.96 is not it). Taken from the tail, where a confidence near 1 keeps its digits.
 *
 * @example zOf(0.95) // → 1.95996398454005
 */
export function zOf(conf: number): number {
  return -normalQuantile((1 - conf) / 2);
}
