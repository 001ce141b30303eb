import type { Survey, SurveyFile } from '../survey.js';

/** Something about a survey file that is valid and yet hardly meant. */
export interface Lint {
  /** Which of the lints says so, such as `no-moment`. */
  rule: string;
  /** Where in the file, such as `['surveys', 2, 'moments']`. */
  path: (string | number)[];
  /** What is odd there, and what to do about it. */
  says: string;
}

/** What one lint has to say. */
export type Remark = Omit<Lint, 'rule'>;

/** Looks through a file for one thing. `today`, as `2026-11-30`, is for those that look at dates. */
export type Look = (file: SurveyFile, today: string) => Remark[];

/** A lint that looks at one survey after another. Its paths begin at the survey. */
export function ofEach(look: (survey: Survey, file: SurveyFile, today: string) => Remark[]): Look {
  return (file, today) =>
    file.surveys.flatMap((survey, index) =>
      look(survey, file, today).map(({ path, says }) => ({ path: ['surveys', index, ...path], says })),
    );
}

/** @example listed(['a', 'b', 'c']) // → 'a, b and c' */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
