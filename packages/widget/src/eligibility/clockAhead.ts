import { DAY, DEFAULT_COOLDOWN_DAYS, type Survey, type Visitor } from '@candor/protocol';
import type { Parts } from '../asking.js';
import { inTime } from '../inTime.js';

const HOUR = 3_600_000;
/** The collector may take its time, in milliseconds; the customer is not kept from the page by it. */
const PATIENCE = 3000;

/**
 * How far the clock of this device is ahead, in milliseconds, by the `Date` of an answer of the collector's; 0 where that
 * is less than an hour, or can't be told: without a network, or by a server that shows pages no date.
 *
 * @param url is asked for its head only, past every cache
 */
export async function clockAhead(url: string, now: () => number): Promise<number> {
  try {
    const asked = fetch(url, { method: 'HEAD', cache: 'no-store', credentials: 'omit' });
    const answer = await inTime(asked, PATIENCE);
    const ahead = now() - Date.parse(answer?.headers.get('Date') ?? '');
    return ahead > HOUR ? ahead : 0;
  } catch {
    return 0;
  }
}

/** Whether somebody who was asked before is asked again too early, on a clock that is so far ahead. */
export function isTooEarly(
  { id, cooldownDays = DEFAULT_COOLDOWN_DAYS }: Survey,
  { asked, later }: Visitor,
  now: number,
  ahead: number,
): boolean {
  const last = asked[id] ?? -Infinity;
  const putOff = later?.[id] ?? 0;
  const since = putOff > last ? putOff : last + cooldownDays * DAY;
  return ahead > 0 && now - ahead < since;
}

/**
 * Whether it is time to ask: of whoever was asked before only by the clock of the device, which may have jumped. It is
 * looked at beside the collector's, and what is found is said to the owner.
 */
export async function isTime(survey: Survey, { endpoint, site, page, visitors, now }: Parts): Promise<boolean> {
  if (!visitors.read().asked[survey.id]) return true;
  const ahead = await clockAhead(`${endpoint}/v1/surveys?site=${encodeURIComponent(site)}`, now);
  const isEarly = isTooEarly(survey, visitors.read(), now(), ahead);
  if (isEarly) page.obstacle = `the clock of this device, ${Math.round(ahead / HOUR)} hours ahead`;
  return !isEarly;
}
