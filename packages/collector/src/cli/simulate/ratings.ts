import { scaleOf, type SurveyFile } from '@candor/protocol';
import { leaveOut, nothingLeftOut, parsed, saidOf } from './leftOut.js';
import { eachLine } from './lines.js';

/** How often each rating was given, from the lowest up, by survey; and what is to be said of lines that can't be read. */
export interface Ratings {
  ratings: Record<string, number[]>;
  err: string;
}

/**
 * Counts the ratings of a file of answers, one JSON object a line with `survey` and `rating`, as the collector gives
 * them. Answers to surveys that the file does not have are left out.
 */
export async function ratingsFrom(path: string, { surveys }: SurveyFile): Promise<Ratings> {
  const ratings: Record<string, number[]> = {};
  const left = nothingLeftOut();
  const scales = new Map(surveys.map((survey) => [survey.id, scaleOf(survey)]));
  await eachLine(path, (text, line) => {
    const json = parsed(text);
    if ('reason' in json) return leaveOut(left, line, json);
    const { survey, rating }: { survey?: unknown; rating?: unknown } = Object(json.value);
    const scale = typeof survey === 'string' ? scales.get(survey) : undefined;
    if (typeof survey !== 'string' || !scale) {
      return leaveOut(left, line, {
        reason: 'another survey',
        expected: `"survey": one of ${[...scales.keys()].join(', ')}`,
        got: survey,
      });
    }
    const { min, max } = scale;
    if (typeof rating !== 'number' || !Number.isInteger(rating) || rating < min || rating > max) {
      const expected = `"rating": a whole number from ${min} to ${max}`;
      return leaveOut(left, line, { reason: 'no rating', expected, got: rating });
    }
    const counts = (ratings[survey] ??= Array.from({ length: max - min + 1 }, () => 0));
    counts[rating - min] = (counts[rating - min] ?? 0) + 1;
  });
  return { ratings, err: saidOf(path, left) };
}
