import { totalOf } from './counts.js';
import { measureInWords } from './measure.js';
import { emptyTally, type Tally } from './tally.js';

/**
 * The tally of both: counts add, and nothing else is ever averaged. The arguments stay as they are. Any order and any
 * grouping of merges gives the same bytes.
 *
 * Answers to different questions are not pooled: CES asked as effort 1-5 and as ease 1-5 would cancel each other out.
 *
 * @throws RangeError when metric or scale differ, or when the sum is above 2^53 - 1 answers
 * @example mergeTallies({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [1, 2] }, { metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [0, 5] }).counts // → [1, 7]
 */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const merged = emptyTally(a);
  const other = emptyTally(b);
  if (merged.metric !== other.metric || merged.scale !== other.scale) {
    throw new RangeError(
      `mergeTallies: expected two tallies of one measure, got ${measureInWords(a)} and ${measureInWords(b)}`,
    );
  }
  totalOf(a.counts, merged.counts.length, 'a.counts');
  totalOf(b.counts, merged.counts.length, 'b.counts');
  merged.counts = merged.counts.map((zero, i) => (a.counts[i] ?? zero) + (b.counts[i] ?? zero));
  totalOf(merged.counts, merged.counts.length, 'merged counts');
  return merged;
}
