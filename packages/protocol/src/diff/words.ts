import { judge, type Facts, type Rule } from '../eligibility/rule.js';
import type { Scale } from '../metric.js';
import { momentName } from '../moments/name.js';
import type { Moment, Survey } from '../survey.js';

/** @example ruleInWords({ all: [{ fact: 'device', is: 'phone' }, { fact: 'visits', atLeast: 3 }] }) // → 'device is phone and visits is at least 3' */
export function ruleInWords(rule: Rule): string {
  const joined = (parts: readonly Rule[], word: string): string =>
    parts.map((part) => (parts.length > 1 ? inBrackets(part) : ruleInWords(part))).join(` ${word} `);
  if ('all' in rule) return rule.all.length === 0 ? 'anything' : joined(rule.all, 'and');
  if ('any' in rule) return rule.any.length === 0 ? 'nothing' : joined(rule.any, 'or');
  if ('not' in rule) return `not (${ruleInWords(rule.not)})`;
  return judge(rule, {}).needed;
}

function inBrackets(rule: Rule): string {
  return 'all' in rule || 'any' in rule ? `(${ruleInWords(rule)})` : ruleInWords(rule);
}

/** What stands before the name of a moment in a sentence. */
const BEFORE: { [on in Moment['on']]?: string } = { code: 'at', page: 'on', dwell: 'after' };

/** @example momentInWords({ on: 'page', url: '/thank-you', nth: 3 }) // → 'on /thank-you, from the 3rd time on' */
export function momentInWords(moment: Moment): string {
  const { on, nth = 1 } = moment;
  const name = on === 'code' ? `"${momentName(moment)}"` : momentName(moment);
  const rule = 'when' in moment && moment.when ? ` if ${ruleInWords(moment.when)}` : '';
  return `${BEFORE[on] ?? 'at'} ${name}${rule}${nth > 1 ? `, from the ${ordinal(nth)} time on` : ''}`;
}

/** @example visitInWords({ device: 'phone', 'trait.plan': undefined }) // → 'device phone, trait.plan not known' */
export function visitInWords(facts: Facts): string {
  return Object.entries(facts)
    .map(([fact, value]) => `${fact} ${value === undefined ? 'not known' : value === '' ? '""' : value}`)
    .join(', ');
}

/** @example measureInWords('ces', { min: 1, max: 5, good: 'low' }) // → 'CES from 1 to 5, where 1 is the best' */
export function measureInWords(metric: Survey['metric'], { min, max, good }: Scale): string {
  return `${metric.toUpperCase()} from ${min} to ${max}, where ${good === 'low' ? min : max} is the best`;
}

function ordinal(count: number): string {
  const ending = new Intl.PluralRules('en', { type: 'ordinal' }).select(count);
  return `${count}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ending]}`;
}
