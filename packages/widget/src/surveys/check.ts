import { ID, LANGUAGE, PATH, SCALES, type SurveyFile } from '@candor/protocol';
import { keysOf } from '../keysOf.js';
import { isObject, isString, like, listOf, oneOf, optional, shape, within, type Check } from './guards.js';

const isPath = like(PATH);
const isSelector: Check = (value) => isString(value) && value !== '' && [...value].length <= 200;
const ON: Record<string, Record<string, Check>> = {
  code: { name: like(ID) },
  button: {},
  page: { url: isPath },
  dwell: { url: isPath, seconds: within(0, 86_400) },
  click: { selector: isSelector, url: optional(isPath) },
  seen: { selector: isSelector, url: optional(isPath) },
  sent: { selector: isSelector, url: optional(isPath) },
  scroll: { percent: within(0, 100), url: optional(isPath) },
  exit: { url: optional(isPath) },
  idle: { seconds: within(1, 86_400), url: optional(isPath) },
};

const isMoment: Check = (value) =>
  isObject(value) && keysOf(ON).some((on) => value['on'] === on && shape(ON[on] ?? {})(value));

/**
 * Whether this is a survey file, as far as it takes to decide who is asked and when. What a survey asks is looked at
 * when it is shown: see `isAskable`.
 */
export function isSurveyFile(value: unknown): value is SurveyFile {
  const isFile = shape({
    version: oneOf([1]),
    language: like(LANGUAGE),
    surveys: listOf(
      shape({
        id: like(ID),
        touchpoint: like(ID),
        metric: oneOf(Object.keys(SCALES)),
        texts: isObject,
        moments: listOf(isMoment, 50),
        cooldownDays: optional(within(0, 3650)),
        sample: optional(within(Number.MIN_VALUE, 1)),
      }),
      200,
    ),
  });
  if (!isFile(value)) return false;
  // The shape has just been seen; what is left are ids that must differ, and the language that is always there.
  const { language, surveys } = value as SurveyFile;
  return (
    surveys.every(({ texts }) => keysOf(texts).includes(language)) &&
    new Set(surveys.map(({ id }) => id)).size === surveys.length
  );
}
