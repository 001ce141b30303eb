import { rounded, type Difference, type Statement, type WeightedScore } from '@candor/scoring';

type Unit = Statement['score']['unit'];

/** A whole point of NPS is finer than most intervals; a mean on 1-5 needs two decimals to show one. */
const DIGITS = { points: 0, mean: 2, percent: 0 } as const;
/** A difference needs one more: of −0.2, 0 would hide that it is clear. */
const MORE = 1;

function digits(unit: Unit, value: number, decimals: number, signed: boolean): string {
  const format = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  return format.format(value).replace('-', '−') + (unit === 'percent' ? ' %' : '');
}

/** A whole number with separators. */
export function whole(n: number): string {
  return n.toLocaleString('en');
}

/** A score, rounded once from its exact fraction, such as `NPS +40`, `CSAT 4.06 of 1-5`, `CES 73 %`. */
export function scoreText({ score, scale }: Statement): string {
  const { label, unit, exact } = score;
  if (!exact) return `${label} –`;
  const on = unit === 'mean' ? ` of ${scale.min}-${scale.max}` : '';
  return `${label} ${digits(unit, rounded(exact, DIGITS[unit]), DIGITS[unit], unit === 'points')}${on}`;
}

/** Two limits in the unit of a score. */
export function limitsText({ unit, low, high }: Pick<WeightedScore, 'unit' | 'low' | 'high'>): string {
  if (low === null || high === null) return '–';
  const text = (limit: number): string => digits(unit, limit, DIGITS[unit], unit === 'points');
  return `${text(low)} to ${text(high)}`;
}

/** An interval, such as `+37 to +42`. */
export function intervalText({ score: { unit }, interval: { low, high } }: Statement): string {
  return limitsText({ unit, low, high });
}

/** A weighted score, such as `+40`. */
export function weightedText({ unit, value }: WeightedScore): string {
  return value === null ? '–' : digits(unit, value, DIGITS[unit], unit === 'points');
}

/** A difference, such as `+8.9`. */
export function differenceText({ unit, value, exact }: Difference): string {
  if (value === null) return '–';
  const decimals = DIGITS[unit] + MORE;
  return digits(unit, exact ? rounded(exact, decimals) : value, decimals, true);
}

/** The interval of a difference, such as `+5.0 to +12.7`. */
export function differenceIntervalText({ unit, low, high }: Difference): string {
  if (low === null || high === null) return '–';
  const text = (limit: number): string => digits(unit, limit, DIGITS[unit] + MORE, true);
  return `${text(low)} to ${text(high)}`;
}

/** A confidence, such as `95 %`. */
export function confidenceText(conf: number): string {
  // 100 × 0.95 has a tail of its own.
  return `${Number((100 * conf).toPrecision(12))} %`;
}
