import { LIMITS, type SurveyFile } from '@candor/protocol';
import { plainFault, plainReceipt, respond, type PlainAnswer } from './http/answer.js';
import type { BodyHead } from './http/body.js';
import { createDoorway, unavailable } from './http/doorway.js';
import { Fault } from './http/fault.js';
import { pathOf, routed } from './http/routes.js';
import { parseNetwork } from './http/address.js';
import { receive } from './intake/receive.js';
import { createGuard, DEFAULT_LIMITS } from './limits/limits.js';
import { createMetrics } from './metrics.js';
import { quietLog } from './quietLog.js';
import { createLive } from './report/live.js';
import { RESPONSES, routesOf } from './routes.js';
import { settingsFaults, type Settings } from './settings/settings.js';
import { createSteering } from './steering/steering.js';
import { StoreUnavailable, type Store } from './store/store.js';
import { siteOf } from './surveys/site.js';

/** The part of a logger that is used; pino has it. Nothing personal is ever handed to it. */
export interface Log {
  warn: (details: object, message: string) => void;
  error: (details: object, message: string) => void;
}

export interface CollectorOptions {
  /** Where answers are kept. The collector closes it. */
  store: Store;
  /** The survey file of each site, by the site's id. */
  sites: Record<string, SurveyFile>;
  /** How it is run: origins, limits, proxies and the like. Default: any origin, `DEFAULT_LIMITS`, no proxy. */
  settings?: Settings;
  /** The files of the script tag by name (`candor.js`, `ui.js`, `words-ru.js` …), served as they are. Default: none. */
  widget?: Record<string, string>;
  /** Opens scores, responses and the report. Without one they stay shut (but see `publicReport`). */
  token?: string;
  /** SHA-256 of the token in hexadecimal, for those who do not want to keep the token itself. `token` comes first. */
  tokenHash?: string;
  /** Lets everybody read the report. Default: false. */
  publicReport?: boolean;
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
  /** Told of trouble, once a minute for each kind of it. */
  log?: Log;
}

/**
 * The hot route without Request and Response, which are a tenth of what an answer costs. A server that reads the body
 * itself may call it for a POST to `path`.
 */
export interface Direct {
  path: string;
  /** Bytes after which a body need not be read further: it will be refused. */
  limit: number;
  /** Never rejects. */
  receive: (head: BodyHead, body: Uint8Array) => Promise<PlainAnswer>;
}

/**
 * Answers every request; never rejects. The second argument is what @hono/node-server hands on, and Hono's `mount` too:
 * it knows the address that a request came from. `serve` takes the shorter way that comes with it.
 */
export type CollectorFetch = ((request: Request, environment?: unknown) => Promise<Response>) & { direct: Direct };

/** Receives, keeps, reports: a fetch handler for any server, to be mounted under any path. */
export interface Collector {
  fetch: CollectorFetch;
  /**
   * Deletes what is older than the settings keep it, and forgets ids that no outbox can hold any more. It runs by itself
   * every six hours. Resolves with the number of answers deleted.
   */
  purge: () => Promise<number>;
  /** Ends open reports, finishes the requests under way, then closes the store. Later requests get 503. */
  close: () => Promise<void>;
}

/**
 * A collector for these sites.
 *
 * @throws TypeError naming every fault if a survey file or the settings are not valid
 * @example
 * const collector = createCollector({ store: memoryStore(), sites: { shop: surveyFile } });
 * const answer = await collector.fetch(new Request('https://feedback.example.com/healthz'));
 */
export function createCollector(options: CollectorOptions): Collector {
  const { store, now = Date.now, settings = {} } = options;
  const log = options.log && quietLog(options.log, now);
  const faults = settingsFaults(settings, Object.keys(options.sites));
  if (faults.length > 0) throw new TypeError(`the settings are not valid:\n  ${faults.join('\n  ')}`);
  const sites = new Map(
    Object.entries(options.sites).map(([id, file]) => [id, siteOf(id, file, settings.sites?.[id])]),
  );
  const guard = createGuard({ ...DEFAULT_LIMITS, ...settings.limits }, sites.keys());
  const trusted = (settings.trustProxy ?? []).flatMap((proxy) => parseNetwork(proxy) ?? []);
  const metrics = createMetrics();
  const live = createLive();
  const reception = { store, sites, metrics, guard, trusted, now, changed: live.changed };
  const steeringOf = createSteering({ store, now, onTrouble: failed });
  const routes = routesOf(options, { reception, live, steeringOf });
  const doorway = createDoorway();

  function failed(error: unknown): PlainAnswer {
    if (error instanceof Fault) {
      metrics.count('candor_faults_total', error.code);
      return plainFault(error);
    }
    metrics.count('candor_errors_total');
    if (error instanceof StoreUnavailable) {
      log?.warn({ reason: error.message, cause: messageOf(error.cause) }, 'answers cannot be stored now');
      return plainFault(unavailable(error.retryAfterSeconds));
    }
    log?.error({ error: messageOf(error) }, 'a request failed');
    return plainFault(new Fault(500, 'internal', 'Something went wrong here; nothing was stored.'));
  }

  const direct: Direct = {
    path: RESPONSES,
    limit: LIMITS.bodyBytes,
    receive: (head, body) => doorway.pass(() => receive(head, body, reception)).then(plainReceipt, failed),
  };
  const fetch = (request: Request, environment?: unknown): Promise<Response> =>
    doorway
      .pass(async () => routed(routes, pathOf(request.url), request, environment))
      .catch((error: unknown) => respond(failed(error)));

  async function purge(): Promise<number> {
    let purged = 0;
    for (const {
      id,
      settings: { retentionDays = {} },
    } of sites.values()) {
      purged += await store.purge({ site: id, at: now(), keepDays: retentionDays });
    }
    return purged;
  }
  const stopPurging = everySixHours(() => void doorway.pass(purge).catch(failed));

  return {
    fetch: Object.assign(fetch, { direct }),
    purge: () => doorway.pass(purge),
    async close() {
      stopPurging();
      live.close();
      await doorway.close();
      await store.close();
    },
  };
}

/** Begins soon, and keeps no process alive. */
function everySixHours(work: () => void): () => void {
  const soon = setTimeout(work, 60_000);
  const again = setInterval(work, 6 * 3_600_000);
  for (const timer of [soon, again]) timer.unref?.();
  return () => {
    clearTimeout(soon);
    clearInterval(again);
  };
}

function messageOf(error: unknown): string | undefined {
  return error instanceof Error ? error.message : undefined;
}
