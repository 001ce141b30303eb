import { surveyFileJsonSchema } from '@candor/protocol/schema';
import { answersAnswer } from './answers/answersAnswer.js';
import type { CollectorOptions } from './collector.js';
import { respondentErasure, respondentIn } from './erasure/respondentErasure.js';
import { withdraw } from './erasure/withdrawal.js';
import { funnelAnswer } from './funnel/funnelAnswer.js';
import { json, plainReceipt, respond, text } from './http/answer.js';
import { asset } from './http/asset.js';
import { headOf } from './http/body.js';
import { clientOf } from './http/client.js';
import { sha256 } from './http/digest.js';
import { gateOf } from './http/gate.js';
import { pathOf, type Route } from './http/routes.js';
import { receiveRequest, type Reception } from './intake/receive.js';
import type { Live } from './report/live.js';
import { chosenSite, reportAnswer } from './report/reportAnswer.js';
import { scoresAnswer } from './scores/scoresAnswer.js';
import type { SteeringOf } from './steering/steering.js';
import { surveysAnswer } from './steering/surveysAnswer.js';
import { settle } from './suspects/settle.js';
import { pastAsked, pastOf } from './visitors/pastAnswer.js';

const SCRIPT_CACHE = 'public, max-age=3600, stale-while-revalidate=86400';
const SCHEMA_CACHE = 'public, max-age=60, stale-while-revalidate=86400';

/** Where batches are sent. */
export const RESPONSES = '/v1/responses';

/** What the routes share. */
interface Rooms {
  reception: Reception;
  live: Live;
  steeringOf: SteeringOf;
}

/** Everything that a collector serves, by path. */
export function routesOf(options: CollectorOptions, { reception, live, steeringOf }: Rooms): Map<string, Route> {
  const { token, tokenHash, publicReport = false } = options;
  const { store, sites, metrics, guard, trusted, now, changed } = reception;
  const clientIn = (request: Request, environment: unknown) => clientOf(headOf(request, environment), trusted);
  const gate = gateOf({
    tokenHash: token === undefined ? tokenHash : sha256(token),
    mayGuess: (request, environment) => guard.mayGuess(clientIn(request, environment), now()),
    guessed: (request, environment) => guard.guessed(clientIn(request, environment), now()),
  });
  const queryOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;
  const siteIn = (request: Request) => chosenSite(queryOf(request).get('site'), sites);

  const routes = new Map<string, Route>();
  routes.set(RESPONSES, {
    POST: async (request, environment) => respond(plainReceipt(await receiveRequest(request, environment, reception))),
    async GET(request, environment) {
      await gate.bearer(request, environment);
      return answersAnswer(request, siteIn(request).id, store);
    },
  });
  routes.set('/v1/scores', {
    async GET(request, environment) {
      await gate.bearer(request, environment);
      return scoresAnswer(siteIn(request), queryOf(request).get('survey') ?? undefined, { store, steeringOf });
    },
  });
  routes.set('/v1/funnel', {
    async GET(request, environment) {
      await gate.bearer(request, environment);
      return funnelAnswer(siteIn(request), queryOf(request).get('survey') ?? undefined, now(), store);
    },
  });
  routes.set('/v1/suspects', {
    async POST(request, environment) {
      await gate.bearer(request, environment);
      const { id } = siteIn(request);
      const answer = await settle(queryOf(request), id, now(), store);
      changed(id);
      return answer;
    },
  });
  routes.set('/v1/respondents/*', {
    async DELETE(request, environment) {
      await gate.bearer(request, environment);
      const { id } = siteIn(request);
      const answer = await respondentErasure(pathOf(request.url), id, now(), store);
      changed(id);
      return answer;
    },
  });
  routes.set('/v1/visitors', {
    POST: (request, environment) => pastAsked(request, headOf(request, environment), reception),
  });
  routes.set('/v1/visitors/*', {
    async GET(request, environment) {
      if (!request.headers.has('authorization')) return pastOf(request, headOf(request, environment), reception);
      await gate.bearer(request, environment);
      return json(await store.past(siteIn(request).id, respondentIn(pathOf(request.url))));
    },
  });
  routes.set('/v1/withdrawals', {
    POST: (request, environment) => withdraw(request, headOf(request, environment), reception),
  });
  routes.set('/report', {
    GET: (request, environment) => reportAnswer(request, environment, { sites, store, gate, open: publicReport, now }),
  });
  routes.set('/report/stream', {
    async GET(request, environment) {
      if (!publicReport && !(await gate.reader(request, environment))) await gate.bearer(request, environment);
      return live.stream(siteIn(request).id);
    },
  });
  routes.set('/healthz', { GET: () => text('ok\n', 'text/plain; charset=utf-8') });
  routes.set('/ready', { GET: async () => readiness(await store.ready()) });
  routes.set('/metrics', { GET: () => text(metrics.text(), 'text/plain; version=0.0.4; charset=utf-8') });

  const surveys = new Map([...sites.values()].map((site) => [site, surveysAnswer(site, steeringOf)]));
  routes.set('/v1/surveys', {
    async GET(request) {
      // Every site has one.
      return (surveys.get(siteIn(request)) as ReturnType<typeof surveysAnswer>)(request);
    },
  });
  routes.set('/candor.schema.json', {
    GET: asset(JSON.stringify(surveyFileJsonSchema()), { type: 'application/schema+json', cacheControl: SCHEMA_CACHE }),
  });
  for (const [name, body] of Object.entries(options.widget ?? {})) {
    routes.set(`/${name}`, {
      GET: asset(body, { type: 'text/javascript; charset=utf-8', cacheControl: SCRIPT_CACHE }),
    });
  }
  return routes;
}

function readiness(ready: boolean): Response {
  return ready ? json({ ready }) : json({ ready }, 503, { 'retry-after': '30' });
}
