import type { SurveyFile } from '@candor/protocol';

/** Moments that the first file knows by itself. */
const PLAIN = /^(code|page|dwell|button)$/;

/** Whether a survey file needs nothing of the third file: whom to ask, how often in all, and the other moments. */
export function isPlain({ budget, surveys }: SurveyFile): boolean {
  return (
    !budget &&
    surveys.every(({ audience, atMost, moments }) => !audience && !atMost && moments.every(({ on }) => PLAIN.test(on)))
  );
}
