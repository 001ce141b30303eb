import { totalOf } from './counts.js';
import { rational, type Rational } from './rational.js';

/** The three counts an NPS is made of: ratings of 0-6, 7-8 and 9-10. */
export interface NpsBands {
  detractors: number;
  passives: number;
  promoters: number;
}

/**
 * The bands of NPS counts for the ratings 0 to 10.
 *
 * @throws TypeError or RangeError when they are not eleven whole numbers
 * @example npsBands([1, 0, 0, 0, 0, 0, 2, 3, 0, 0, 4]) // → { detractors: 3, passives: 3, promoters: 4 }
 */
export function npsBands(counts: readonly number[], where = 'counts'): NpsBands {
  totalOf(counts, 11, where);
  const sum = (from: number, to: number): number => counts.slice(from, to + 1).reduce((total, k) => total + k, 0);
  return { detractors: sum(0, 6), passives: sum(7, 8), promoters: sum(9, 10) };
}

/**
 * The score itself, 100 (P - D)/n in points, exactly; null when nobody answered. Reichheld 2003, "The one number you
 * need to grow".
 *
 * @example npsValue({ detractors: 342, passives: 968, promoters: 1436 }) // → { num: 54700, den: 1373, value: 39.8397669 }
 * @example npsValue({ detractors: 0, passives: 0, promoters: 0 }) // → null
 */
export function npsValue({ detractors, passives, promoters }: NpsBands): Rational | null {
  const n = detractors + passives + promoters;
  return n === 0 ? null : rational(100n * (BigInt(promoters) - BigInt(detractors)), BigInt(n));
}
