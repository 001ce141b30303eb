import type { Outcome, Receipt, SurveyFile, SurveyResponse } from '@candor/protocol';
import { createCollector, type Collector, type CollectorOptions } from './collector.js';
import type { Settings } from './settings/settings.js';
import { memoryStore } from './store/memory.js';
import type { Store } from './store/store.js';

/** A survey file of one survey, `shop-nps`. */
export const SURVEYS: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [
    { id: 'shop-nps', touchpoint: 'shop', metric: 'nps', texts: { en: { question: 'Recommend us?' } }, moments: [] },
  ],
};

export const TOKEN = 'correct-horse';

/** A collector of the site `shop`, and a mouth to talk to it with. */
export interface Talk {
  collector: Collector;
  store: Store;
  /** Sets its clock forward, in milliseconds. */
  wait: (time: number) => void;
  /** Its clock. */
  now: () => number;
  /** As from this address; by default from nobody knows where. */
  request: (path: string, init?: RequestInit, address?: string) => Promise<Response>;
  /** With the token. */
  ask: (path: string, method?: string) => Promise<Response>;
  send: (responses: SurveyResponse[], address?: string) => Promise<Receipt>;
  /** Sends outcomes alone. */
  tell: (outcomes: Outcome[]) => Promise<Receipt>;
}

/** `token: undefined` is a collector without one. */
type TalkOptions = Partial<Omit<CollectorOptions, 'token'>> & { token?: undefined };

export function talkTo(settings: Settings = {}, options: TalkOptions = {}): Talk {
  let now = Date.UTC(2026, 4, 28, 12);
  const store = options.store ?? memoryStore();
  const { token: _none, ...others } = options;
  const token = 'token' in options ? {} : { token: TOKEN };
  const defaults = { sites: { shop: SURVEYS }, settings, now: () => now };
  const collector = createCollector({ ...defaults, ...token, ...others, store });
  const request = (path: string, init: RequestInit = {}, address?: string): Promise<Response> => {
    const environment = address && { incoming: { socket: { remoteAddress: address } } };
    return collector.fetch(new Request(`http://collector.test${path}`, init), environment);
  };
  async function post(
    sent: { responses?: SurveyResponse[]; outcomes?: Outcome[] },
    address?: string,
  ): Promise<Receipt> {
    const body = JSON.stringify({ v: 1, site: 'shop', sentAt: now, responses: [], outcomes: [], ...sent });
    const init = { method: 'POST', body, headers: { 'content-type': 'text/plain' } };
    return (await request('/v1/responses', init, address)).json() as Promise<Receipt>;
  }
  return {
    collector,
    store,
    wait: (time) => void (now += time),
    now: () => now,
    request,
    ask: (path, method = 'GET') => request(path, { method, headers: { authorization: `Bearer ${TOKEN}` } }),
    send: (responses, address) => post({ responses }, address),
    tell: (outcomes) => post({ outcomes }),
  };
}
