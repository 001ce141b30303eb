import { instrumentOf } from '../instrument.js';
import { scaleOf } from '../metric.js';
import type { Survey, SurveyFile } from '../survey.js';
import { changeOf, quote, type Change } from './change.js';
import { poolingOf, type Pooling } from './pooling.js';
import { textChanges } from './texts.js';
import { isSame, turnsOf } from './turns.js';
import { valueSays } from './values.js';
import { momentChanges } from './when.js';
import { audienceChanges } from './who.js';
import { measureInWords, momentInWords } from './words.js';

export type { Change } from './change.js';
export type { Pooling } from './pooling.js';

/** What became of a survey file. */
export interface Diff {
  /** First those of the whole file, then survey by survey in the order of the new file, then what is gone. */
  changes: Change[];
  /** For every survey and language of either file. */
  pooling: Pooling[];
}

/**
 * What changed between two valid survey files, for those who are asked and for the answers that are there already.
 *
 * @example diffOf({ version: 1, language: 'en', surveys: [] }, { version: 1, language: 'ro', surveys: [] }).changes[0]?.says // → 'language: "en" → "ro"'
 */
export function diffOf(before: SurveyFile, after: SurveyFile): Diff {
  const was = new Map(before.surveys.map((survey) => [survey.id, survey]));
  const gone = before.surveys.filter(({ id }) => !after.surveys.some((survey) => survey.id === id));
  const ofAll = (changes: Change[], survey: string): Change[] =>
    changes.map((change) => Object.assign({ survey }, change));
  return {
    changes: [
      ...fileChanges(before, after),
      ...after.surveys.flatMap((survey) => ofAll(surveyChanges(was.get(survey.id), survey, after), survey.id)),
      ...gone.flatMap(({ id }) => ofAll([{ path: [], says: 'taken out: nobody is asked any more' }], id)),
    ],
    pooling: [
      ...after.surveys.flatMap((survey) =>
        poolingOf(was.get(survey.id) ?? gone.find((each) => asksLike(each, survey)), survey),
      ),
      ...gone.flatMap((survey) => poolingOf(survey, undefined)),
    ],
  };
}

/** Whether a survey has taken over the very words of another: it was renamed. */
function asksLike(before: Survey, after: Survey): boolean {
  return Object.keys(after.texts).some(
    (language) => before.texts[language] && instrumentOf(before, language) === instrumentOf(after, language),
  );
}

function fileChanges(before: SurveyFile, after: SurveyFile): Change[] {
  const both = (one: SurveyFile, other: SurveyFile): string[] =>
    one.surveys.map(({ id }) => id).filter((id) => other.surveys.some((survey) => survey.id === id));
  const turns = turnsOf(beside(before), beside(after)).map((turn) =>
    changeOf(turn, `${turn.path.join('.')}: ${quote(turn.before)} → ${quote(turn.after)}`),
  );
  const [were, are] = [both(before, after), both(after, before)];
  if (isSame(were, are)) return turns;
  const says = 'another order: where several are due with equal priority, the first of the file is asked';
  return [...turns, changeOf({ path: ['surveys'], before: were, after: are }, says)];
}

/** What a file says beside its surveys. Touchpoints have no order. */
function beside({ surveys: _surveys, $schema: _schema, touchpoints = [], ...rest }: SurveyFile): object {
  return { ...rest, touchpoints: Object.fromEntries(touchpoints.map(({ id, ...touchpoint }) => [id, touchpoint])) };
}

/** Keys that have sentences of their own. Whatever else a survey has is compared by value. */
function surveyChanges(before: Survey | undefined, after: Survey, file: SurveyFile): Change[] {
  if (!before) return [{ path: [], after, says: introduced(after, file.language) }];
  const { metric: _m, scale: _s, texts: _t, moments: _w, cancel: _c, audience: _a, ...rest } = before;
  const { metric, scale: _s2, texts: _t2, moments, cancel, audience, ...others } = after;
  const [was, is] = [measureInWords(before.metric, scaleOf(before)), measureInWords(metric, scaleOf(after))];
  const values = turnsOf(rest, others).flatMap((turn) => {
    const says = valueSays(turn);
    return says === undefined ? [] : [changeOf(turn, says)];
  });
  return [
    ...(was === is ? [] : [changeOf({ path: ['scale'], before: was, after: is }, `measured as ${is}; before: ${was}`)]),
    ...textChanges(before, after, file.language),
    ...momentChanges('moments', before.moments, moments),
    ...momentChanges('cancel', before.cancel, cancel),
    ...audienceChanges(before.audience, audience),
    ...values,
  ];
}

function introduced(survey: Survey, language: string): string {
  const question = survey.texts[language]?.question ?? '';
  const at = survey.moments.map(momentInWords).join(', or ') || 'where a page asks for it';
  return `new: ${quote(question)}, ${measureInWords(survey.metric, scaleOf(survey))}, asked ${at}`;
}
