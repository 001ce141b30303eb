import { confidenceOf, type ScoreOptions } from '../confidence.js';
import { totalOf } from '../counts.js';
import { got } from '../got.js';
import type { Interval } from '../intervals/interval.js';
import { measureOf } from '../measure.js';
import { wholeNumber } from '../part-of-all.js';
import { scoreOf } from '../score.js';
import type { Tally } from '../tally.js';
import { stoppedInterval } from './stopped-interval.js';

/** Fewer answers than these are never enough, however much they agree. */
export const LEAST_ANSWERS = 30;
/** Once it is enough, so many of those eligible are asked all the same, so that a change is seen. */
export const TRICKLE = 0.05;
/** But not more than bring this many answers until the next plan: where many come, one in twenty is more than it takes. */
export const TRICKLE_ANSWERS = 10;

/** What a plan is made from. */
export interface PlanOptions extends ScoreOptions {
  /** `census` asks everybody who is eligible, always; `sample` as few as the margin needs. */
  mode: 'census' | 'sample';
  /** Half the width that the interval may have: points for an NPS, percentage points for a share, points of the scale for a mean. */
  margin: number;
  /** How many people are expected to be eligible until the next plan is made, or over as long as the answers are to be spread. */
  eligible: number;
  /** How many prompts were shown for the answers in the tally: tells how many of those asked will answer. */
  asked: number;
  /** Instead of `TRICKLE`: from 0 to 1. */
  trickle?: number;
}

/** Whom to ask next. */
export interface Plan {
  /** The share of those eligible to ask, 0 to 1; to be stored with every prompt as its probability. */
  share: number;
  reason: 'census' | 'fewer than 30 answers' | 'too wide' | 'narrow enough';
  /** Answers so far, and how many more it will take, as far as can be told from those. */
  n: number;
  needed: number;
  /** The interval to print for these answers, in the unit of the headline, and half its width. */
  interval: Interval | null;
  halfWidth: number | null;
}

function checkOptions({ mode, margin, eligible, asked, trickle }: PlanOptions, n: number): void {
  if (mode !== 'census' && mode !== 'sample') {
    throw new TypeError(`mode: expected "census" or "sample", got ${got(mode)}`);
  }
  if (!(typeof margin === 'number' && margin > 0 && Number.isFinite(margin))) {
    throw new RangeError(`margin: expected a number above 0, such as 5 points, got ${got(margin)}`);
  }
  if (trickle !== undefined && !(typeof trickle === 'number' && trickle >= 0 && trickle <= 1)) {
    throw new RangeError(`trickle: expected a number from 0 to 1, such as 0.05, got ${got(trickle)}`);
  }
  if (!(typeof eligible === 'number' && eligible >= 0 && Number.isFinite(eligible))) {
    throw new RangeError(`eligible: expected a number of people from 0, got ${got(eligible)}`);
  }
  wholeNumber(asked, 0, 'asked');
  if (asked < n) throw new RangeError(`asked: expected at least the ${n} who answered, got ${asked}`);
}

/** What `scoreOf` prints: in a census nobody stops when it suits. */
function plainInterval(tally: Tally, conf: number): Interval | null {
  const { low, high } = scoreOf(tally, { conf }).headline;
  return low === null || high === null ? null : [low, high];
}

/** How many answers the margin takes beyond n: a width falls with the root of their number. */
function neededAfter(n: number, halfWidth: number | null, margin: number): number {
  const wanted = halfWidth === null ? 0 : Math.ceil(n * (halfWidth / margin) ** 2);
  const isEnough = n >= LEAST_ANSWERS && halfWidth !== null && halfWidth <= margin;
  return isEnough ? 0 : Math.max(LEAST_ANSWERS - n, wanted - n, 1);
}

/**
 * Whom to ask next, so that no more people are asked than the question needs: the share that brings the answers still
 * needed for an interval of the wanted margin, and a trickle once it is narrow enough. Never enough before 30 answers.
 * Give it a tally of the period that the score is for, and a new one every period; make a plan as often as you like.
 *
 * One looks at the answers to decide whether to go on, so the interval to print is the plan's own, which covers at its
 * level all the same: see `stoppedInterval`, and COVERAGE.md for what was measured. It is for the score of a period; to
 * watch a number day by day take `anytime` of `scoreNps`, and `alarm` for changes.
 *
 * It asks the first of those who come until it has enough: give as `eligible` all who will come until the end of the
 * period, and the answers are spread over it.
 *
 * @throws TypeError or RangeError when the tally or an option is not as described
 * @example planSample({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' }, counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, { mode: 'sample', margin: 10, eligible: 600, asked: 0 }) // → { share: 0.1, reason: 'fewer than 30 answers', n: 0, needed: 30 }
 * @example planSample({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' }, counts: [0, 0, 0, 0, 0, 0, 10, 0, 20, 0, 30] }, { mode: 'sample', margin: 10, eligible: 4000, asked: 300 }) // → { share: 0.263631, reason: 'too wide', n: 60, needed: 213 }
 * @example planSample({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' }, counts: [0, 0, 0, 0, 0, 0, 60, 0, 110, 0, 180] }, { mode: 'sample', margin: 10, eligible: 600, asked: 1500 }) // → { share: 0.05, reason: 'narrow enough', needed: 0, halfWidth: 9.012 }
 * @example planSample({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' }, counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }, { mode: 'census', margin: 10, eligible: 600, asked: 0 }).share // → 1
 */
export function planSample(tally: Tally, options: PlanOptions): Plan {
  const conf = confidenceOf(options);
  const { scale } = measureOf(tally);
  const n = totalOf(tally.counts, scale.max - scale.min + 1, 'tally.counts');
  checkOptions(options, n);
  const { mode, margin, eligible, asked } = options;
  const interval = mode === 'census' ? plainInterval(tally, conf) : stoppedInterval(tally, conf);
  const halfWidth = interval && (interval[1] - interval[0]) / 2;
  const needed = neededAfter(n, halfWidth, margin);
  const known = { n, needed, interval, halfWidth };
  if (mode === 'census') return { share: 1, reason: 'census', ...known };
  // One answer to two prompts is taken as seen beforehand: it matters only as long as nothing is known.
  const answers = (eligible * (n + 1)) / (asked + 2);
  const trickle = options.trickle ?? Math.min(TRICKLE, answers > 0 ? TRICKLE_ANSWERS / answers : 1);
  if (needed === 0) return { share: trickle, reason: 'narrow enough', ...known };
  const share = Math.min(1, Math.max(trickle, answers > 0 ? needed / answers : 1));
  return { share, reason: n < LEAST_ANSWERS ? 'fewer than 30 answers' : 'too wide', ...known };
}
