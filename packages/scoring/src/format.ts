import { got } from './got.js';
import type { Headline } from './headline.js';
import { rational } from './rational.js';
import { rounded } from './rounding.js';
import type { Score } from './score.js';

/** What belongs beside a score in print, where it is known. */
export interface PrintContext {
  /** How many were asked, answered or not. */
  asked?: number;
  /** Which wording of the question; answers to different wordings are different scores. */
  wording?: number;
  /** The days it covers, as it should be printed. */
  period?: string;
}

/** Decimals by unit: a whole point of NPS is already finer than most intervals; a mean on 1-5 needs two decimals to show one. */
const DIGITS = { points: 0, mean: 2, percent: 0 } as const;

/** A number in the digits of the locale, half away from zero, with a real minus, and a plus where `signed`. */
function digits(locale: string, decimals: number, signed = false): (value: number) => string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  return (value) =>
    format
      .formatToParts(value)
      .map((part) => (part.type === 'minusSign' ? part.value.replace('-', '−') : part.value))
      .join('');
}

function answersOf(n: number, asked: number | undefined, locale: string): string {
  const whole = digits(locale, 0);
  if (asked === undefined) return n === 0 ? '' : `n = ${whole(n)}`;
  if (!Number.isSafeInteger(asked) || asked < n) {
    throw new RangeError(`asked: expected a whole number of at least n = ${n}, got ${got(asked)}`);
  }
  if (n === 0) return `${whole(asked)} asked`;
  return `n = ${whole(n)} of ${whole(asked)} asked (${whole(rounded(rational(100n * BigInt(n), BigInt(asked)), 0))} %)`;
}

function valueOf({ label, unit, exact, low, high }: Headline, scale: string, conf: number, locale: string): string {
  if (!exact || low === null || high === null) return `${label} –, no answers yet`;
  const number = digits(locale, DIGITS[unit], unit === 'points');
  const print = (value: number): string => number(value) + (unit === 'percent' ? ' %' : '');
  // 100 × 0.95 has a tail of its own; twelve digits are more than any confidence is given with.
  const level = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(
    Number((100 * conf).toPrecision(12)),
  );
  const on = unit === 'mean' ? ` on ${scale}` : '';
  return `${label} ${print(rounded(exact, DIGITS[unit]))}${on} (${level} % CI ${print(low)} to ${print(high)})`;
}

/**
 * A score as it may be printed: never without its interval, its n, and what else is known of how it came about. Digits
 * follow the locale, the words are English. NPS to whole points with its sign, shares to whole percent, means to two
 * decimals with the scale they are on; each rounded once, half away from zero, the value from its exact fraction.
 *
 * @throws RangeError when fewer were asked than answered, or wording is no whole number
 * @example formatScore(scoreOf({ metric: 'nps', scale: { min: 0, max: 10, good: 'high' }, counts: [0, 0, 0, 0, 0, 0, 342, 968, 0, 1436, 0] }), { asked: 6100, period: '1-28 May', wording: 3 }) // → 'NPS +40 (95 % CI +37 to +42), n = 2,746 of 6,100 asked (45 %), 1-28 May, wording 3'
 * @example formatScore(scoreOf({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, counts: [2, 2, 6] })) // → 'CSAT 2.40 on 1-3 (95 % CI 1.85 to 2.81), n = 10'
 * @example formatScore(scoreOf({ metric: 'ces', scale: { min: 1, max: 5, good: 'low' }, counts: [0, 0, 0, 0, 0] })) // → 'CES –, no answers yet'
 */
export function formatScore(score: Score, context: PrintContext = {}, locale = 'en'): string {
  const { headline, scale, conf, n } = score;
  const { asked, period, wording } = context;
  if (wording !== undefined && !Number.isSafeInteger(wording)) {
    throw new RangeError(`wording: expected a whole number, got ${got(wording)}`);
  }
  return [
    valueOf(headline, `${scale.min}-${scale.max}`, conf, locale),
    answersOf(n, asked, locale),
    period ?? '',
    wording === undefined ? '' : `wording ${digits(locale, 0)(wording)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
