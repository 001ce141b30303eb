import { judge } from '../eligibility/rule.js';
import { trialsOf } from '../eligibility/trials.js';
import type { Moment, Survey } from '../survey.js';
import { globsMeet } from './globsMeet.js';
import type { Look, Remark } from './lint.js';

/** A moment of a survey, with what it is compared by. */
interface Spot {
  index: number;
  survey: Survey;
  place: number;
  moment: Moment;
  url: string;
}

/** Two surveys that are due at the same moment for the same people, of which none is said to be the more important. */
export const collision: Look = ({ surveys }, since) => {
  const seen = new Map<string, Spot[]>();
  return surveys.flatMap((survey, index) => {
    let remark: Remark | undefined;
    for (const [place, moment] of survey.moments.entries()) {
      const spot: Spot = { index, survey, place, moment, url: 'url' in moment ? (moment.url ?? '/**') : '/**' };
      const alike = seen.get(keyOf(spot)) ?? [];
      const other = alike.find((each) => each.index !== index && collide(each, spot, since));
      if (other) remark ??= remarkOf(other, spot);
      alike.push(spot);
      seen.set(keyOf(spot), alike);
    }
    return remark ? [remark] : [];
  });
};

function remarkOf({ survey: { id } }: Spot, { index, place }: Spot): Remark {
  const says = `"${id}" is due at the same moment with the same priority, so that the order of the file and the collector decide which comes first: give one of them a "priority"`;
  return { path: ['surveys', index, 'moments', place], says };
}

/** What two moments have in common that come at the same time with the same priority, whatever their pages and rules. */
function keyOf({ moment, survey: { priority = 0, delaySeconds = 0 } }: Spot): string {
  const rest = Object.entries(moment)
    .filter(([key]) => !['url', 'when', 'nth'].includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([priority, delaySeconds, rest]);
}

function collide(one: Spot, other: Spot, since: string): boolean {
  return globsMeet(one.url, other.url) && holdTogether([one.survey, other.survey, one.moment, other.moment], since);
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
