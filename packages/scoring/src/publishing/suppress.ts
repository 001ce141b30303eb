import { got } from '../got.js';
import { wholeNumber } from '../part-of-all.js';

/** A group in a table, and how many answered in it. */
export interface Group {
  readonly key: string;
  readonly n: number;
}

/** What `suppress` has to know. */
export interface SuppressOptions {
  /** The least number of answers that may be shown. */
  k: number;
  /** Whether the total of all groups is shown beside them. */
  totalShown: boolean;
}

/** The keys of the groups that must not be shown, in the order of the table. */
export interface Suppressed {
  /** Too few answered: somebody could be recognised. */
  primary: string[];
  /** Hidden since otherwise a primary one could be had by taking the others from the total. */
  secondary: string[];
}

/**
 * Which groups of a table to hide so that no score of fewer than k answers can be read or worked out. A group of nobody
 * hides nobody, and may be shown. Where just one group is too small and the total is shown, the smallest other group is
 * hidden with it (the first of equally small ones). Cox 1980, "Suppression methodology and statistical disclosure control".
 *
 * What it can't mend: a table of a single small group, whose total is that group (show neither); and several tables of the
 * same answers cut in different ways. Hidden groups stay hidden only where their counts are not shown either.
 *
 * @throws TypeError or RangeError when k or an n is no whole number
 * @example suppress([{ key: 'a', n: 3 }, { key: 'b', n: 9 }, { key: 'c', n: 6 }], { k: 5, totalShown: true }) // → { primary: ['a'], secondary: ['c'] }
 * @example suppress([{ key: 'a', n: 3 }, { key: 'b', n: 2 }, { key: 'c', n: 6 }], { k: 5, totalShown: true }) // → { primary: ['a', 'b'], secondary: [] }
 */
export function suppress(groups: readonly Group[], { k, totalShown }: SuppressOptions): Suppressed {
  wholeNumber(k, 0, 'k');
  if (!Array.isArray(groups)) throw new TypeError(`groups: expected an array of { key, n }, got ${got(groups)}`);
  groups.forEach(({ n }, i) => wholeNumber(n, 0, `groups[${i}].n`));
  const primary = groups.filter(({ n }) => n > 0 && n < k);
  const others = groups.filter(({ n }) => n > 0 && n >= k);
  const [smallest] = others.toSorted((a, b) => a.n - b.n);
  const isExposed = totalShown && primary.length === 1 && smallest !== undefined;
  return { primary: primary.map(({ key }) => key), secondary: isExposed ? [smallest.key] : [] };
}
