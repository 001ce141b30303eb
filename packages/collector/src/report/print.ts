import { DAY } from '@candor/protocol';
import { rounded, type Score } from '@candor/scoring';
import type { Language } from './words.js';

type Unit = Score['headline']['unit'];

/** Decimals by unit, as in `formatScore`. */
const DECIMALS: Record<Unit, number> = { points: 0, mean: 2, percent: 0 };

/** Numbers and days as one language writes them. */
export interface Print {
  whole: (n: number) => string;
  percent: (share: number) => string;
  /** A value of a score in its unit: `+40`, `4.21`, `82 %`. */
  value: (value: number, unit: Unit) => string;
  /** The headline's value, rounded once from its exact fraction; null when nobody answered. */
  headline: (score: Score) => string | null;
  day: (day: number) => string;
  days: (first: number, last: number) => string;
}

/** How `language` writes numbers and days. Days are days of UTC, counted from 1970. */
export function printIn(language: Language): Print {
  const locale = language === 'en' ? 'en-GB' : language;
  const numbers = new Map([0, 2].map((decimals) => [decimals, numberFormat(locale, decimals, false)]));
  const signed = numberFormat(locale, 0, true);
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

  const whole = (n: number): string => minus(numbers.get(0)?.format(n) ?? String(n));
  const value = (number: number, unit: Unit): string => {
    if (unit === 'points') return minus(signed.format(number));
    const digits = minus(numbers.get(DECIMALS[unit])?.format(number) ?? String(number));
    return unit === 'percent' ? `${digits} %` : digits;
  };
  return {
    whole,
    percent: (share) => `${whole(share)} %`,
    value,
    headline: ({ headline: { exact, unit } }) => exact && value(rounded(exact, DECIMALS[unit]), unit),
    day: (day) => dates.format(day * DAY),
    days: (first, last) => dates.formatRange(first * DAY, last * DAY),
  };
}

function numberFormat(locale: string, decimals: number, signed: boolean): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
}

/** A real minus, as wide as the plus. */
function minus(digits: string): string {
  return digits.replace('-', '−');
}
