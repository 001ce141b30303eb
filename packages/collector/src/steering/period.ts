import type { Survey } from '@candor/protocol';
import { dayOf } from '../intake/answeredAt.js';

/** What a quota is for. */
export type Per = NonNullable<Survey['quota']>['per'];

/** A stretch of whole days of UTC. */
export interface Period {
  /** The first day, as days since 1970. */
  from: number;
  /** The day after the last one; Infinity where there is none. */
  until: number;
}

/** The first of January 1970 was a Thursday; ISO weeks begin on Mondays. */
const THURSDAY = 3;

/**
 * The day, ISO week or month (UTC) that a time is in.
 *
 * @param now milliseconds since 1970
 * @example periodOf('week', Date.UTC(2026, 4, 28)) // → { from: 20_598, until: 20_605 }
 */
export function periodOf(per: Per, now: number): Period {
  const day = dayOf(now);
  if (per === 'ever') return { from: -Infinity, until: Infinity };
  if (per === 'day') return { from: day, until: day + 1 };
  if (per === 'week') {
    const from = day - ((day + THURSDAY) % 7);
    return { from, until: from + 7 };
  }
  const [year, month] = [new Date(now).getUTCFullYear(), new Date(now).getUTCMonth()];
  return { from: dayOf(Date.UTC(year, month)), until: dayOf(Date.UTC(year, month + 1)) };
}
