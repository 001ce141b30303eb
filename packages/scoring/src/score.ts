import type { BandOf, Metric, ScaleOf } from '@candor/protocol';
import { endCount, goodWidth, percentOf } from './box.js';
import { confidenceOf, type ScoreOptions } from './confidence.js';
import { totalOf } from './counts.js';
import { distributionOf, type RatingShare } from './distribution.js';
import { headlineOf, unitOf, type Headline } from './headline.js';
import type { Interval } from './intervals/interval.js';
import { plusEnds } from './intervals/plus-ends.js';
import { tango } from './intervals/tango.js';
import { wilson } from './intervals/wilson.js';
import { meanOf } from './mean.js';
import { measureOf } from './measure.js';
import { npsBands, npsValue, type NpsBands } from './nps-bands.js';
import type { Rational } from './rational.js';
import { rounded } from './rounding.js';
import type { Tally } from './tally.js';

/** What every score has, whatever the metric. */
interface ScoreOf<M extends Metric> {
  metric: M;
  scale: ScaleOf<M>;
  /** The confidence of the intervals. */
  conf: number;
  /** How many answered. */
  n: number;
  distribution: (RatingShare & { band: BandOf<M> })[];
  headline: Headline;
}

/** An NPS with Tango's score interval. `score` and all after it is null when nobody answered. */
export interface NpsScore extends ScoreOf<'nps'>, NpsBands {
  score: Rational | null;
  rounded0: number | null;
  rounded1: number | null;
  interval: Interval | null;
}

/** How many of the answers, in percent, with the Wilson interval. All but `k` is null when nobody answered. */
export interface Share {
  k: number;
  percent: Rational | null;
  rounded0: number | null;
  rounded1: number | null;
  interval: Interval | null;
}

/** A mean rating with the plus-ends interval. All null when nobody answered. */
export interface Mean {
  mean: Rational | null;
  meanInterval: Interval | null;
}

/** A CSAT: the mean, and the share of satisfied answers. */
export interface CsatScore extends ScoreOf<'csat'>, Mean {
  satisfied: Share;
}

/** A CES: the share of easy answers, and the mean. */
export interface CesScore extends ScoreOf<'ces'>, Mean {
  easy: Share;
}

/** A number computed from a tally, always with n and an interval. */
export type Score = NpsScore | CsatScore | CesScore;

type TallyOf<M extends Metric> = Extract<Tally, { metric: M }>;

function basis<M extends Metric>(tally: TallyOf<M>, conf: number): Omit<ScoreOf<M>, 'headline'> {
  const { metric, scale } = measureOf(tally);
  const n = totalOf(tally.counts, scale.max - scale.min + 1, 'tally.counts');
  // measureOf and distributionOf speak of any metric; called with the tally of one, they answer of that one.
  return { metric, scale, conf, n, distribution: distributionOf(tally) } as Omit<ScoreOf<M>, 'headline'>;
}

function nps(tally: TallyOf<'nps'>, conf: number): NpsScore {
  const base = basis(tally, conf);
  const bands = npsBands(tally.counts);
  const score = npsValue(bands);
  const interval = score && tango(bands, conf);
  return {
    ...base,
    headline: headlineOf('NPS', 'points', score, interval),
    ...bands,
    score,
    rounded0: score && rounded(score, 0),
    rounded1: score && rounded(score, 1),
    interval,
  };
}

function goodShare({ scale, counts }: TallyOf<'csat' | 'ces'>, n: number, conf: number): Share {
  const k = endCount(counts, scale.good, goodWidth(scale));
  const percent = percentOf(k, n);
  return {
    k,
    percent,
    rounded0: percent && rounded(percent, 0),
    rounded1: percent && rounded(percent, 1),
    interval: percent && wilson(k, n, conf),
  };
}

function meanRating({ scale, counts }: TallyOf<'csat' | 'ces'>, conf: number): Mean {
  const mean = meanOf({ ...scale, counts });
  return { mean, meanInterval: mean && plusEnds({ ...scale, counts }, conf) };
}

function csat(tally: TallyOf<'csat'>, conf: number): CsatScore {
  const base = basis(tally, conf);
  const rating = meanRating(tally, conf);
  const satisfied = goodShare(tally, base.n, conf);
  const headline =
    unitOf(tally) === 'percent'
      ? headlineOf('CSAT', 'percent', satisfied.percent, satisfied.interval)
      : headlineOf('CSAT', 'mean', rating.mean, rating.meanInterval);
  return { ...base, headline, ...rating, satisfied };
}

function ces(tally: TallyOf<'ces'>, conf: number): CesScore {
  const base = basis(tally, conf);
  const easy = goodShare(tally, base.n, conf);
  return {
    ...base,
    headline: headlineOf('CES', 'percent', easy.percent, easy.interval),
    ...meanRating(tally, conf),
    easy,
  };
}

/**
 * The score of a tally, with the recommended interval of each of its numbers: Tango's for an NPS, Wilson's for a share,
 * plus-ends for a mean. The headline is
 *
 * - NPS: the score, in points.
 * - CSAT: the mean, since CSAT is promised as the sum of ratings over the number of answers. With two points (no and
 *   yes, 0 and 1) that quotient is the share of yes, and is given in percent, with the interval made for shares.
 * - CES: the share of easy answers, in percent. A mean of 2 is good on the effort scale and bad on the two others; the
 *   share is better when it is higher on all three, and is what CES 2.0 reports.
 *
 * @throws TypeError or RangeError when metric, scale or counts are not those of a tally, or conf is not between 0 and 1
 * @example scoreOf({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' }, counts: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 3] }).rounded0 // → 50
 * @example scoreOf({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, counts: [2, 2, 6] }).headline // → { label: 'CSAT', unit: 'mean', value: 2.4, low: 1.8525, high: 2.81416 }
 * @example scoreOf({ metric: 'ces', scale: { min: 1, max: 5, good: 'low' }, counts: [0, 0, 0, 0, 0] }).headline.value // → null
 */
export function scoreOf(tally: Tally, options: ScoreOptions = {}): Score {
  const conf = confidenceOf(options);
  measureOf(tally);
  if (tally.metric === 'nps') return nps(tally, conf);
  return tally.metric === 'csat' ? csat(tally, conf) : ces(tally, conf);
}
