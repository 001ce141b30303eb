import type { Fact, Facts, Memory } from '@candor/protocol';
import { keysOf } from '../keysOf.js';

const DAY = 86_400_000;

export interface Known {
  visits: NonNullable<Memory['visits']>;
  traits: Record<string, Fact> | undefined;
  /** What the moment has brought. */
  properties?: Record<string, Fact>;
  /** What the customer reads best. */
  language: string | undefined;
  now: number;
}

/** What a rule may ask for, of this page and this visitor. */
export function factsOf({ visits, traits = {}, properties = {}, language, now }: Known): Facts {
  // A name that the page's own objects have is no fact.
  const facts: Record<string, Fact | undefined> = Object.create(null);
  facts['device'] = deviceOf(matchMedia('(pointer: coarse)').matches, Math.min(screen.width, screen.height));
  facts['locale'] = language;
  facts['path'] = location.pathname;
  facts['date'] = dateOf(new Date(now));
  facts['visits'] = visits.count;
  facts['daysSinceFirst'] = Math.floor((now - visits.first) / DAY);
  new URLSearchParams(location.search).forEach((value, name) => (facts[`query.${name}`] ??= value));
  for (const name of keysOf(traits)) facts[`trait.${name}`] = traits[name];
  for (const name of keysOf(properties)) facts[`moment.${name}`] = properties[name];
  return facts;
}

/** By what one touches and how wide it is: a tablet is touched, and no phone is 600 px wide. */
export function deviceOf(isTouched: boolean, side: number): 'phone' | 'tablet' | 'desktop' {
  return !isTouched ? 'desktop' : side < 600 ? 'phone' : 'tablet';
}

/** The customer's own day, as `2026-11-30`. */
function dateOf(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
