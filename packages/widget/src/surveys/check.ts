import { ID, LANGUAGE, SCALES, type SurveyFile } from '@candor/protocol';
import { keysOf } from '../keysOf.js';
import { isObject, like, listOf, oneOf, optional, shape, within, type Check } from './guards.js';
import { isMoment } from './isMoment.js';

const isSteered = shape({ share: within(0, 1), want: optional(within(0, Infinity)) });

const isSteering: Check = (value) =>
  isObject(value) && keysOf(value).every((survey) => ID.test(survey) && isSteered(value[survey]));

/**
 * Whether this is a survey file, as far as it takes to decide who is asked and when. What a survey asks is looked at
 * when it is shown: see `isAskable`.
 */
export function isSurveyFile(value: unknown): value is SurveyFile {
  const isFile = shape({
    version: oneOf([1]),
    language: like(LANGUAGE),
    steering: optional(isSteering),
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
