import {
  BANDS,
  CHOICE_ID,
  COLOUR,
  FONT,
  ID,
  LANGUAGE,
  LINK,
  MARKS,
  OPTION_ID,
  PLACES,
  SCALES,
  SCHEMES,
  type Metric,
  type Survey,
  type SurveyFile,
} from '@candor/protocol';
import { keysOf } from '../keysOf.js';
import { isSurveyFile } from './check.js';
import { isObject, isString, like, listOf, oneOf, optional, shape, within, type Check } from './guards.js';

const isText: Check = (value) => isString(value) && value !== '' && [...value].length <= 1000;
const isSwitch = optional(oneOf([true, false]));

const isLook = shape({
  marks: optional(oneOf(MARKS)),
  place: optional(oneOf(PLACES)),
  side: optional(oneOf(['start', 'end'])),
  scheme: optional(oneOf(SCHEMES)),
  accent: optional(like(COLOUR)),
  radius: optional(within(0, 2)),
  font: optional(like(FONT)),
});

const isChoice = shape({
  id: like(CHOICE_ID),
  options: listOf(like(OPTION_ID), 20, 2),
  bands: optional(listOf(oneOf(Object.values(BANDS).flat()), Infinity)),
  many: isSwitch,
  other: isSwitch,
});

const isNextStep = shape({ text: isText, url: optional(like(LINK)), code: optional(isText) });

function isScale(metric: Metric): Check {
  return (value) =>
    isObject(value) &&
    SCALES[metric].some(({ min, max, good }) => value['min'] === min && value['max'] === max && value['good'] === good);
}

function textsOf({ metric, choice }: Survey): Check {
  const byBand = (check: Check): Check =>
    optional(shape(Object.fromEntries(BANDS[metric].map((band) => [band, optional(check)]))));
  const isChoiceText = shape({
    question: isText,
    options: (options) =>
      isObject(options) &&
      keysOf(options).every((option) => ID.test(option) && isText(options[option])) &&
      (choice?.options ?? []).every((option) => option in options),
  });
  return shape({
    question: isText,
    low: optional(isText),
    high: optional(isText),
    followUp: byBand(isText),
    choice: choice ? isChoiceText : optional(isChoiceText),
    contact: byBand(isText),
    thanks: optional(isText),
    next: byBand(isNextStep),
  });
}

/** What keeps a survey from being asked, in a few words for its owner; none where nothing does. */
export function faultIn(survey: Survey, file: SurveyFile | undefined): string {
  if (!isSurveyFile(file)) return 'the survey file is not valid ("candor validate" says where)';
  return isAskable(survey) ? '' : 'it is no valid survey ("candor validate" says where)';
}

/**
 * Whether a survey of a survey file can be asked: the part of the protocol's schema that `isSurveyFile` leaves out (a
 * test holds the three together). The one difference: keys it does not know are overlooked.
 */
export function isAskable(survey: Survey): boolean {
  const { metric, texts } = survey;
  const isWhole = shape({
    scale: optional(isScale(metric)),
    choice: optional(isChoice),
    withdrawable: isSwitch,
    look: optional(isLook),
  });
  if (!isWhole(survey)) return false;
  const hasTexts = textsOf(survey);
  return keysOf(texts).every((tag) => LANGUAGE.test(tag) && hasTexts(texts[tag]));
}
