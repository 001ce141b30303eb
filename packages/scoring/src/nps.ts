import { confidenceOf, type ScoreOptions } from './confidence.js';
import { anytime } from './intervals/anytime.js';
import type { Interval } from './intervals/interval.js';
import { tango } from './intervals/tango.js';
import { adjustedWald, bonettPrice, wald } from './intervals/wald.js';
import { npsBands, npsValue, type NpsBands } from './nps-bands.js';
import { reduced, type Rational } from './rational.js';
import { rounded } from './rounding.js';

/** The intervals of an NPS, all in points from -100 to 100. `score` is the one to print. */
export interface NpsIntervals {
  wald: Interval;
  adjustedWald: Interval;
  bonettPrice: Interval;
  /** Tango's score interval. */
  score: Interval;
  /** Valid at every look, for those who watch the number every day. */
  anytime: Interval;
}

/** An NPS with all that is known about it. Everything but the counts is null when nobody answered. */
export interface NpsDetail extends NpsBands {
  n: number;
  /** 100 (P - D)/n, in points. */
  score: Rational | null;
  /** The score to whole points and to one decimal, half away from zero. */
  rounded0: number | null;
  rounded1: number | null;
  /**
   * (n(P+D) - (P-D)²)/n², on -1..1. Also null where the reduced fraction needs whole numbers above 2^53 - 1, which can
   * happen from 94,906,266 answers on; `se` is given all the same.
   */
  variance: Rational | null;
  /** 100 √(variance/n), in points. */
  se: number | null;
  interval: NpsIntervals | null;
}

function varianceOf(bands: NpsBands): { exact: Rational | null; value: number } {
  const [D, S, P] = [BigInt(bands.detractors), BigInt(bands.passives), BigInt(bands.promoters)];
  const n = D + S + P;
  const top = 4n * P * D + S * (P + D);
  return { exact: reduced(top, n * n), value: Number(top) / Number(n * n) };
}

/**
 * The Net Promoter Score of the counts for the ratings 0 to 10, with five intervals. What was not answered is in no
 * count, and so in no denominator.
 *
 * @param counts eleven whole numbers from 0, up to 2^53 - 1 in all
 * @throws TypeError or RangeError when they are anything else, or when conf is not between 0 and 1
 * @example scoreNps([0, 0, 0, 0, 0, 0, 342, 968, 0, 1436, 0]).rounded0 // → 40
 * @example scoreNps([0, 0, 0, 0, 0, 0, 342, 968, 0, 1436, 0], { conf: 0.95 }).interval.score // → [37.1894, 42.4188]
 * @example scoreNps([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).score // → null
 */
export function scoreNps(counts: readonly number[], options: ScoreOptions = {}): NpsDetail {
  const conf = confidenceOf(options);
  const bands = npsBands(counts);
  const n = bands.detractors + bands.passives + bands.promoters;
  const score = npsValue(bands);
  if (!score) return { n, ...bands, score, rounded0: null, rounded1: null, variance: null, se: null, interval: null };
  const variance = varianceOf(bands);
  const [low, high] = anytime([bands.detractors, bands.passives, bands.promoters], conf);
  return {
    n,
    ...bands,
    score,
    rounded0: rounded(score, 0),
    rounded1: rounded(score, 1),
    variance: variance.exact,
    se: 100 * Math.sqrt(variance.value / n),
    interval: {
      wald: wald(bands, conf),
      adjustedWald: adjustedWald(bands, conf),
      bonettPrice: bonettPrice(bands, conf),
      score: tango(bands, conf),
      anytime: [100 * (2 * low - 1), 100 * (2 * high - 1)],
    },
  };
}
