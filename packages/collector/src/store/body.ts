import type { SurveyResponse } from '@candor/protocol';

/**
 * A response as the text that is stored, compared and exported. Its fields are in the order of the schema; the keys of
 * the two records are sorted, so that the same answers always give the same text.
 */
export function bodyOf(response: SurveyResponse): string {
  const { answers, traits } = response;
  return JSON.stringify({ ...response, answers: sorted(answers), ...(traits && { traits: sorted(traits) }) });
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  const keys = Object.keys(record);
  if (keys.length < 2) return record;
  // fromEntries defines properties and never assigns, so a key such as `__proto__` stays a key.
  return Object.fromEntries(keys.sort().map((key) => [key, record[key] as T]));
}
