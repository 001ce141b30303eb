import { nearestLanguage, type Survey, type SurveyFile, type Texts } from '@candor/protocol';
import { standardTexts } from '@candor/protocol/standard';
import { GOALS, type Goal } from './goals.js';
import { REASON_WORDS, REASONS } from './reasons.js';
import type { Wishes } from './wishes.js';

/**
 * A survey file with one survey: the standard question that belongs to a goal, at the touchpoint and the moment that are
 * wished.
 *
 * @param schema where editors find the JSON Schema of the file
 */
export function proposalOf({ goal: name, company, languages, touchpoint, moment }: Wishes, schema: string): SurveyFile {
  const goal: Goal = GOALS[name];
  const { metric, scale } = goal.measure;
  const listed = goal.reasons === true && hasReasonsIn(languages);
  const texts = Object.fromEntries(
    languages.map((language): [string, Texts] => {
      const words: Texts = standardTexts(metric, scale, language, company);
      const choice = reasonsIn(language);
      return [language, listed && choice ? { ...words, choice } : words];
    }),
  );
  const survey = {
    id: `${touchpoint.slice(0, 59)}-${metric}`,
    touchpoint,
    metric,
    scale,
    texts,
    moments: [moment],
    ...goal.asking,
    ...(listed && { choice: REASONS }),
    // Metric, scale and texts were chosen together.
  } as Survey;
  return {
    $schema: schema,
    version: 1,
    language: languages[0] ?? 'en',
    touchpoints: [{ ...goal.touchpoint, id: touchpoint }],
    surveys: [survey],
  };
}

/** Whether the list of reasons has words in all of these languages. */
export function hasReasonsIn(languages: readonly string[]): boolean {
  return languages.every((language) => reasonsIn(language) !== undefined);
}

function reasonsIn(language: string): Texts['choice'] {
  return REASON_WORDS[nearestLanguage([language], Object.keys(REASON_WORDS)) ?? ''];
}
