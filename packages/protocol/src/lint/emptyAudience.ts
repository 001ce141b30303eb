import { judge } from '../eligibility/rule.js';
import { trialsOf } from '../eligibility/trials.js';
import { ofEach } from './lint.js';

/** Audiences that nobody can belong to, from today on. */
export const emptyAudience = ofEach(({ audience }, _file, since) => {
  const holdsIn = (trials = trialsOf([])): boolean =>
    !audience || trials?.some((facts) => judge(audience, facts).holds === true) !== false;
  if (!audience || holdsIn(trialsOf([audience], { since }))) return [];
  const says = holdsIn(trialsOf([audience]))
    ? 'nobody is asked any more, since its days are over: mend the dates, or take the survey out'
    : 'nobody can be asked: no visit meets this rule; mind that device is "phone", "tablet" or "desktop", that "visits" begins at 1, and that a number is no text';
  return [{ path: ['audience'], says }];
});
