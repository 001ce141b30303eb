import type { SurveyFile } from '../survey.js';
import { accent } from './accent.js';
import { anchors } from './anchors.js';
import { collision } from './collision.js';
import { deafMoment } from './deafMoment.js';
import { emptyAudience } from './emptyAudience.js';
import { likeMarks } from './likeMarks.js';
import type { Lint, Look } from './lint.js';
import { noMoment } from './noMoment.js';
import { sameQuestion } from './sameQuestion.js';
import { smallBudget } from './smallBudget.js';
import { tinySample } from './tinySample.js';
import { translations } from './translations.js';
import { unreachable } from './unreachable.js';
import { unused } from './unused.js';
import { waiting } from './waiting.js';

export type { Lint } from './lint.js';

const LOOKS: Record<string, Look> = {
  'no-moment': noMoment,
  'deaf-moment': deafMoment,
  'empty-audience': emptyAudience,
  waiting,
  unused,
  unreachable,
  translations,
  anchors,
  contrast: accent,
  'like-marks': likeMarks,
  'tiny-sample': tinySample,
  'small-budget': smallBudget,
  collision,
  'same-question': sameQuestion,
};

/** The names of all lints. */
export const LINT_RULES: readonly string[] = Object.keys(LOOKS);

/**
 * What is odd about a survey file that is valid: surveys that nobody will ever see, texts that no rating leads to,
 * languages that were forgotten, scales that stand on their head. Each says what to do about it. A file may be used all
 * the same.
 *
 * @param today a day such as `2026-11-30`, for audiences whose days are over
 * @returns in the order of the file's surveys, what is about no survey first
 * @example lintsOf({ version: 1, language: 'en', surveys: [] }, '2026-11-30') // → []
 */
export function lintsOf(file: SurveyFile, today: string): Lint[] {
  const lints = Object.entries(LOOKS).flatMap(([rule, look]) =>
    look(file, today).map(({ path, says }): Lint => ({ rule, path, says })),
  );
  return lints.sort((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ path }: Lint): number => (path[0] === 'surveys' ? Number(path[1]) : -1);
