import type { SurveyFile } from '@candor/protocol';

/** Whether answers may be kept and sent: yes; not yet (they stay in memory); no. */
export type Consent = 'granted' | 'pending' | 'withdrawn';

export interface CandorOptions {
  /** Where the collector is: batches go to `{endpoint}/v1/responses`. */
  endpoint: string;
  /** The survey file, or its address. Default: the collector's own. */
  surveys?: SurveyFile | string;
  /** The name under which the collector knows this site. Default: `main`. */
  site?: string;
  /** The language to ask in. Default: the page's, then the browser's. */
  locale?: string;
  /** Default: `granted`. */
  consent?: Consent;
  /** Whoever's browser sends a Global Privacy Control signal is not asked until `consent(true)`. Default: no. */
  gpc?: boolean;
  /** Lifts cooldowns and marks the answers as never to be scored. */
  test?: boolean;
}

/** What the options come to once nothing is left open. */
export interface Settings {
  endpoint: string;
  surveys: SurveyFile | string;
  site: string;
  /** Of this endpoint and site alone: the name of the database, the lock and the visitor. */
  name: string;
}

/** @throws TypeError with a sentence for the developer if the endpoint is no address */
export function settingsOf({ endpoint, surveys, site = 'main' }: CandorOptions): Settings {
  const base = addressOf(endpoint);
  return {
    endpoint: base,
    surveys: surveys ?? `${base}/v1/surveys?site=${encodeURIComponent(site)}`,
    site,
    name: `candor:1:${base}:${site}`,
  };
}

/** Before anybody has said anything. A signal of the browser's is worth a no, where the site wants to hear it. */
export function consentAtFirst({ consent = 'granted', gpc }: CandorOptions): Consent {
  const { globalPrivacyControl }: { globalPrivacyControl?: boolean } = navigator as object;
  // An attribute is text.
  return globalPrivacyControl && `${gpc}` === 'true' ? 'withdrawn' : consent;
}

/** Without the slash at its end. An address that is whole already is not parsed: the first URL of a page costs it 1 ms. */
function addressOf(endpoint: string): string {
  try {
    const whole = /^https?:\/\/[^/]/.test(endpoint) ? endpoint : new URL(endpoint, location.href).href;
    return whole.replace(/\/*([?#].*)?$/, '');
  } catch {
    throw new TypeError(`"endpoint" is no address: ${endpoint}`);
  }
}
