import { nearestLanguage } from '../language.js';
import { scaleOf } from '../metric.js';
import { STANDARD_LANGUAGES, standardTexts } from '../standard/index.js';
import type { Survey, Texts } from '../survey.js';

/** The standard texts for a survey in a language, with a gap for the name of who asks; nothing where there are none. */
export function standardOf(survey: Survey, language: string): Texts | undefined {
  const scale = scaleOf(survey);
  // A yes or no has no standard question.
  if (nearestLanguage([language], STANDARD_LANGUAGES) === undefined || scale.max - scale.min < 2) return undefined;
  return standardTexts(survey.metric, scale, language, '…');
}
