import { bandOf, type Measure } from '@candor/protocol';
import { confidenceOf, zOf, type ScoreOptions } from '../confidence.js';
import { got } from '../got.js';
import type { Headline } from '../headline.js';
import { scoreOf } from '../score.js';
import { count, emptyTally, type Tally } from '../tally.js';

/** Weights are kept as whole numbers of 10^-18, so that their sums are exact in any order. */
const DECIMALS = 18;
const ONE = 10n ** BigInt(DECIMALS);

/**
 * A tally of weighted answers: beside the counts, for every rating the sum of its weights (in 10^-18) and of their
 * squares (in 10^-36). They add like counts, exactly and in any order.
 */
export interface WeightedTally {
  tally: Tally;
  weights: bigint[];
  squares: bigint[];
}

/** A weighted score, in the unit of the headline. All null when nobody answered. */
export interface WeightedScore {
  label: Headline['label'];
  unit: Headline['unit'];
  value: number | null;
  /** Also null for one answer, and the limits where all answers are alike: of these the weights say nothing. */
  se: number | null;
  low: number | null;
  high: number | null;
  /** How many answers without weights would say as much (Kish): from 1 to n. */
  effectiveN: number | null;
}

/**
 * A tally of no weighted answers.
 *
 * @throws TypeError or RangeError when the metric is unknown or has no such scale
 * @example emptyWeighted({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' } }).weights.length // → 2
 */
export function emptyWeighted(measure: Measure): WeightedTally {
  const tally = emptyTally(measure);
  return { tally, weights: tally.counts.map(() => 0n), squares: tally.counts.map(() => 0n) };
}

/**
 * A weight above 0 as it is written, with up to 18 decimals, exactly, in 10^-18; undefined where it is none.
 *
 * @example weightOf('0.25') === 250000000000000000n // → true
 * @example weightOf('-1') // → undefined
 */
export function weightOf(text: string): bigint | undefined {
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d{0,18}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const weight = BigInt(whole) * ONE + BigInt(fraction.padEnd(DECIMALS, '0'));
  return weight > 0n ? weight : undefined;
}

/**
 * Counts one rating with its weight, in place.
 *
 * @param weight as `weightOf` gives it
 * @returns false when the value was no rating and the tally left as it was
 * @throws RangeError when the weight is not above 0
 * @example countWeighted(emptyWeighted({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' } }), 1, 5n) // → true
 * @example countWeighted(emptyWeighted({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' } }), 2, 5n) // → false
 */
export function countWeighted({ tally, weights, squares }: WeightedTally, rating: number, weight: bigint): boolean {
  if (!(weight > 0n)) throw new RangeError(`weight: expected a number above 0, got ${got(weight)}`);
  if (!count(tally, rating)) return false;
  const i = rating - tally.scale.min;
  weights[i] = (weights[i] ?? 0n) + weight;
  squares[i] = (squares[i] ?? 0n) + weight * weight;
  return true;
}

/** What a rating adds to the headline: points of NPS, the rating itself, or 100 percent if it is a good one. */
function worth({ metric, scale }: Tally, unit: Headline['unit'], rating: number): number {
  if (unit === 'mean') return rating;
  const band = bandOf(metric, scale, rating);
  if (unit === 'percent') return band === 'satisfied' || band === 'easy' ? 100 : 0;
  return band === 'promoter' ? 100 : band === 'detractor' ? -100 : 0;
}

/** `num / den` to 17 digits: both are far beyond what a double holds. */
function quotient(num: bigint, den: bigint): number {
  return Number((num * ONE) / den) / Number(ONE);
}

function range({ scale }: Tally, unit: Headline['unit']): [number, number] {
  if (unit === 'mean') return [scale.min, scale.max];
  return [unit === 'points' ? -100 : 0, 100];
}

/**
 * The headline of weighted answers, Σ w y / Σ w, where y is what each rating adds to it. The standard error is that of a
 * ratio by linearization, √(n/(n-1) Σ w²(y - ȳ)²) / Σ w (Woodruff 1971; Lumley 2004, "Analysis of complex survey
 * samples", as R's `svymean` gives it for weights alone), the interval the normal one. Effective n = (Σ w)²/Σ w²
 * (Kish 1965, "Survey Sampling").
 *
 * @returns points, scale points or percent, as the headline of the metric has it
 * @throws TypeError or RangeError when the tally is none, or conf is not between 0 and 1
 * @example scoreWeighted({ tally: { metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [1, 1] }, weights: [1n, 3n], squares: [1n, 9n] }) // → { value: 75, effectiveN: 1.6 }
 */
export function scoreWeighted({ tally, weights, squares }: WeightedTally, options: ScoreOptions = {}): WeightedScore {
  const z = zOf(confidenceOf(options));
  const { headline, n } = scoreOf(tally, options);
  const { label, unit } = headline;
  if (n === 0) return { label, unit, value: null, se: null, low: null, high: null, effectiveN: null };
  const worths = tally.counts.map((_, i) => worth(tally, unit, tally.scale.min + i));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const value = quotient(
    weights.reduce((sum, weight, i) => sum + weight * BigInt(worths[i] ?? 0), 0n),
    total,
  );
  const shares = squares.map((square) => quotient(square, total * total));
  const variance = shares.reduce((sum, share, i) => sum + share * ((worths[i] ?? 0) - value) ** 2, 0);
  const se = n < 2 ? null : Math.sqrt((variance * n) / (n - 1));
  const effectiveN = quotient(
    total * total,
    squares.reduce((sum, square) => sum + square, 0n),
  );
  const [least, most] = range(tally, unit);
  const limits = se
    ? { low: Math.max(least, value - z * se), high: Math.min(most, value + z * se) }
    : { low: null, high: null };
  return { label, unit, value, se, ...limits, effectiveN };
}
