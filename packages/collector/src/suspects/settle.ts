import { json } from '../http/answer.js';
import { Fault } from '../http/fault.js';
import type { Settlement, Store } from '../store/store.js';

/**
 * `POST /v1/suspects?site=&survey=&as=counted` (or `as=erased`): what somebody who has looked at the suspect answers to a
 * survey makes of them. Answers how many there were.
 *
 * @throws Fault 400 if it does not say so
 */
export async function settle(query: URLSearchParams, site: string, at: number, store: Store): Promise<Response> {
  const survey = query.get('survey');
  const as = query.get('as');
  if (survey === null || !isSettlement(as)) {
    throw new Fault(400, 'query', 'Expected "survey", and "as" to be "counted" or "erased".');
  }
  return json({ [as]: await store.settleSuspects({ site, survey, as, at }) });
}

function isSettlement(as: string | null): as is Settlement['as'] {
  return as === 'counted' || as === 'erased';
}
