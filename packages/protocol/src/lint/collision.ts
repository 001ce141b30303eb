import { judge } from '../eligibility/rule.js';
import { trialsOf } from '../eligibility/trials.js';
import type { Moment, Survey } from '../survey.js';
import { globsMeet } from './globsMeet.js';
import type { Look } from './lint.js';

/** Two surveys that are due at the same moment for the same people, of which none is said to be the more important. */
export const collision: Look = ({ surveys }, since) =>
  surveys.flatMap((later, index) => {
    for (const earlier of surveys.slice(0, index)) {
      if (!areEqual(earlier, later)) continue;
      const shared = later.moments.findIndex((moment) =>
        earlier.moments.some((each) => meet(each, moment) && holdTogether([earlier, later, each, moment], since)),
      );
      if (shared < 0) continue;
      const says = `"${earlier.id}" is due at the same moment with the same priority, so that the order of the file and the collector decide which comes first: give one of them a "priority"`;
      return [{ path: ['surveys', index, 'moments', shared], says }];
    }
    return [];
  });

function areEqual(one: Survey, other: Survey): boolean {
  return (one.priority ?? 0) === (other.priority ?? 0) && (one.delaySeconds ?? 0) === (other.delaySeconds ?? 0);
}

/** Whether one visit can meet the rules of all of these. */
function holdTogether(asking: readonly (Survey | Moment)[], since: string): boolean {
  const rules = asking.flatMap((each) => {
    if ('audience' in each && each.audience) return [each.audience];
    return 'when' in each && each.when ? [each.when] : [];
  });
  return (
    trialsOf(rules, { since })?.some((facts) => rules.every((rule) => judge(rule, facts).holds === true)) !== false
  );
}

/** Whether two moments can come at the same time: they are the same, on pages that overlap, whatever else is asked. */
function meet(one: Moment, other: Moment): boolean {
  const rest = (moment: Moment): string =>
    JSON.stringify(
      Object.entries(moment)
        .filter(([key]) => !['url', 'when', 'nth'].includes(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const url = (moment: Moment): string => ('url' in moment ? (moment.url ?? '/**') : '/**');
  return rest(one) === rest(other) && globsMeet(url(one), url(other));
}
