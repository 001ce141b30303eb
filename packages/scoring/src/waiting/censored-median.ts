import { confidenceOf, zOf, type ScoreOptions } from '../confidence.js';
import { got } from '../got.js';
import { kaplanMeier, type Step, type Wait } from './kaplan-meier.js';
import { quantileOf } from './quantiles.js';

/** The median of waits of which some are still going on, in the unit of the times. */
export interface CensoredMedian {
  n: number;
  /** How many of the n still wait. */
  stillWaiting: number;
  /** The first time after which at most half still wait; null when more than half do at the end, or there are none. */
  kaplanMeierMedian: number | null;
  /** The same as R prints it: where exactly half wait from one time to the next, the middle between both. */
  medianR: number | null;
  /** The median of those answered, which is too short as long as anybody waits; here to show by how much. */
  naiveMedianAnsweredOnly: number | null;
  /** An end that the waits do not reveal yet is null. Null as a whole where there are too few for any: below 6 at 95 %. */
  interval: { low: number | null; high: number | null } | null;
  /** Pairs of a time and the share still waiting after it. */
  curve: [time: number, waiting: number][];
}

/** A product of fractions that is exactly 1/2 may come out a few units in the last place beside it. */
const ALIKE = 1e-11;

function middleOfHalf(steps: readonly Step[]): number | null {
  const at = steps.findIndex(({ waiting }) => waiting <= 0.5 + ALIKE);
  const [half, next = half] = steps.slice(at, at + 2);
  if (at < 0 || !half || !next) return null;
  return Math.abs(half.waiting - 0.5) <= ALIKE ? (half.time + next.time) / 2 : half.time;
}

/** The limit of the share still waiting so many standard errors up, from ln(-ln), where it can't leave 0..1; NaN for none. */
function limitOf({ waiting, variance }: Step, z: number): number {
  return waiting === 0 ? Number.NaN : waiting ** Math.exp((z * Math.sqrt(variance)) / Math.log(waiting));
}

function checkWaits(waits: readonly Wait[]): void {
  if (!Array.isArray(waits)) throw new TypeError(`waits: expected an array of { time, answered }, got ${got(waits)}`);
  waits.forEach(({ time, answered }: { time: unknown; answered: unknown }, i) => {
    if (typeof time !== 'number' || !Number.isFinite(time) || time < 0) {
      throw new RangeError(`waits[${i}].time: expected a number from 0, got ${got(time)}`);
    }
    if (typeof answered !== 'boolean') {
      throw new TypeError(`waits[${i}].answered: expected true or false, got ${got(answered)}`);
    }
  });
}

/**
 * The median first response time, those still waiting counted in: Kaplan & Meier 1958 (see `kaplanMeier`). Its interval
 * holds every time at which the curve could be at one half: Brookmeyer & Crowley 1982, "A confidence interval for the
 * median survival time", with limits on ln(-ln) as Kalbfleisch & Prentice 2002 have them (R's conf.type "log-log"). At a
 * nominal 95 % it held the median in 93.7 % at worst, of 4,000 samples each of 6 to 200 waits, none to two in five censored.
 *
 * @param waits how long each took, or has been going on; from 0, all in one unit
 * @throws TypeError or RangeError when a wait is not as described, or conf is not between 0 and 1
 * @example censoredMedian([{ time: 24, answered: true }, { time: 126, answered: false }, { time: 37, answered: true }, { time: 45, answered: false }]).kaplanMeierMedian // → 37
 * @example censoredMedian([{ time: 32, answered: true }, { time: 62, answered: true }, { time: 44, answered: true }, { time: 19, answered: true }]).medianR // → 38
 * @example censoredMedian([{ time: 24, answered: true }, { time: 126, answered: false }, { time: 130, answered: false }]).kaplanMeierMedian // → null
 */
export function censoredMedian(waits: readonly Wait[], options: ScoreOptions = {}): CensoredMedian {
  const conf = confidenceOf(options);
  const z = zOf(conf);
  checkWaits(waits);
  const steps = kaplanMeier(waits);
  const answered = waits.filter((wait) => wait.answered).map(({ time }) => time);
  const firstWhere = (isReached: (step: Step) => boolean): number | null => steps.find(isReached)?.time ?? null;
  return {
    n: waits.length,
    stillWaiting: waits.length - answered.length,
    kaplanMeierMedian: firstWhere(({ waiting }) => waiting <= 0.5 + ALIKE),
    medianR: middleOfHalf(steps),
    naiveMedianAnsweredOnly:
      answered.length === 0
        ? null
        : quantileOf(
            answered.toSorted((a, b) => a - b),
            0.5,
          ),
    interval:
      2 ** -waits.length > (1 - conf) / 2
        ? null
        : { low: firstWhere((step) => limitOf(step, -z) <= 0.5), high: firstWhere((step) => limitOf(step, z) <= 0.5) },
    curve: steps.map(({ time, waiting }) => [time, waiting]),
  };
}
