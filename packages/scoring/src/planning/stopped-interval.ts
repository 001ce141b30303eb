import { endCount, goodWidth } from '../box.js';
import { zOf } from '../confidence.js';
import { unitOf } from '../headline.js';
import { clopperPearson } from '../intervals/clopper-pearson.js';
import type { Interval } from '../intervals/interval.js';
import { plusEndsAt } from '../intervals/plus-ends.js';
import { tangoAt } from '../intervals/tango.js';
import { npsBands, type NpsBands } from '../nps-bands.js';
import type { Tally } from '../tally.js';

/** Of the error that the interval may make, the part that is left after looking again and again. */
const LEFT_AFTER_LOOKING = 0.5;

/** With so few answers that are not at the end of the scale, Tango's limit towards that end is too near. */
const FEW = 3;

/**
 * How far a score may be from one end of the scale at the most, when just `others` of n answers are not at it: as if those
 * were as rare as Clopper and Pearson's lower limit has them. Brown, Cai & DasGupta 2001, "Interval estimation for a binomial
 * proportion", section 4.1.1, mend Wilson's interval so where k is 1 to 3: just before the first detractor among promoters
 * it holds every score near 100, and just after it holds too few of them.
 */
function reachToEnd(others: number, distance: number, n: number, conf: number): number {
  const [rare] = clopperPearson(others, n, conf);
  return (rare * distance) / others;
}

function guardedTango({ detractors: D, passives: S, promoters: P }: NpsBands, conf: number): Interval {
  const n = D + S + P;
  const [low, high] = tangoAt({ detractors: D, passives: S, promoters: P }, zOf(conf));
  const [below, above] = [D + S, P + S];
  return [
    above > 0 && above <= FEW ? Math.min(low, -100 + reachToEnd(above, S + 2 * P, n, conf)) : low,
    below > 0 && below <= FEW ? Math.max(high, 100 - reachToEnd(below, S + 2 * D, n, conf)) : high,
  ];
}

/**
 * The interval to print for a headline whose answers were asked for until it was narrow enough: it covers at the level
 * asked for although one stopped when it suited. A fixed 95 % interval does not quite: chance makes some samples look less
 * varied than they are, those stop early, and they are the ones that are off. So half of the error is spent on looking: at
 * 95 % it is the recommended interval at 97.5 % (Tango's for an NPS and, with no passives, for a share; plus-ends for a
 * mean), mended where all answers but one to three are at one end.
 *
 * Sequential intervals of fixed width: Chow & Robbins 1965, "On the asymptotic theory of fixed-width sequential confidence
 * intervals for the mean"; with a stricter level found by trial, for shares: Frey 2010, "Fixed-width sequential confidence
 * intervals for a proportion". Measured over ten ways in which people answer it held the truth at least as often as it
 * says: at 80, 90, 95 and 99 % planned every day, at 95 % also after every answer. See COVERAGE.md.
 *
 * @param conf what it has to cover, strictly between 0 and 1
 * @returns in the unit of the headline; null when nobody answered
 * @example stoppedInterval({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' }, counts: [0, 0, 0, 0, 0, 0, 342, 968, 0, 1436, 0] }, 0.95) // → [36.80304, 42.78327]
 * @example stoppedInterval({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [0, 40] }, 0.95) // → [88.84173, 100]
 * @example stoppedInterval({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, counts: [0, 0, 0] }, 0.95) // → null
 */
export function stoppedInterval(tally: Tally, conf: number): Interval | null {
  const { scale, counts } = tally;
  const n = counts.reduce((sum, k) => sum + k, 0);
  if (n === 0) return null;
  const unit = unitOf(tally);
  const stricter = 1 - LEFT_AFTER_LOOKING * (1 - conf);
  if (unit === 'mean') return plusEndsAt({ ...scale, counts }, zOf(stricter));
  if (unit === 'points') return guardedTango(npsBands(counts), stricter);
  // A share is the NPS of good and other answers without passives, halved: p = (1 + NPS)/2.
  const good = endCount(counts, scale.good, goodWidth(scale));
  const [low, high] = guardedTango({ detractors: n - good, passives: 0, promoters: good }, stricter);
  return [(100 + low) / 2, (100 + high) / 2];
}
