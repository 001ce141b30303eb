import type { Visitor } from '@candor/protocol';
import { keysOf } from '../keysOf.js';

/** How long ago somebody was last shown a prompt, in milliseconds; for ever if never, or by a clock that has jumped back. */
export function restedFor({ asked }: Visitor, now: number): number {
  const ago = keysOf(asked)
    .map((survey) => now - Number(asked[survey]))
    .filter((each) => each >= 0);
  return Math.min(Infinity, ...ago);
}
