import { DAY } from '../day.js';
import type { Shown } from '../eligibility/restraint.js';
import { judge, type Facts } from '../eligibility/rule.js';
import type { Moment, Survey } from '../survey.js';
import { momentName } from './name.js';
import { EMPTY, unshown, type Due, type Progress } from './progress.js';

/** A moment has come, and this is what is known just then. */
export interface Happening {
  moment: Moment;
  facts: Facts;
  /** What the customer has been shown: whatever waited for that waits no more. */
  prompts: readonly Shown[];
}

/** A survey, and the moment by which it is due. */
export interface Called {
  survey: Survey;
  moment: string;
}

/** What comes of a moment: what may be asked at once, and what is remembered of it. */
export interface Arranged {
  called: Called[];
  progress: Progress;
}

/**
 * What a moment that has come means for every survey: which are due now, which later, which are called off. A pure
 * function, so that the same visits come to the same prompts in the page, in Node and in the simulator. A prompt that
 * waits already is not put off by another moment of its survey.
 */
export function arrange(
  surveys: readonly Survey[],
  before: Progress,
  { moment, facts, prompts }: Happening,
  now: number,
): Arranged {
  const times = { ...before.times };
  const begun = { ...before.begun };
  let due: readonly Due[] = unshown(before.due, prompts);
  const called: Called[] = [];

  function comes(wanted: Moment, key: string): boolean {
    const came = wanted.on === 'sequence' ? follows(wanted.of, wanted.within, key) : isMeant(wanted);
    if (!came || wanted.nth === undefined) return came;
    times[key] = (times[key] ?? 0) + 1;
    return times[key] >= wanted.nth;
  }

  /** Whether the last of a sequence has come. Of all chains that have come as far, the one that began last may last longest. */
  function follows(steps: readonly Moment[], within: number, key: string): boolean {
    let since: (number | null)[] = [...(begun[key] ?? EMPTY)];
    let came = false;
    // From behind: one moment is one step, even where two steps are alike.
    for (let index = steps.length - 1; index >= 0; index -= 1) {
      const step = steps[index];
      if (!step || !comes(step, `${key} ${index}`)) continue;
      const start = index === 0 ? now : (since[index - 1] ?? Infinity);
      if (start > now || now - start > within * 1000) continue;
      if (index < steps.length - 1) since[index] = start;
      else [came, since] = [true, []];
    }
    begun[key] = Array.from(since, (at) => at ?? null);
    return came;
  }

  function isMeant(wanted: Moment): boolean {
    if (wanted.on !== moment.on || momentName(wanted) !== momentName(moment)) return false;
    return !('when' in wanted) || !wanted.when || judge(wanted.when, facts).holds === true;
  }

  for (const survey of surveys) {
    const { id, moments, cancel = EMPTY, delaySeconds = 0, deadlineSeconds } = survey;
    // All of them are looked at, since some count.
    const off = cancel.filter((each, index) => comes(each, `${id} cancel ${index}`));
    if (off.length > 0) due = due.filter((each) => each.survey !== id);
    const came = moments.filter((each, index) => comes(each, `${id} ${index}`)).map(momentName);
    const name = came[0];
    if (name === undefined) continue;
    const from = now + delaySeconds * 1000;
    const waits = due.some((each) => each.survey === id && now <= each.until);
    if (from === now) called.push({ survey, moment: name });
    if (waits || (from === now && deadlineSeconds === undefined)) continue;
    const until = deadlineSeconds === undefined ? from + DAY : now + deadlineSeconds * 1000;
    due = [...due.filter((each) => each.survey !== id), { survey: id, moment: name, at: now, from, until }];
  }
  return { called, progress: { times, begun, due } };
}
