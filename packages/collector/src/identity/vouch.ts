import type { SurveyResponse, Verdict } from '@candor/protocol';
import type { Answer } from '../store/store.js';
import type { Site } from '../surveys/site.js';
import { isDevice } from './device.js';
import { isVouchedFor } from './signature.js';

/**
 * Looks at who an answer claims to be from. With a valid signature of the site's it is verified. Without one it is stored
 * unverified, or refused where the site requires signatures; but a device that names nobody needs none.
 */
export async function vouched(answer: Answer, { id, settings }: Site): Promise<Answer | Verdict> {
  const { response } = answer;
  const { secret, signatures } = settings;
  if (secret === undefined) return answer;
  const { signature } = response;
  if (signature !== undefined && (await isVouchedFor(id, response, signature, settings))) {
    return { ...answer, verified: true };
  }
  return signatures === 'required' && isClaim(response) ? unsigned(response) : answer;
}

function isClaim({ respondent, traits }: SurveyResponse): boolean {
  return (respondent !== undefined && !isDevice(respondent)) || Object.keys(traits ?? {}).length > 0;
}

function unsigned({ id, revision }: SurveyResponse): Verdict {
  const reason = 'signature: expected one of this site for the respondent and the traits';
  return { id, revision, status: 'refused', reason };
}
