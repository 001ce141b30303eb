/**
 * A value as an error sentence shows it: strings in quotes, arrays and objects by kind, so that a message says what
 * came without printing all of it.
 *
 * @example got('8') // → '"8"'
 * @example got([1, 2]) // → 'an array of 2'
 */
export function got(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return Object.is(value, -0) ? '-0' : String(value);
}
