import type { Measure } from '@candor/protocol';
import { got } from '../got.js';
import { measureInWords } from '../measure.js';
import { mergeTallies } from '../merge.js';
import { emptyTally, type Tally } from '../tally.js';

/**
 * What the answers of one series have in common, by name: the touchpoint, the segment (a team, a plan, a language), the
 * time bucket, the survey and its wording.
 */
export type Where = Readonly<Record<string, string>>;

/** The tally of one series. */
export interface SeriesTally {
  where: Where;
  tally: Tally;
}

/**
 * A tally for every series: touchpoint by segment by time bucket, or whatever the answers are told apart by. It holds a
 * few dozen numbers for each, however many answers there are. Answers on different measures are in different series.
 */
export interface Series {
  readonly byKey: Map<string, SeriesTally>;
}

/** By code units, so that the order is the same in every country. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function sorted(where: Where): [name: string, value: string][] {
  const entries = Object.entries(where).sort(([a], [b]) => compareText(a, b));
  for (const [name, value] of entries) {
    if (typeof value !== 'string') throw new TypeError(`where.${name}: expected text, got ${got(value)}`);
  }
  return entries;
}

/**
 * No series yet.
 *
 * @example listSeries(emptySeries()) // → []
 */
export function emptySeries(): Series {
  return { byKey: new Map() };
}

/**
 * The tally of one series, to be counted into; an empty one is added where there was none. It takes the same time
 * however many answers and series there are; who counts many answers into one series asks once and keeps the tally.
 *
 * @throws TypeError or RangeError when the metric is unknown or has no such scale, or a value of `where` is no text
 * @example count(tallyIn(emptySeries(), { touchpoint: 'shop' }, { metric: 'csat', scale: { min: 0, max: 1, good: 'high' } }), 1) // → true
 */
export function tallyIn(series: Series, where: Where, measure: Measure): Tally {
  const names = sorted(where);
  const key = JSON.stringify([names, measureInWords(measure)]);
  const found = series.byKey.get(key);
  if (found) return found.tally;
  const tally = emptyTally(measure);
  series.byKey.set(key, { where: Object.fromEntries(names), tally });
  return tally;
}

/**
 * The series of both, where counts of the same series add. The arguments stay as they are. Any order and any grouping of
 * merges lists the same bytes, so that a file can be counted in any number of parts, anywhere.
 *
 * @throws RangeError when a sum is above 2^53 - 1 answers
 * @example listSeries(mergeSeries(emptySeries(), emptySeries())) // → []
 */
export function mergeSeries(a: Series, b: Series): Series {
  const merged: Series = { byKey: new Map(a.byKey) };
  for (const [key, { where, tally }] of b.byKey) {
    const other = merged.byKey.get(key)?.tally ?? emptyTally(tally);
    merged.byKey.set(key, { where, tally: mergeTallies(other, tally) });
  }
  for (const [key, { where, tally }] of a.byKey) {
    if (!b.byKey.has(key)) merged.byKey.set(key, { where, tally: mergeTallies(tally, emptyTally(tally)) });
  }
  return merged;
}

/**
 * All series with their tallies in an order that is the same whatever the order in which answers came.
 *
 * @example listSeries({ byKey: new Map() }) // → []
 */
export function listSeries({ byKey }: Series): SeriesTally[] {
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}
