import type { SurveyFile } from '@candor/protocol';
import { ok, wrong, type Finding } from './finding.js';

/** Clocks this far apart make days wrong, in milliseconds. */
const SKEW = 60_000;
const TIMEOUT = 10_000;

/** A collector as its owner names it. */
export interface There {
  endpoint: string;
  site: string;
  /** The local survey file, to be compared. */
  file: SurveyFile | undefined;
  /** The origin of a page that is to send to it. */
  origin: string | undefined;
}

/** What an address that the owner named answers. No redirect is followed: it would lead where nobody has said. */
export function visit(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
}

/** What there is to say about a collector that is running. */
export async function examineEndpoint(there: There): Promise<Finding[]> {
  const base = there.endpoint.replace(/\/+$/, '');
  const alive = await visit(`${base}/healthz`).catch(() => undefined);
  if (!alive) {
    return [wrong(`${base} cannot be reached: is the collector running, and its name and certificate right?`)];
  }
  if (alive.status !== 200 || (await alive.text()).trim() !== 'ok') {
    const to = alive.headers.get('location');
    const where = to === null ? `is the collector mounted under this path?` : `it redirects; name ${to} instead?`;
    return [wrong(`${base}/healthz answered ${alive.status} and is no collector: ${where}`)];
  }
  return [
    ok(`${base} is a collector`),
    corsOf(alive),
    clockOf(alive, Date.now()),
    ...(await Promise.all([readyAt(base), scriptAt(base)])),
    ...(await siteAt(base, there)),
  ];
}

function corsOf({ headers }: Response): Finding {
  return headers.get('access-control-allow-origin') === '*'
    ? ok('CORS: pages of other origins may read its answers')
    : wrong(
        'CORS: Access-Control-Allow-Origin is not "*"; let the proxy in front pass the headers of the collector on',
      );
}

function clockOf({ headers }: Response, now: number): Finding {
  const ahead = Date.parse(headers.get('date') ?? '') - now;
  if (Number.isNaN(ahead)) return ok('clock: the collector does not say');
  return Math.abs(ahead) < SKEW
    ? ok('clock: the same as here')
    : wrong(
        `clock: ${Math.round(Math.abs(ahead) / 1_000)} s ${ahead > 0 ? 'ahead of' : 'behind'} this machine; set both by NTP`,
      );
}

async function readyAt(base: string): Promise<Finding> {
  return (await visit(`${base}/ready`)).status === 200
    ? ok('store: answers can be kept')
    : wrong('store: answers cannot be kept now; look at the disk and at the log of the collector');
}

async function scriptAt(base: string): Promise<Finding> {
  const { status, headers } = await visit(`${base}/candor.js`);
  return status === 200 && /javascript/.test(headers.get('content-type') ?? '')
    ? ok('script: candor.js is served')
    : wrong(`script: ${base}/candor.js answered ${status}; give createCollector "widget: widgetFiles()"`);
}

async function siteAt(base: string, there: There): Promise<Finding[]> {
  const { site, file } = there;
  const answer = await visit(`${base}/v1/surveys?site=${encodeURIComponent(site)}`);
  if (answer.status !== 200) return [wrong(`site: "${site}" is not served there; name the one that is with --site`)];
  const isSame = file === undefined || unsteered(await answer.text()) === unsteered(JSON.stringify(file));
  return [
    isSame
      ? ok(`site: "${site}" is served`)
      : wrong(`site: "${site}" is served with another survey file than this one; restart the collector with it`),
    await takesAt(base, there),
  ];
}

/** A survey file without what a collector puts into it. Any other text is what it is. */
function unsteered(text: string): string {
  try {
    const { steering: _collectors, ...file }: { steering?: unknown } = JSON.parse(text);
    return JSON.stringify(file);
  } catch {
    return text;
  }
}

async function takesAt(base: string, { site, origin }: There): Promise<Finding> {
  const answer = await visit(`${base}/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...(origin !== undefined && { origin }) },
    body: JSON.stringify({ v: 1, site, sentAt: Date.now(), responses: [], outcomes: [] }),
  });
  const from = origin === undefined ? 'a batch' : `a batch from ${origin}`;
  if (answer.status === 200 && (await answer.text()).includes('"receipt":true'))
    return ok(`intake: ${from} gets a receipt`);
  if (answer.status === 403 && origin !== undefined) {
    return wrong(`intake: ${from} is refused; add it to "origins" in the settings, or take "revoked" out`);
  }
  return wrong(
    `intake: ${from} is answered ${answer.status} instead of a receipt; let the proxy in front pass POST on`,
  );
}
