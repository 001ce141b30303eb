import { ID, PATH } from '@candor/protocol';
import { keysOf } from '../keysOf.js';
import { isObject, isString, like, listOf, optional, shape, within, type Check } from './guards.js';

const isPath = like(PATH);
const isName: Check = (value) => isString(value) && value !== '' && [...value].length <= 200;
const ON: Record<string, Record<string, Check>> = {
  code: { name: like(ID), when: optional(isObject) },
  dataLayer: { event: isName, when: optional(isObject) },
  button: {},
  page: { url: isPath },
  dwell: { url: isPath, seconds: within(0, 86_400) },
  click: { selector: isName, url: optional(isPath) },
  seen: { selector: isName, url: optional(isPath) },
  sent: { selector: isName, url: optional(isPath) },
  scroll: { percent: within(0, 100), url: optional(isPath) },
  exit: { url: optional(isPath) },
  idle: { seconds: within(1, 86_400), url: optional(isPath) },
  sequence: { of: (value) => listOf(isStep, 5, 2)(value), within: within(0, 86_400 * 365) },
};
const isNth = optional((value) => Number.isInteger(value) && within(1, 1000)(value));

/** Whether this is a moment, but for the rule that it may have: see `areRules`. */
export const isMoment: Check = (value) =>
  isObject(value) && isNth(value['nth']) && keysOf(ON).some((on) => value['on'] === on && shape(ON[on] ?? {})(value));

const isStep: Check = (value) => isMoment(value) && isObject(value) && value['on'] !== 'sequence';
