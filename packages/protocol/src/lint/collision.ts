import { judge, type Rule } from '../eligibility/rule.js';
import { trialsOf } from '../eligibility/trials.js';
import type { Moment, Survey } from '../survey.js';
import { globsMeet } from './globsMeet.js';
import type { Look } from './lint.js';

/** Two surveys that are due at the same moment for the same people, of which none is said to be the more important. */
export const collision: Look = ({ surveys }, since) =>
  surveys.flatMap((later, index) => {
    const earlier = surveys
      .slice(0, index)
      .find((each) => (each.priority ?? 0) === (later.priority ?? 0) && canBothAsk(each, later, since));
    const shared = later.moments.findIndex((moment) => earlier?.moments.some((each) => meet(each, moment)));
    return earlier === undefined || shared < 0
      ? []
      : [
          {
            path: ['surveys', index, 'moments', shared],
            says: `"${earlier.id}" is due at the same moment with the same priority, so it always comes first, as it does in the file: give one of them a "priority"`,
          },
        ];
  });

function canBothAsk(one: Survey, other: Survey, since: string): boolean {
  const rules = [one.audience, other.audience].filter((rule): rule is Rule => rule !== undefined);
  const trials = trialsOf(rules, { since });
  return trials?.some((facts) => rules.every((rule) => judge(rule, facts).holds === true)) !== false;
}

/** Whether two moments can come at the same time: all is equal but their pages, and these overlap. */
function meet(one: Moment, other: Moment): boolean {
  const rest = (moment: Moment): string =>
    JSON.stringify(
      Object.entries(moment)
        .filter(([key]) => key !== 'url')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const url = (moment: Moment): string => ('url' in moment ? (moment.url ?? '/**') : '/**');
  return rest(one) === rest(other) && globsMeet(url(one), url(other));
}
