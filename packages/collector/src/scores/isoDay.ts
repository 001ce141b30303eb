import { DAY } from '@candor/protocol';
/**
 * A day as ISO 8601 has it.
 *
 * @param day UTC, days since 1970
 * @example isoDay(20_000) // → '2024-10-04'
 */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
