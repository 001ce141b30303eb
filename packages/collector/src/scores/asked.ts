import type { SurveyScores } from './surveyScores.js';

/**
 * How many were asked, where it can be said beside a single score: prompts are counted per survey, so with two wordings
 * nobody knows who saw which. And where news of a prompt was lost, fewer seem to have been asked than answered: then no
 * number is better than a wrong one.
 */
export function askedOf({ asked, answered, wordings }: SurveyScores): number | undefined {
  return wordings.length === 1 && asked >= answered ? asked : undefined;
}
