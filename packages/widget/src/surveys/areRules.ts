import { FACT, type SurveyFile } from '@candor/protocol';
import { isMoment } from './isMoment.js';
import { isObject, isString, like, listOf, oneOf, optional, shape, within, type Check } from './guards.js';

const isFact: Check = (value) =>
  (isString(value) && value.length <= 500) || Number.isFinite(value) || typeof value === 'boolean';
const isLimit: Check = (value) => (isString(value) && value.length <= 500) || Number.isFinite(value);
const isCount: Check = (value) => Number.isInteger(value) && within(1, 1000)(value);
const ASKED = ['is', 'atLeast', 'atMost', 'like', 'known'];
const FORMS = ['all', 'any', 'not'];

const isCondition = shape({
  fact: like(FACT),
  is: optional((value) => isFact(value) || listOf(isFact, 100, 1)(value)),
  atLeast: optional(isLimit),
  atMost: optional(isLimit),
  like: optional((value) => isString(value) && value.length <= 500),
  known: optional(oneOf([true, false])),
});

const isRule: Check = (value) => {
  if (!isObject(value)) return false;
  const form = FORMS.find((each) => each in value);
  if (form === 'not') return isRule(value['not']);
  if (form) return listOf(isRule, 50)(value[form]);
  return isCondition(value) && ASKED.some((asked) => value[asked] !== undefined);
};

const isSeconds = optional(within(0, 86_400 * 365));
const isSwitch = optional(oneOf([true, false]));

/** Of a moment, and of the steps of a sequence. */
const isRuled: Check = (value) =>
  isMoment(value) && shape({ when: optional(isRule), of: optional((steps) => listOf(isRuled, 5)(steps)) })(value);

const areSurveyRules = shape({
  audience: optional(isRule),
  atMost: optional(isCount),
  priority: optional(Number.isFinite),
  moments: listOf(isRuled, 50),
  cancel: optional(listOf(isRuled, 20)),
  delaySeconds: isSeconds,
  deadlineSeconds: isSeconds,
  laterDays: optional(within(0, 3650)),
  mayOptOut: isSwitch,
});

/** Whether what a survey file says of whom, when and how often to ask can be followed. */
export function areRules(file: SurveyFile): boolean {
  return shape({
    budget: optional(shape({ perSession: optional(isCount), per30Days: optional(isCount) })),
    acrossDevices: isSwitch,
    dataLayer: isSwitch,
    funnel: isSwitch,
    surveys: listOf(areSurveyRules, 200),
  })(file);
}
