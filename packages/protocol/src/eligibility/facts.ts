import { DAY } from '../day.js';
import type { Survey } from '../survey.js';
import type { Fact, Facts } from './rule.js';
import type { Memory } from './visitor.js';

/** What can be seen of a page and of whoever looks at it. */
export interface Here {
  device?: string | undefined;
  /** What the customer reads best. */
  locale?: string | undefined;
  path?: string | undefined;
  /** The customer's own day, such as `2026-11-30`. */
  date?: string | undefined;
}

/** What is known besides. */
export interface Known {
  now: number;
  visits: NonNullable<Memory['visits']>;
  /** What the site says of its customer. */
  traits?: Readonly<Record<string, Fact>> | undefined;
  /** What the moment has brought. */
  properties?: Readonly<Record<string, Fact>> | undefined;
  /** When each of these surveys was last shown to the customer. */
  asked: Readonly<Record<string, number | undefined>>;
  surveys: readonly Pick<Survey, 'id' | 'touchpoint'>[];
}

/**
 * What a rule may ask for.
 *
 * @param search the parameters of the page's address, such as `?utm_source=mail`; of two with one name the first counts
 */
export function factsOf(
  here: Here,
  search: string,
  { now, visits, traits = {}, properties = {}, asked, surveys }: Known,
): Facts {
  // A name that the page's own objects have is no fact.
  const facts: Record<string, Fact | undefined> = Object.assign(Object.create(null), here);
  facts['visits'] = visits.count;
  facts['daysSinceFirst'] = Math.floor((now - visits.first) / DAY);
  new URLSearchParams(search).forEach((value, name) => (facts[`query.${name}`] ??= value));
  // Where old polyfills have replaced it, Object.keys gives what the page has put into Object.prototype as well.
  for (const name of Reflect.ownKeys(traits) as string[]) facts[`trait.${name}`] = traits[name];
  for (const name of Reflect.ownKeys(properties) as string[]) facts[`moment.${name}`] = properties[name];
  for (const { id, touchpoint } of surveys) {
    const days = Math.floor((now - Number(asked[id])) / DAY);
    const name = `touchpoint.${touchpoint}`;
    // The latest of all surveys at the touchpoint counts.
    if (Number.isFinite(days)) facts[name] = Math.min(days, Number(facts[name] ?? days));
  }
  return facts;
}
