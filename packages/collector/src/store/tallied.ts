import { GATES, OUTCOMES, type Outcome } from '@candor/protocol';
import type { OutcomeCount } from './store.js';

/** Whoever was asked with a smaller probability than this stands for no more people than with it. */
const LEAST_PROBABILITY = 0.001;

/**
 * An outcome in one word, as it is counted: with the gate at which a moment has come to nothing.
 *
 * @example talliedAs({ outcome: 'passed', gate: 'sample' }) // → 'passed/sample'
 */
export function talliedAs({ outcome, gate }: Pick<Outcome, 'outcome' | 'gate'>): string {
  return gate === undefined ? outcome : `${outcome}/${gate}`;
}

/**
 * What `talliedAs` has made one word of.
 *
 * @example outcomeIn('passed/sample') // → { outcome: 'passed', gate: 'sample' }
 */
export function outcomeIn(word: string): Pick<OutcomeCount, 'outcome' | 'gate'> {
  const [first, second] = word.split('/', 2);
  const outcome = OUTCOMES.find((candidate) => candidate === first) ?? 'passed';
  const gate = GATES.find((candidate) => candidate === second);
  return { outcome, ...(gate && { gate }) };
}

/**
 * For how many people one prompt stands, in thousandths: one over the probability with which it was asked (the estimator
 * of Horvitz and Thompson, 1952), so that the sum over all prompts says how many there would have been had everybody been
 * asked. A whole number, so that sums are the same in any order; 0 for what is no prompt.
 *
 * @example reachOf({ outcome: 'shown', probability: 0.25 }) // → 4000
 */
export function reachOf({ outcome, probability }: Pick<Outcome, 'outcome' | 'probability'>): number {
  return outcome === 'shown' ? Math.round(1_000 / Math.max(probability, LEAST_PROBABILITY)) : 0;
}
