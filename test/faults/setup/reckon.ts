import type { Collector, StoredAnswer } from './collector.js';
import { until } from './until.js';

/** What somebody has answered, as they would tell it. */
export interface Given {
  who: string;
  rating: number;
  comment?: string;
}

/**
 * Holds what was given against what the collector has. An answer is lost if it is not there as it was given; it is
 * doubled if it is there, or counted, more than once.
 *
 * @param all nothing else was given to this collector, so that its counts can be held against its answers too
 */
export async function reckon(
  collector: Collector,
  given: readonly Given[],
  { all = false } = {},
): Promise<{ lost: number; doubled: number; missing: string[] }> {
  // What was under way when the last page was closed may still come in between two looks.
  await until(async () => !all || (await collector.counted()) === (await collector.stored()).length, 1000);
  const stored = await collector.stored();
  const missing: string[] = [];
  let doubled = 0;
  for (const who of new Set(given.map((each) => each.who))) {
    const theirs = stored.filter(({ respondent }) => respondent === who);
    const told = given.filter((each) => each.who === who);
    const lost = told.filter((each) => !theirs.some((answer) => isAs(answer, each)));
    missing.push(...lost.map(() => who));
    doubled += Math.max(0, theirs.length - told.length);
  }
  const lost = missing.length;
  if (!all) return { lost, doubled, missing };
  const uncounted = stored.length - (await collector.counted());
  return { lost: lost + Math.max(0, uncounted), doubled: doubled + Math.max(0, -uncounted), missing };
}

function isAs(answer: StoredAnswer, { rating, comment }: Given): boolean {
  return answer.rating === rating && (comment === undefined || answer.comment === comment);
}
