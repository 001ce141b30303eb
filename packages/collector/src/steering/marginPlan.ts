import type { Steering } from '@candor/protocol';
import { planSample, scoreOf, type Tally } from '@candor/scoring';
import type { Traffic } from './traffic.js';

/** The days over which the answers that are still needed are to be spread, where there are people enough. */
const WITHIN_DAYS = 7;

/** What a score is to come to, and from what. */
export interface Aim {
  mode: 'census' | 'sample';
  /** How far the interval may reach to each side, in units of the headline. */
  margin: number;
  traffic: Traffic;
}

/**
 * The share to be asked for a score that is as precise as is wanted, by `planSample`, which spreads the answers still
 * needed over a week; and how many times the margin the interval still reaches to each side. Before anybody has answered
 * that is as wide as can be.
 */
export function marginPlan(tally: Tally, { mode, margin, traffic: { perDay, rate } }: Aim): Required<Steering> {
  const { n, headline, scale } = scoreOf(tally);
  // How many were asked for these answers is known for all wordings together only: what is known of each is the rate.
  const asked = Math.ceil(n / rate);
  const { share, halfWidth } = planSample(tally, { mode, margin, eligible: perDay * WITHIN_DAYS, asked });
  const widest = { points: 200, percent: 100, mean: scale.max - scale.min }[headline.unit];
  return { share, want: (halfWidth ?? widest / 2) / margin };
}
