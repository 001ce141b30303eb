import { funnelsOf } from '../funnel/funnelAnswer.js';
import { empty, text } from '../http/answer.js';
import { Fault } from '../http/fault.js';
import type { Gate } from '../http/gate.js';
import { countsIn, surveyScores } from '../scores/surveyScores.js';
import type { Store } from '../store/store.js';
import type { Site } from '../surveys/site.js';
import type { Voice } from './card.js';
import { languageOf } from './language.js';
import { lockedPage, reportPage, sitesPage } from './page.js';
import { printIn } from './print.js';
import { WORDS } from './words.js';

/** Comments on a card. */
const COMMENTS = 5;

/** What a report needs of the rest. */
export interface ReportRoom {
  sites: Map<string, Site>;
  store: Store;
  gate: Gate;
  /** Whether anybody may read. */
  open: boolean;
  now: () => number;
}

/**
 * `GET /report?site=&lang=`: the scores of a site as a page. With `?token=` it takes the token out of the address, so
 * that it is in no bookmark and no screenshot: a cookie is set and the browser sent on.
 */
export async function reportAnswer(
  request: Request,
  environment: unknown,
  { sites, store, gate, open, now }: ReportRoom,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const voice = voiceOf(query.get('lang'), request.headers.get('accept-language'));
  const token = query.get('token');
  query.delete('token');
  if (token !== null) {
    const cookie = await gate.admit(token, request, environment);
    if (cookie) return empty(303, { location: addressOf(query), 'set-cookie': cookie, ...PRIVATE });
  }
  const nonce = crypto.randomUUID();
  if (!open && (token !== null || !(await gate.reader(request, environment)))) {
    return htmlAnswer(await lockedPage(voice, addressOf(query), nonce), nonce, 401);
  }
  if (!query.has('site') && sites.size !== 1)
    return htmlAnswer(await sitesPage([...sites.keys()], voice, nonce), nonce);
  const site = chosenSite(query.get('site'), sites);
  return htmlAnswer(await reportPage(await gather(site, store, now()), voice, nonce), nonce);
}

/**
 * The site that a report is about: the one named, or the only one there is.
 *
 * @throws Fault 404 if there is no such site
 */
export function chosenSite(name: string | null, sites: Map<string, Site>): Site {
  const site = name === null && sites.size === 1 ? [...sites.values()][0] : sites.get(name ?? '');
  if (!site) throw new Fault(404, 'unknown-site', 'Expected "site" to name a site that this collector serves.');
  return site;
}

const PRIVATE = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

async function gather(site: Site, store: Store, now: number) {
  const counts = await countsIn(store, site.id);
  const comments = await Promise.all(
    [...site.surveys.keys()].map(async (id) => [id, await store.commented(site.id, id, COMMENTS)] as const),
  );
  const funnels = (await funnelsOf(site, now, store)).map((funnel) => [funnel.survey, funnel] as const);
  return { site, scores: surveyScores(site, counts), comments: new Map(comments), funnels: new Map(funnels) };
}

function voiceOf(asked: string | null, acceptLanguage: string | null): Voice {
  const language = languageOf(asked, acceptLanguage);
  return { language, words: WORDS[language], print: printIn(language) };
}

/** Relative, since only the browser knows where this collector is mounted. */
function addressOf(query: URLSearchParams): string {
  return query.size > 0 ? `report?${query.toString()}` : 'report';
}

function htmlAnswer(page: string, nonce: string, status = 200): Response {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = { ...PRIVATE, 'content-security-policy': policy, vary: 'accept-language, cookie' };
  return text(page, 'text/html; charset=utf-8', headers, status);
}
