import type { SurveyResponse } from '@candor/protocol';

/** The fields of a response that nothing is looked up or counted by. */
export type Rest = Omit<
  SurveyResponse,
  'id' | 'revision' | 'survey' | 'instrument' | 'metric' | 'scale' | 'rating' | 'test' | 'signature'
>;

/**
 * The rest of a response, beside what has a column of its own, as one text to be stored and compared. The fields are
 * always in this order and the keys of the two records sorted, so that the same answers give the same text.
 */
export function bodyOf({
  touchpoint,
  moment,
  answers,
  comment,
  locale,
  shownAt,
  ratedAt,
  probability,
  respondent,
  traits,
}: SurveyResponse): string {
  // JSON leaves out what is undefined.
  return JSON.stringify({
    touchpoint,
    moment,
    answers: sorted(answers),
    comment,
    locale,
    shownAt,
    ratedAt,
    probability,
    respondent,
    traits: traits && sorted(traits),
  });
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  if (isSorted(record)) return record;
  // fromEntries defines properties and never assigns, so a key such as `__proto__` stays a key.
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key] as T]),
  );
}

function isSorted(record: Record<string, unknown>): boolean {
  let last = '';
  for (const key in record) {
    if (key < last) return false;
    last = key;
  }
  return true;
}
