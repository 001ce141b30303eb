import { fnv1a64 } from '@candor/protocol';

/**
 * Where a respondent stands in a survey's sample: a number from 0 up to 1 that never changes, so that a survey for
 * 10 % reaches 10 % of people however often they come. Asked is whoever stands below the share.
 *
 * It is the top 53 bits of FNV-1a (64 bit) over `survey`, U+001F, `respondent`, divided by 2^53.
 *
 * @example placeInSample('nps', 'alice') < 0.5 // → true
 */
export function placeInSample(survey: string, respondent: string): number {
  return Number(fnv1a64(`${survey}\u001F${respondent}`) >> 11n) / 2 ** 53;
}
