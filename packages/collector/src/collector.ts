import type { SurveyFile } from '@candor/protocol';
import { faultAnswer } from './http/answer.js';
import { Fault } from './http/fault.js';
import { pathOf, routed } from './http/routes.js';
import { createMetrics } from './metrics.js';
import { createLive } from './report/live.js';
import { routesOf } from './routes.js';
import { StoreUnavailable, type Store } from './store/store.js';

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
  /** The files of the script tag by name (`candor.js`, `ui.js`, `words-ru.js` …), served as they are. Default: none. */
  widget?: Record<string, string>;
  /** Opens scores, responses and the report. Without one they stay shut (but see `publicReport`). */
  token?: string;
  /** Lets everybody read the report. Default: false. */
  publicReport?: boolean;
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
  log?: Log;
}

/** Receives, keeps, reports: a fetch handler for any server, to be mounted under any path. */
export interface Collector {
  /** Answers every request; never rejects. */
  fetch: (request: Request) => Promise<Response>;
  /** Ends open reports, finishes the requests under way, then closes the store. Later requests get 503. */
  close: () => Promise<void>;
}

/**
 * A collector for these sites.
 *
 * @throws TypeError naming every fault if a survey file is not valid
 * @example
 * const collector = createCollector({ store: memoryStore(), sites: { shop: surveyFile } });
 * const answer = await collector.fetch(new Request('https://feedback.example.com/healthz'));
 */
export function createCollector(options: CollectorOptions): Collector {
  const { store, log } = options;
  const metrics = createMetrics();
  const live = createLive();
  const routes = routesOf(options, metrics, live);

  let open = true;
  let underWay = 0;
  let whenIdle: (() => void) | undefined;

  function failed(error: unknown): Response {
    if (error instanceof Fault) {
      metrics.count('candor_faults_total', error.code);
      return faultAnswer(error);
    }
    metrics.count('candor_errors_total');
    if (error instanceof StoreUnavailable) {
      log?.warn({ reason: error.message, cause: messageOf(error.cause) }, 'answers cannot be stored now');
      return unavailable(error.retryAfterSeconds);
    }
    log?.error({ error: messageOf(error) }, 'a request failed');
    return faultAnswer(new Fault(500, 'internal', 'Something went wrong here; nothing was stored.'));
  }

  return {
    async fetch(request) {
      if (!open) return unavailable(5, { connection: 'close' });
      underWay += 1;
      try {
        return await routed(routes, pathOf(request.url), request);
      } catch (error) {
        return failed(error);
      } finally {
        underWay -= 1;
        if (underWay === 0) whenIdle?.();
      }
    },

    async close() {
      open = false;
      live.close();
      if (underWay > 0) await new Promise<void>((resolve) => (whenIdle = resolve));
      await store.close();
    },
  };
}

function unavailable(retryAfterSeconds: number, headers?: Record<string, string>): Response {
  return faultAnswer(
    new Fault(503, 'unavailable', 'Answers cannot be stored now; nothing of this request was. Send it again later.', {
      headers: { 'retry-after': String(retryAfterSeconds), ...headers },
    }),
  );
}

function messageOf(error: unknown): string | undefined {
  return error instanceof Error ? error.message : undefined;
}
