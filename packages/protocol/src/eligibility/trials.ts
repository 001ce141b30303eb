import { DAY } from '../day.js';
import type { Condition, Fact, Facts, Rule } from './rule.js';

/** More than these take too long to be worth an answer. */
const MOST = 20_000;

/** Facts that every visit has, with the least they may be where they are counted. */
const COUNTED: Record<string, number | undefined> = { visits: 1, daysSinceFirst: 0 };
const DEVICES = ['phone', 'tablet', 'desktop'];
/** What is held fast while rules are tried. */
export interface TrialOptions {
  /** The first day that counts, as `2026-11-30`. Default: since ever. */
  since?: string;
  /** Facts that are what they are, such as the path of a page. */
  fixed?: Facts;
}

/**
 * Visits on which rules can be tried: every combination of the values at which one of their conditions changes its
 * mind. What holds for none of them holds for nobody.
 *
 * @returns undefined where that can't be told: too many combinations, or two patterns for one fact
 * @example trialsOf([{ fact: 'device', is: 'phone' }]) // → [{ device: 'phone' }, { device: 'tablet' }, { device: 'desktop' }]
 */
export function trialsOf(
  rules: readonly Rule[],
  { since = '0000-01-01', fixed = {} }: TrialOptions = {},
): Facts[] | undefined {
  const byFact = new Map<string, Condition[]>();
  for (const condition of rules.flatMap(conditionsIn)) {
    byFact.set(condition.fact, [...(byFact.get(condition.fact) ?? []), condition]);
  }
  let trials: Facts[] = [{}];
  for (const [fact, conditions] of byFact) {
    const isFixed = Object.hasOwn(fixed, fact);
    if (!isFixed && conditions.length > 1 && conditions.some(({ like }) => like !== undefined)) return undefined;
    const values = isFixed ? [fixed[fact]] : valuesOf(fact, conditions, since);
    if (trials.length * values.length > MOST) return undefined;
    trials = trials.flatMap((trial) => values.map((value) => Object.assign({}, trial, { [fact]: value })));
  }
  return trials;
}

/** Every condition of a rule, however deep. */
export function conditionsIn(rule: Rule): Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsIn);
  if ('any' in rule) return rule.any.flatMap(conditionsIn);
  return 'not' in rule ? conditionsIn(rule.not) : [rule];
}

function valuesOf(fact: string, conditions: readonly Condition[], since: string): (Fact | undefined)[] {
  if (fact === 'device') return DEVICES;
  const near = conditions.flatMap(({ is = [], atLeast = [], atMost = [], like = [] }) =>
    [is, atLeast, atMost, like].flat().flatMap(neighboursOf),
  );
  const values = [...new Set(near)];
  if (fact === 'date') {
    const days = values.filter((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
    return [...new Set([since, ...days, '9999-12-31'])].filter((day) => day >= since);
  }
  const least = COUNTED[fact];
  if (least !== undefined) {
    return [...new Set([least, ...values])].filter((value) => typeof value === 'number' && value >= least);
  }
  return fact === 'path' ? [...values, '/'] : [...values, '', 'other', undefined];
}

/** A value, and what is just below and just above it. */
function neighboursOf(value: Fact): Fact[] {
  if (typeof value === 'boolean') return [value, !value];
  if (typeof value === 'number') return [value - 1, value, value + 1];
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(day)) return [value.replaceAll('*', ''), value, `${value}~`];
  return [day - DAY, day, day + DAY].map((at) => new Date(at).toISOString().slice(0, 10));
}
