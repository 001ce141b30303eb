import { LIMITS } from '@candor/protocol';
import { AHEAD } from './clock.js';
import type { Reply } from './reply.js';
import { backoff, retryAfterOf, setupPause } from './retry.js';

/** When the next batch may go, and how large it may be. */
export interface Pace {
  /** Tries in a row that settled nothing. */
  failures: number;
  /** Parcels in the next batch, at most. */
  most: number;
  /** Of so many oldest parcels, at least one can't be taken; 0 while nothing is known of any. */
  suspects: number;
  /** When this was found out, in milliseconds since 1970. */
  setAt: number;
  /** Nothing is sent before this time. */
  notBefore: number;
  /** The server itself has named that time. */
  told: boolean;
}

/** From so many failures on, parcels go one at a time: one of them may be why. */
const ALONE = 3;

export const FULL_PACE: Pace = {
  failures: 0,
  most: LIMITS.batchResponses,
  suspects: 0,
  setAt: 0,
  notBefore: 0,
  told: false,
};

/** Whether to wait. A clock that has gone back since must not make an hour's pause one of years: then it is over. */
export function tooEarly({ setAt, notBefore }: Pace, now: number): boolean {
  return setAt <= now + AHEAD && now < notBefore;
}

/**
 * The pace after an answer to a batch of `sent` parcels, of which `settled` are done with. A receipt that settles
 * nothing is worth no more than no answer: asking at once again would go on for ever.
 *
 * @param random from 0 up to 1
 */
export function paceAfter(
  pace: Pace,
  reply: Reply,
  { sent, settled, now, random }: { sent: number; settled: number; now: number; random: number },
): Pace {
  if (reply.kind === 'receipt' && settled > 0) return suspecting(pace.suspects - settled);
  if (reply.kind === 'unacceptable') return suspecting(sent > 1 ? sent : 0);
  const failures = pace.failures + 1;
  if (reply.kind === 'setup')
    return { ...pace, failures, most: 1, setAt: now, notBefore: now + setupPause(failures), told: true };
  // Those whom one server has told the same time must not come back in the same second.
  const asked = reply.kind === 'later' ? retryAfterOf(reply.retryAfter, now) * (1 + random / 10) : 0;
  const wait = Math.max(asked, backoff(failures, random));
  const most = failures < ALONE ? pace.most : 1;
  return { ...pace, failures, most, setAt: now, notBefore: now + wait, told: asked > 0 };
}

/** Goes on at once, by halves, until the one that can't be taken stands alone. */
function suspecting(suspects: number): Pace {
  return suspects > 0 ? { ...FULL_PACE, suspects, most: Math.ceil(suspects / 2) } : FULL_PACE;
}
