import { placeInSample } from '../eligibility/sample.js';
import { scaleOf } from '../metric.js';
import type { Survey } from '../survey.js';

/** How people answer in a simulation. */
export interface AnsweringOptions {
  /** The share of prompts that are answered, from 0 to 1. */
  rate: number;
  /** Any text: the same one gives the same answers. */
  seed: string;
  /** How often each rating was given, from the lowest up, by survey. Where there is none, every rating is equally likely. */
  ratings?: Readonly<Record<string, readonly number[]>> | undefined;
}

/**
 * Whether somebody answers a prompt, and with what. It is drawn from seed, person, survey and which of their prompts it
 * is, by the hash of `placeInSample`: what another survey does changes nothing, so that two survey files are compared on
 * the same people.
 *
 * @returns a rating, or nothing where it is not answered
 */
export function ratingOf(
  survey: Survey,
  respondent: string,
  nth: number,
  options: AnsweringOptions,
): number | undefined {
  const { rate, seed, ratings } = options;
  const draw = (what: string): number => placeInSample(`${seed} ${what} ${survey.id} ${nth}`, respondent);
  if (draw('answers') >= rate) return undefined;
  const { min, max } = scaleOf(survey);
  const weights = ratings?.[survey.id] ?? Array.from({ length: max - min + 1 }, () => 1);
  let left = draw('rates') * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return index < 0 ? max : min + index;
}
