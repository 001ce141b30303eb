import { startCandor, type Candor } from './candor.js';
import type { Files } from './files.js';
import type { CandorOptions } from './options.js';
import { keysOf } from './keysOf.js';
import { warn } from './warn.js';

/** `candor('ask', 'checkout-ces')`, before and after this file has come. */
type Command = ((method: string, ...rest: unknown[]) => unknown) & Partial<Candor> & { q?: Iterable<unknown>[] };

type Tag = Partial<HTMLScriptElement>;

const page: { candor?: unknown } = window as unknown as { candor?: unknown };
/**
 * Starts Candor by a script tag: what is evaluated by it is the only part of the widget that starts by itself.
 *
 * @param load brings another file of the widget, from the folder it is in
 */
export function startByTag(load: LoadFrom): void {
  try {
    start(load);
  } catch (error) {
    warn(`${error as Error}`);
  }
}

/** Brings another file of the widget, from the folder it is in. */
type LoadFrom = <Name extends keyof Files>(name: Name, folder: string) => Promise<Files[Name]>;

function start(load: LoadFrom): void {
  // Past whatever in the page has that name. In an SVG document it has no `src`.
  const script: Tag | null = Reflect.get(Document.prototype, 'currentScript', document);
  /** The folder that this file is in; none where it was put into the page itself. */
  const home = script?.src?.replace(/[^/?#]*([?#].*)?$/, '');
  const before = page.candor;
  const stub = typeof before === 'function' ? (before as Command) : undefined;
  // Included twice: the first one is at work already.
  if (stub?.explain) return;
  // By spreading: some pages have an Array.from of their own.
  const calls: unknown[][] = [];
  for (const call of stub?.q ?? []) calls.push([...call]);
  const options = readOptions(calls, home, script?.dataset);
  // The endpoint is all that has to be there.
  if (!options.endpoint) return warn('data-endpoint is missing');
  // Beside this file, or else beside the collector's other files.
  const candor = startCandor(options, (name, endpoint) => load(name, home || `${endpoint}/`));
  const run = (method: unknown, ...rest: unknown[]): unknown => {
    // What the page gives is what the method gets; the methods live with whatever that is.
    const act: unknown = candor[method as keyof Candor];
    if (typeof act === 'function') return act(...rest) as unknown;
    if (method !== 'configure') warn(`there is no "${String(method)}"`);
    return undefined;
  };
  page.candor = Object.assign(run, candor);
  for (const [method, ...rest] of calls) run(method, ...rest);
}

/** From the attributes of the script tag, from a JSON element that it names, and from `configure` calls. */
function readOptions(calls: unknown[][], home: string | undefined, dataset: DOMStringMap = {}): CandorOptions {
  const options: Record<string, unknown> = { endpoint: home };
  Object.assign(options, readJson(dataset['config']));
  for (const name of keysOf(dataset)) if (dataset[name]) options[name] = dataset[name];
  for (const [method, given] of calls) if (method === 'configure') Object.assign(options, given);
  return options as object as CandorOptions;
}

function readJson(id: string | undefined): object | undefined {
  try {
    return id && JSON.parse(document.getElementById(id)?.textContent ?? '');
  } catch {
    warn(`data-config: "${id}" is no JSON`);
    return undefined;
  }
}
