import { BANDS, bandOf, type Band } from '../band.js';
import { scaleOf } from '../metric.js';
import type { Survey } from '../survey.js';
import { listed, ofEach, type Remark } from './lint.js';

/** Texts and questions that no rating leads to. */
export const unreachable = ofEach((survey) => {
  const reached = bandsOf(survey);
  return [...bandsOfChoice(survey, reached), ...wordsOfChoice(survey), ...textsByBand(survey, reached)];
});

function bandsOf(survey: Survey): Set<string> {
  const scale = scaleOf(survey);
  const reached = new Set<string>();
  for (let rating: number = scale.min; rating <= scale.max; rating++) {
    reached.add(bandOf(survey.metric, scale, rating));
  }
  return reached;
}

function bandsOfChoice({ choice }: Survey, reached: Set<string>): Remark[] {
  if (!choice?.bands) return [];
  const path = ['choice', 'bands'];
  if (!choice.bands.some((band) => reached.has(band))) {
    return [{ path, says: `the choice is never asked: name some of ${listed([...reached])}` }];
  }
  return choice.bands.flatMap((band, index) =>
    reached.has(band) ? [] : [{ path: [...path, index], says: `no rating is "${band}": take it out` }],
  );
}

/** Words for a choice that is not there, or for an option that it does not have. */
function wordsOfChoice({ choice, texts }: Survey): Remark[] {
  return Object.entries(texts).flatMap(([language, { choice: words }]): Remark[] => {
    const path = ['texts', language, 'choice'];
    if (!words) return [];
    if (!choice)
      return [{ path, says: 'never read, since the survey has no "choice": add one, or take the words out' }];
    return Object.keys(words.options)
      .filter((option) => !choice.options.includes(option))
      .map((option) => ({
        path: [...path, 'options', option],
        says: `never read, since "choice.options" has no "${option}": add it there, or take the words out`,
      }));
  });
}

/** Whatever a text has by band: follow-ups, next steps and the like. */
function textsByBand({ metric, scale, texts }: Survey, reached: Set<string>): Remark[] {
  const bands: readonly Band[] = BANDS[metric];
  return Object.entries(texts).flatMap(([language, words]) =>
    Object.entries(words).flatMap(([name, byBand]: [string, unknown]) =>
      Object.keys(typeof byBand === 'object' && byBand !== null ? byBand : {})
        .filter((band) => bands.some((each) => each === band) && !reached.has(band))
        .map((band) => ({
          path: ['texts', language, name, band],
          says: `never shown, since no rating${scale ? ` from ${scale.min} to ${scale.max}` : ''} is "${band}": take it out`,
        })),
    ),
  );
}
