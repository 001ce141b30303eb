import type { Fact, Moment } from '@candor/protocol';
import { keysOf } from '../keysOf.js';

/** What the page pushes: an object with its `event`, or what `gtag('event', name, parameters)` makes of it. */
type Push = (...items: unknown[]) => unknown;

/** Deeper than that, no event says anything to ask for. */
const DEEP = 4;

/**
 * Hears what the page pushes into its `dataLayer`, and what it has pushed before, where a moment waits for that. It is the
 * one place where something of the page's own is replaced, since a list tells nobody that it grows; the page's own `push`
 * is called first, with what it was given, and is put back at the end unless somebody else has come on top.
 *
 * @returns its undo
 */
export function watchDataLayer(
  moments: readonly Moment[],
  onMoment: (moment: Moment, properties: Record<string, Fact>) => void,
): () => void {
  if (!moments.some(({ on }) => on === 'dataLayer')) return () => {};
  const page = window as { dataLayer?: unknown };
  const layer: unknown[] = Array.isArray(page.dataLayer) ? page.dataLayer : (page.dataLayer = []);
  const before: Push = layer.push;
  let listening = true;
  const hear = (item: unknown): void => {
    const [event, properties] = eventIn(item);
    for (const moment of moments) {
      if (listening && moment.on === 'dataLayer' && moment.event === event) onMoment(moment, factsIn(properties));
    }
  };
  const push: Push = (...items) => {
    const length = before.apply(layer, items);
    for (const item of items) hear(item);
    return length;
  };
  layer.push = push as typeof layer.push;
  // What is pushed while it is gone through is heard by then.
  for (const item of layer.slice()) hear(item);
  return () => {
    listening = false;
    if (layer.push === push) layer.push = before as typeof layer.push;
  };
}

function eventIn(item: unknown): [event: string, properties: unknown] {
  if (typeof item !== 'object' || item === null) return ['', undefined];
  const { 0: command, 1: name, 2: parameters, event }: { [key: string]: unknown } = item as Record<string, unknown>;
  if (command === 'event' && typeof name === 'string') return [name, parameters];
  return [typeof event === 'string' ? event : '', item];
}

/** What is plain in it, by its path: `ecommerce.value`. */
function factsIn(value: unknown, path = '', depth = 0): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  if (typeof value !== 'object' || value === null || depth === DEEP || value instanceof Node) return facts;
  for (const key of keysOf(value)) {
    const field: unknown = Reflect.get(value, key);
    if (['string', 'number', 'boolean'].includes(typeof field)) facts[path + key] = field as Fact;
    else Object.assign(facts, factsIn(field, `${path}${key}.`, depth + 1));
  }
  return facts;
}
