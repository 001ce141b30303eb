import { fnv1a64 } from '../instrument.js';
import type { Survey, SurveyFile } from '../survey.js';

/**
 * Where a respondent stands in a survey's sample: a number from 0 up to 1 that never changes, so that a survey for
 * 10 % reaches 10 % of people however often they come. Asked is whoever stands below the share.
 *
 * It is FNV-1a (64 bit) of `survey`, U+001F, `respondent`, then one round of MurmurHash3's finalizer (Appleby 2011):
 * the high bits of FNV-1a alone hardly see the last letters of an id. Of the result the top 53 bits, over 2^53.
 *
 * Published with its steps in `vectors/eligibility.json`, so that other languages can come to the same.
 *
 * @example placeInSample('nps', 'alice') // → 0.7462899849166861
 */
export function placeInSample(survey: string, respondent: string): number {
  let hash = fnv1a64(`${survey}\u001F${respondent}`);
  hash = BigInt.asUintN(64, (hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn);
  return Number((hash ^ (hash >> 33n)) >> 11n) / 2 ** 53;
}

/** The share of respondents who are asked now: the survey's own, or less where the collector steers it. */
export function shareOf({ id, sample = 1 }: Survey, { steering }: SurveyFile): number {
  return Math.min(sample, steering?.[id]?.share ?? 1);
}
