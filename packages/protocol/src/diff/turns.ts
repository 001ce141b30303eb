import type { Turn } from './change.js';

/**
 * Where two values differ, as deep as their objects go; a list is compared as a whole.
 *
 * @example turnsOf({ a: { b: 1 } }, { a: { b: 2 } }) // → [{ path: ['a', 'b'], before: 1, after: 2 }]
 */
export function turnsOf(before: unknown, after: unknown, path: string[] = []): Turn[] {
  if (!isObject(before) || !isObject(after)) return isSame(before, after) ? [] : [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => turnsOf(before[key], after[key], [...path, key]));
}

/** Whether two values of a JSON file say the same, in whatever order their keys are. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, ordered(each)]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
