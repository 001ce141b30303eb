import { judge, type Facts, type Rule } from '../eligibility/rule.js';
import { trialsOf } from '../eligibility/trials.js';
import { changeOf, type Change, type Turn } from './change.js';
import { isSame } from './turns.js';
import { ruleInWords, visitInWords } from './words.js';

const EVERYBODY: Rule = { all: [] };

/** Who is asked now and was not before, and who the other way round, each with a visit to show it. */
export function audienceChanges(before: Rule = EVERYBODY, after: Rule = EVERYBODY): Change[] {
  if (isSame(before, after)) return [];
  const turn = { path: ['audience'], before, after };
  const said = changeOf(turn, `asked are ${whom(after)}; before: ${whom(before)}`);
  const trials = trialsOf([before, after]);
  if (!trials) return [said];
  const holds = (rule: Rule, facts: Facts): boolean => judge(rule, facts).holds === true;
  const gained = trials.find((facts) => holds(after, facts) && !holds(before, facts));
  const lost = trials.find((facts) => holds(before, facts) && !holds(after, facts));
  if (!gained && !lost) return [changeOf(turn, 'the audience is written otherwise, and is the same')];
  return [
    said,
    ...example(turn, 'asked now and not before', gained),
    ...example(turn, 'asked before and not now', lost),
  ];
}

function example(turn: Turn, what: string, facts: Facts | undefined): Change[] {
  return facts ? [changeOf(turn, `${what}: a visit with ${visitInWords(facts)}`)] : [];
}

function whom(rule: Rule): string {
  return isSame(rule, EVERYBODY) ? 'all' : `those with ${ruleInWords(rule)}`;
}
