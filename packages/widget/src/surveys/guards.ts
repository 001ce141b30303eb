import { keysOf } from '../keysOf.js';

/** Small checks of what may be anything, for a survey file whose sender may be any server. */
export type Check = (value: unknown) => boolean;

export const isString = (value: unknown): value is string => typeof value === 'string';

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const like =
  (pattern: RegExp): Check =>
  (value) =>
    isString(value) && pattern.test(value);

export const within =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high;

export const oneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const listOf =
  (check: Check, most: number, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every((item) => check(item));

/** An object with these keys; others are overlooked, so that an older page can live with a newer file. */
export function shape(checks: Record<string, Check>): Check {
  return (value) => isObject(value) && keysOf(checks).every((key) => checks[key]?.(value[key]));
}
