import type { Called } from '../moments/arrange.js';

/**
 * The order in which surveys that are due at once are looked at: the highest priority first; of equals the first in the
 * file, in which a collector puts the one that wants answers most. Shown is the first that may be.
 */
export function inTurn(called: readonly Called[]): Called[] {
  return [...called].sort((one, other) => (other.survey.priority ?? 0) - (one.survey.priority ?? 0));
}
