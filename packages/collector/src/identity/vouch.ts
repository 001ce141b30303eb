import type { SurveyResponse, Verdict } from '@candor/protocol';
import type { Answer } from '../store/store.js';
import type { Site } from '../surveys/site.js';
import { isSigned } from './signature.js';

/** The random number by which a device knows its own visitor (four times 32 bits). It claims to be nobody. */
const DEVICE = /^\d{1,10}-\d{1,10}-\d{1,10}-\d{1,10}$/;

/**
 * Looks at who an answer claims to be from. With a valid signature of the site's it is verified. Without one it is stored
 * unverified, or refused where the site requires signatures; but a device that names nobody needs none.
 */
export async function vouched(answer: Answer, { id, settings }: Site): Promise<Answer | Verdict> {
  const { response } = answer;
  const { secret, formerSecrets = [], signatures } = settings;
  if (secret === undefined) return answer;
  const { signature } = response;
  if (signature !== undefined) {
    const known = [secret, ...formerSecrets];
    const valid = await Promise.all(known.map((one) => isSigned(id, response, signature, one)));
    if (valid.includes(true)) return { ...answer, verified: true };
  }
  return signatures === 'required' && isClaim(response) ? unsigned(response) : answer;
}

function isClaim({ respondent, traits }: SurveyResponse): boolean {
  return (respondent !== undefined && !DEVICE.test(respondent)) || Object.keys(traits ?? {}).length > 0;
}

function unsigned({ id, revision }: SurveyResponse): Verdict {
  const reason = 'signature: expected one of this site for the respondent and the traits';
  return { id, revision, status: 'refused', reason };
}
