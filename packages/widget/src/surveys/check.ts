import { BANDS, ID, LANGUAGE, MARKS, PATH, SCALES, type Metric, type SurveyFile } from '@candor/protocol';

type Check = (value: unknown) => boolean;

const isString = (value: unknown): value is string => typeof value === 'string';
const like =
  (pattern: RegExp): Check =>
  (value) =>
    isString(value) && pattern.test(value);
const isText: Check = (value) => isString(value) && value !== '' && [...value].length <= 1000;
const within =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high;
const oneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check, most = Infinity): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every((item) => check(item));

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shape(checks: Record<string, Check>): Check {
  return (value) => isObject(value) && Object.keys(checks).every((key) => checks[key]?.(value[key]));
}

const isTouchpoint = shape({
  id: like(ID),
  stage: optional(isText),
  team: optional(isText),
  channel: optional(isText),
});

const isMoment: Check = (value) => {
  if (!isObject(value)) return false;
  if (value['on'] === 'code') return like(ID)(value['name']);
  return (
    like(PATH)(value['url']) &&
    (value['on'] === 'page' || (value['on'] === 'dwell' && within(0, 86_400)(value['seconds'])))
  );
};

function isScale(metric: Metric): Check {
  return (value) =>
    isObject(value) &&
    SCALES[metric].some(({ min, max, good }) => value['min'] === min && value['max'] === max && value['good'] === good);
}

function isTexts(metric: Metric): Check {
  const followUp: Record<string, Check> = {};
  for (const band of BANDS[metric]) followUp[band] = optional(isText);
  return shape({
    question: isText,
    low: optional(isText),
    high: optional(isText),
    followUp: optional(shape(followUp)),
    thanks: optional(isText),
  });
}

function isSurvey(language: string): Check {
  return (value) => {
    if (!isObject(value)) return false;
    const { metric, texts } = value;
    if (!oneOf(Object.keys(SCALES))(metric)) return false;
    // Just found among the keys of SCALES, which are the metrics.
    const known = metric as Metric;
    return (
      shape({
        id: like(ID),
        touchpoint: like(ID),
        scale: optional(isScale(known)),
        moments: listOf(isMoment, 50),
        cooldownDays: optional(within(0, 3650)),
        sample: optional(within(Number.MIN_VALUE, 1)),
        look: optional(shape({ marks: optional(oneOf(MARKS)) })),
      })(value) &&
      isObject(texts) &&
      Object.keys(texts).includes(language) &&
      Object.keys(texts).every((tag) => LANGUAGE.test(tag) && isTexts(known)(texts[tag]))
    );
  };
}

/**
 * Whether this is a survey file, by the same rules as the schema of the protocol (a test holds the two together). The
 * one difference: keys it does not know are overlooked, so that an older page can live with a newer file.
 */
export function isSurveyFile(value: unknown): value is SurveyFile {
  const whole = shape({
    version: oneOf([1]),
    language: like(LANGUAGE),
    $schema: optional(isString),
    touchpoints: optional(listOf(isTouchpoint)),
    surveys: listOf(isObject, 200),
  })(value);
  if (!whole) return false;
  // The shape is that of a survey file; what is left to see are the surveys, and that no two of them share an id.
  const { language, surveys } = value as SurveyFile;
  return surveys.every(isSurvey(language)) && new Set(surveys.map(({ id }) => id)).size === surveys.length;
}
