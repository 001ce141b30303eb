import { json } from '../http/answer.js';
import { dayOf } from '../intake/answeredAt.js';
import { isoDay } from '../scores/isoDay.js';
import type { Store } from '../store/store.js';
import type { Site } from '../surveys/site.js';
import { FUNNEL_DAYS, funnelOf, type Funnel } from './funnel.js';

/**
 * `GET /v1/funnel?site=&survey=`: from moments to answers, per survey of the file and over the last four weeks at most.
 * Days are ISO 8601, UTC.
 */
export async function funnelAnswer(
  site: Site,
  survey: string | undefined,
  now: number,
  store: Store,
): Promise<Response> {
  const funnels = await funnelsOf(site, now, store);
  const surveys = funnels.filter((funnel) => survey === undefined || funnel.survey === survey).map(printed);
  return json({ site: site.id, surveys });
}

/** The funnel of every survey of a site, in the order of its file. */
export async function funnelsOf(site: Site, now: number, store: Store): Promise<Funnel[]> {
  const { outcomes } = await store.daily(site.id, dayOf(now) - FUNNEL_DAYS + 1);
  return [...site.surveys.keys()].map((id) => funnelOf(id, outcomes));
}

function printed({ survey, firstDay, lastDay, ...counts }: Funnel) {
  const dayOrNull = (day: number | null): string | null => (day === null ? null : isoDay(day));
  return { survey, from: dayOrNull(firstDay), to: dayOrNull(lastDay), ...counts };
}
