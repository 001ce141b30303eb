import { nearestLanguage } from '../language.js';
import type { Metric, ScaleOf } from '../metric.js';
import type { Texts } from '../survey.js';
import { LANGUAGES } from './languages.js';
import type { Standard } from './standard.js';

/** The languages that have the standard questions. */
export const STANDARD_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

/**
 * The standard question of a metric in a language, with what the ends of the scale mean and a follow-up for each band:
 * the `texts` of a survey, ready to be put into a survey file. Where low ratings are the good ones the ends change places.
 *
 * @param scale one of the metric's own
 * @param language a tag such as `de`; `de-AT`, `pt_BR` and `zh-TW` find what is nearest to them
 * @param company the name of whoever asks, as it is to be read
 * @throws RangeError if the language has no standard texts, or if the scale has none: CSAT on two points is a yes or no
 * @example standardTexts('nps', { min: 0, max: 10, good: 'high' }, 'en', 'Ana’s').low // → 'Not at all likely'
 * @example standardTexts('ces', { min: 1, max: 5, good: 'low' }, 'de', 'Ana’s').low // → 'Sehr leicht'
 */
export function standardTexts<M extends Metric>(
  metric: M,
  scale: ScaleOf<M>,
  language: string,
  company: string,
): Texts<M> {
  const standard = LANGUAGES[nearestLanguage([language], STANDARD_LANGUAGES) ?? ''];
  if (!standard) {
    throw new RangeError(`no standard texts in "${language}": expected one of ${STANDARD_LANGUAGES.join(', ')}`);
  }
  const texts = ON[metric](standard, scale);
  return { ...texts, question: texts.question.replace('{company}', () => company) };
}

/** Which of the standard questions belongs to a scale. */
const ON: { [M in Metric]: (standard: Standard, scale: ScaleOf<M>) => Texts<M> } = {
  nps: ({ nps }) => nps,
  csat({ csat }, { min, max }) {
    if (min === 0) {
      throw new RangeError(`no standard CSAT question on ${min} to ${max}: expected 1 to 5 or 1 to 3; write your own`);
    }
    return csat;
  },
  ces({ ces, cesEase }, { max, good }) {
    if (max === 7) return ces;
    return good === 'high' ? cesEase : { ...cesEase, low: cesEase.high, high: cesEase.low };
  },
};
