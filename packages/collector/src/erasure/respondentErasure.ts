import { json } from '../http/answer.js';
import { Fault } from '../http/fault.js';
import type { Store } from '../store/store.js';

/**
 * `DELETE /v1/respondents/{id}?site=`: erases every answer of a respondent and answers how many there were.
 *
 * @param path whose last part is the id
 * @throws Fault 400 if there is none
 */
export async function respondentErasure(path: string, site: string, at: number, store: Store): Promise<Response> {
  return json({ erased: await store.erase({ site, at, respondent: respondentIn(path) }) });
}

/**
 * The respondent that the last part of a path names.
 *
 * @throws Fault 400 if it names none
 */
export function respondentIn(path: string): string {
  const respondent = decoded(path.slice(path.lastIndexOf('/') + 1));
  if (!respondent) throw new Fault(400, 'respondent', 'Expected the id of a respondent as the last part of the path.');
  return respondent;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
