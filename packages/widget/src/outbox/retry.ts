const SECOND = 1000;
const HOUR = 3600 * SECOND;

/**
 * How long to wait before the next try, in milliseconds: half to all of a span that doubles from 2 s to 17 min, so that
 * a thousand pages that lost the same server don't come back in the same second (full jitter, Brooker 2015, with a
 * floor). Seventeen, since with fifteen a day's outage costs each page 140 requests, and not 130.
 *
 * @param failures so far, from 1
 * @param random from 0 up to 1
 */
export function backoff(failures: number, random: number): number {
  return (0.5 + random / 2) * Math.min(1020 * SECOND, 2 * SECOND * 2 ** (failures - 1));
}

/**
 * What a Retry-After header asks for (seconds or a date), held between 1 s and 24 h, in milliseconds. A header that
 * can't be read asks for nothing.
 */
export function retryAfterOf(header: string | undefined, now: number): number {
  if (!header) return 0;
  const asked = /^\s*-?\d+\s*$/.test(header) ? Number(header) * SECOND : Date.parse(header) - now;
  return Number.isNaN(asked) ? 0 : Math.min(24 * HOUR, Math.max(SECOND, asked));
}

/** How long to leave an endpoint alone that is set up wrongly: an hour, doubling to a day. In milliseconds. */
export function setupPause(failures: number): number {
  return Math.min(24, 2 ** (failures - 1)) * HOUR;
}
