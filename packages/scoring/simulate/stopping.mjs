// How often the interval of `planSample` holds the truth, though one looks again and again and stops when it suits.
import { emptyTally, planSample, scoreNps, scoreOf } from '../dist/index.js';
import { draws } from './random.mjs';
import { npsOf, percent, SHAPES, table } from './shapes.mjs';

const NPS = { metric: 'nps', scale: { min: 0, max: 10, good: 'high' } };
const RESPONSE_RATE = 0.25;
const { pick, binomial } = draws(20261122);

const holds = ([low, high], truth) => low <= truth + 1e-9 && high >= truth - 1e-9;

/** One answer more; the bands of an NPS are ratings 0, 7 and 10. */
function answer(tally, shape) {
  tally.counts[tally.counts.length === 11 ? [0, 7, 10][pick(shape)] : pick(shape)] += 1;
}

/** A site with so many eligible people a day, planned every morning, until the plan says enough and some days beyond. */
function site({ measure = NPS, shape, margin, eligible, conf = 0.95, daysAfter = 0 }) {
  const tally = emptyTally(measure);
  let asked = 0;
  let stopped = null;
  for (let after = 0; ;) {
    const plan = planSample(tally, { mode: 'sample', margin, eligible, asked, conf });
    if (stopped === null && plan.reason === 'narrow enough') stopped = plan;
    if (stopped !== null && after++ === daysAfter) return { stopped, last: plan };
    const prompts = binomial(eligible, plan.share);
    asked += prompts;
    for (let left = binomial(prompts, RESPONSE_RATE); left > 0; left--) answer(tally, shape);
  }
}

/** Looks after every so many answers, by a rule that says whether to stop; gives the interval there. */
function looking(shape, every, stop) {
  const tally = emptyTally(NPS);
  for (let n = 0; ; n += every) {
    const interval = n >= 30 ? stop(tally) : null;
    if (interval) return { n, interval };
    for (let i = 0; i < every; i++) answer(tally, shape);
  }
}

const narrow = (interval, margin) => ((interval[1] - interval[0]) / 2 <= margin ? interval : null);
const RULES = {
  'the plan': (tally, margin) => {
    const { reason, interval } = planSample(tally, { mode: 'sample', margin, eligible: 1, asked: 1e6 });
    return reason === 'narrow enough' ? interval : null;
  },
  'a plain 95 % interval': (tally, margin) => {
    const { low, high } = scoreOf(tally).headline;
    return narrow([low, high], margin);
  },
  'the anytime interval': (tally, margin) => narrow(scoreNps(tally.counts).interval.anytime, margin),
};

function share(times, experiment) {
  let held = 0;
  let n = 0;
  for (let i = 0; i < times; i++) {
    const result = experiment();
    held += Number(result.held);
    n += result.n;
  }
  return { coverage: held / times, n: n / times };
}

export function plannedDaily(times) {
  const margins = [5, 10, 20];
  const rows = Object.entries(SHAPES).map(([name, shape]) =>
    [`${name} (${npsOf(shape).toFixed(1)})`].concat(
      margins.map((margin) => {
        const { coverage, n } = share(times, () => {
          const { stopped } = site({ shape, margin, eligible: 300 });
          return { held: holds(stopped.interval, npsOf(shape)), n: stopped.n };
        });
        return `${percent(coverage)} (${n.toFixed(0)})`;
      }),
    ),
  );
  return table(['how people answer (NPS)', ...margins.map((margin) => `±${margin}`)], rows);
}

export function plannedAtOtherLevels(times) {
  const levels = [0.8, 0.9, 0.95, 0.99];
  const rows = Object.entries(SHAPES).map(([name, shape]) =>
    [name].concat(
      levels.map((conf) => {
        const held = () => holds(site({ shape, margin: 10, eligible: 100, conf }).stopped.interval, npsOf(shape));
        return percent(share(times, () => ({ held: held(), n: 0 })).coverage);
      }),
    ),
  );
  return table(['how people answer', ...levels.map((conf) => `${100 * conf} %`)], rows);
}

export function aMonthLater(times) {
  const rows = Object.entries(SHAPES).map(([name, shape]) => {
    const { coverage, n } = share(times, () => {
      const { last } = site({ shape, margin: 10, eligible: 300, daysAfter: 30 });
      return { held: holds(last.interval, npsOf(shape)), n: last.n };
    });
    return [name, percent(coverage), n.toFixed(0)];
  });
  return table(['how people answer', 'covered', 'answers then'], rows);
}

export function rulesSideBySide(times) {
  const rows = Object.entries(SHAPES).map(([name, shape]) =>
    [name].concat(
      Object.values(RULES).map((rule) => {
        const { coverage, n } = share(times, () => {
          const { interval, n: answers } = looking(shape, 1, (tally) => rule(tally, 15));
          return { held: holds(interval, npsOf(shape)), n: answers };
        });
        return `${percent(coverage)} (${n.toFixed(0)})`;
      }),
    ),
  );
  return table(['how people answer', ...Object.keys(RULES)], rows);
}

const CES = { metric: 'ces', scale: { min: 1, max: 5, good: 'high' } };
const csat = (min, max) => ({ metric: 'csat', scale: { min, max, good: 'high' } });
const OTHERS = [
  { name: 'CES, 70 % easy', measure: CES, margin: 5, shape: [0.1, 0.1, 0.1, 0.3, 0.4], truth: 70 },
  { name: 'CES, 99 % easy', measure: CES, margin: 5, shape: [0, 0.01, 0, 0.09, 0.9], truth: 99 },
  { name: 'CSAT yes or no, 50 % yes', measure: csat(0, 1), margin: 5, shape: [0.5, 0.5], truth: 50 },
  { name: 'CSAT 1-3, mean 2.40', measure: csat(1, 3), margin: 0.1, shape: [0.2, 0.2, 0.6], truth: 2.4 },
  { name: 'CSAT 1-3, mean 2.93', measure: csat(1, 3), margin: 0.1, shape: [0.02, 0.03, 0.95], truth: 2.93 },
  {
    name: 'CSAT 1-5, mean 4.21',
    measure: csat(1, 5),
    margin: 0.15,
    shape: [0.03, 0.05, 0.12, 0.28, 0.52],
    truth: 4.21,
  },
  { name: 'CSAT 1-5, half 1, half 5', measure: csat(1, 5), margin: 0.3, shape: [0.5, 0, 0, 0, 0.5], truth: 3 },
];

export function otherMetrics(times) {
  const rows = OTHERS.map(({ name, measure, margin, shape, truth }) => {
    const { coverage, n } = share(times, () => {
      const { stopped } = site({ measure, shape, margin, eligible: 100 });
      return { held: holds(stopped.interval, truth), n: stopped.n };
    });
    return [name, `±${margin}`, percent(coverage), n.toFixed(0)];
  });
  return table(['score', 'margin', 'covered', 'answers'], rows);
}
