import { DEFAULT_COOLDOWN_DAYS, type Survey } from '../survey.js';
import { ofEach } from './lint.js';

const DAYS = 30;

/** How often a survey may want to be shown to one person within so many days. */
function wanted({ atMost = 1, cooldownDays = DEFAULT_COOLDOWN_DAYS }: Survey, days: number): number {
  return Math.min(atMost, cooldownDays > 0 ? Math.floor(days / cooldownDays) + 1 : Infinity);
}

/** Surveys that may be shown more often than the budget of the site lets any survey be. */
export const smallBudget = ofEach((survey, { budget = {} }) => {
  const spans = [
    { limit: budget.per30Days, name: 'per30Days', span: 'within 30 days', times: wanted(survey, DAYS) },
    { limit: budget.perSession, name: 'perSession', span: 'in a session', times: wanted(survey, 0) },
  ];
  return spans.flatMap(({ limit = Infinity, name, span, times }) =>
    times <= limit
      ? []
      : [
          {
            path: ['atMost'],
            says: `up to ${times} prompts ${span} are meant, and the budget has ${limit} for all surveys: raise "budget.${name}", lower "atMost" to ${limit}, or lengthen "cooldownDays"`,
          },
        ],
  );
});
