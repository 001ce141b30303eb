import { nearestLanguage } from '../language.js';
import { standardOf } from './standardOf.js';
import type { Survey, SurveyFile } from '../survey.js';
import { listed, ofEach, type Remark } from './lint.js';
import { gist, textsIn } from './textsIn.js';

/** Languages that other surveys have, texts that other languages have, and texts that were left as they are elsewhere. */
export const translations = ofEach((survey, file) => [
  ...missingLanguages(survey, file),
  ...missingTexts(survey),
  ...leftAsItIs(survey),
]);

function missingLanguages(survey: Survey, file: SurveyFile): Remark[] {
  const present = Object.keys(survey.texts);
  const wanted = [...new Set(file.surveys.flatMap(({ texts }) => Object.keys(texts)))];
  return wanted
    .filter((language) => nearestLanguage([language], present) === undefined)
    .map((language) => {
      const others = file.surveys.filter(({ texts }) => language in texts).map(({ id }) => `"${id}"`);
      const standard = standardOf(survey, language)?.question;
      return {
        path: ['texts', language],
        says: `missing, while ${listed(others)} can be read in "${language}"${standard ? `; the standard question is "${standard}"` : ': add it'}`,
      };
    });
}

function missingTexts(survey: Survey): Remark[] {
  const languages = Object.entries(survey.texts).map(([language, words]) => ({
    language,
    places: new Map(textsIn(words).map(({ path }) => [path.join('.'), path])),
  }));
  const everywhere = new Map(languages.flatMap(({ places }) => [...places]));
  return languages.flatMap(({ language, places }) =>
    [...everywhere]
      .filter(([place]) => !places.has(place))
      .map(([place, path]) => {
        const others = languages.filter((other) => other.places.has(place)).map((other) => `"${other.language}"`);
        const standard = textsIn(standardOf(survey, language)).find((each) => each.path.join('.') === place)?.text;
        return {
          path: ['texts', language, ...path],
          says: `missing, while ${listed(others)} ${others.length === 1 ? 'has' : 'have'} it: add ${standard ? `such as "${standard}"` : 'it, or take it out there'}`,
        };
      }),
  );
}

/** A question that reads the same in two languages was copied to be translated later. */
function leftAsItIs({ texts }: Survey): Remark[] {
  const seen = new Map<string, string>();
  return Object.entries(texts).flatMap(([language, { question }]) => {
    const [tongue] = language.split('-');
    const first = seen.get(gist(question));
    seen.set(gist(question), first ?? language);
    return first === undefined || first.split('-')[0] === tongue
      ? []
      : [
          {
            path: ['texts', language, 'question'],
            says: `the same as in "${first}": translate it, or take "${language}" out`,
          },
        ];
  });
}
