import { startCandor, type Candor } from './candor.js';
import type { CandorOptions, Consent } from './options.js';
import type { StartUi } from './ui.js';
import { warn } from './warn.js';

/** `candor('ask', 'checkout-ces')`, before and after this file has come. */
type Command = ((method: string, ...rest: unknown[]) => unknown) & Partial<Candor> & { q?: ArrayLike<unknown>[] };

const page: { candor?: unknown } = window as unknown as { candor?: unknown };
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

/** The script tag: everything else of the widget starts nothing by itself. */
function start(): void {
  const before = page.candor;
  const stub = typeof before === 'function' ? (before as Command) : undefined;
  // Included twice: the first one is at work already.
  if (stub?.explain) return;
  const calls = [...(stub?.q ?? [])].map((call) => Array.from(call));
  const options = readOptions(calls);
  if (!options) {
    warn('it is not known where the collector is; give the script tag a data-endpoint');
    return;
  }
  // Beside this file; where it was put into the page itself, beside the collector's other files.
  const folder = script?.src || `${options.endpoint.replace(/\/*$/, '')}/`;
  const candor = startCandor(options, () => loadUi(folder));
  const run = (method: unknown, ...rest: unknown[]): unknown => {
    const act: unknown =
      typeof method === 'string' && Object.hasOwn(candor, method) ? candor[method as keyof Candor] : 0;
    if (typeof act === 'function') return act(...rest);
    if (method !== 'configure') warn(`there is no "${String(method)}"; there is ${Object.keys(candor).join(', ')}`);
    return undefined;
  };
  page.candor = Object.assign(run, candor);
  for (const [method, ...rest] of calls) run(method, ...rest);
}

/** From the attributes of the script tag, from a JSON element that it names, and from `configure` calls. */
function readOptions(calls: unknown[][]): CandorOptions | undefined {
  const { site, endpoint, surveys, locale, consent, config } = script?.dataset ?? {};
  const options: Partial<CandorOptions> = {
    ...(script?.src && { endpoint: script.src.replace(/[?#].*/, '').replace(/[^/]*$/, '') }),
    ...readJson(config),
    ...dropEmpty({ site, endpoint, surveys, locale, consent: consent as Consent | undefined }),
  };
  for (const [method, given] of calls) if (method === 'configure') Object.assign(options, given);
  return options.endpoint ? { ...options, endpoint: options.endpoint } : undefined;
}

function readJson(id: string | undefined): Partial<CandorOptions> {
  if (!id) return {};
  try {
    return JSON.parse(document.getElementById(id)?.textContent ?? '');
  } catch {
    warn(`data-config names "${id}", and the page has no element with that id that holds JSON`);
    return {};
  }
}

function dropEmpty(fields: { [Key in keyof CandorOptions]: CandorOptions[Key] | undefined }): Partial<CandorOptions> {
  // What is left has lost its `undefined`s, which the type of `fromEntries` can't say.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Partial<CandorOptions>;
}

/** By its full address: a relative import would be looked for beside the page. */
async function loadUi(folder: string): Promise<StartUi> {
  const url = new URL('ui.js', new URL(folder, location.href)).href;
  const { startUi }: { startUi: StartUi } = await import(/* @vite-ignore */ url);
  return startUi;
}

try {
  start();
} catch (error) {
  warn(String(error));
}
