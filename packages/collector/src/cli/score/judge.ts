import type { Measure } from '@candor/protocol';
import { emptySeries, emptyTally, tallyIn, weightOf, type Series, type Tally, type Where } from '@candor/scoring';
import { Buckets } from './buckets.js';
import { Groups } from './groups.js';
import { isBucket, type Reading } from './reading.js';
import { FIRST_BY, SLOT, type Row } from './row.js';
import { timeOf } from './time.js';

/** More of them are no series but single answers, and would not stay within any memory. */
const MOST_SERIES = 10_000;

/** A rating that counts, with its weight where answers have one, and who gave it where that is asked for and known. */
export interface Counts {
  tally: Tally;
  rating: number;
  weight?: bigint;
  respondent?: string;
}

/** What becomes of a row: it counts as a rating, is left out for a good reason, or cannot be read. */
export type Verdict = Counts | { leftOut: string } | { unreadable: string; expected: string; got: unknown };

/** A row of which everything but the rating was judged before. */
type Group = { tally: Tally; ratings: Verdict[] } | Exclude<Verdict, { tally: Tally }>;

/** Which answers are wanted. */
export interface Question {
  /** The names by which they are told apart; `day`, `week` and `month` are those of UTC. */
  by: readonly string[];
  /** Only those with these values. */
  only: Where;
}

/** Says of every row what becomes of it, and keeps the series in which the counted ones are to be counted. */
export class Judge {
  readonly series: Series = emptySeries();
  private readonly groups: Groups<Group>;
  private readonly buckets: Buckets;
  private readonly ignored: ReadonlySet<string>;
  private readonly isMore: boolean;

  constructor(
    private readonly reading: Reading,
    private readonly question: Question,
  ) {
    this.buckets = new Buckets(question.by.filter(isBucket));
    this.ignored = new Set(reading.ignore);
    this.isMore = reading.columns.weight !== null || reading.columns.respondent !== null;
    const values = question.by.filter((name) => !isBucket(name)).map((_, i) => FIRST_BY + i);
    // What differs most comes first: there two rows are told apart soonest.
    const slots = [...values.toReversed(), SLOT.test, SLOT.suspect, SLOT.metric, SLOT.scale];
    this.groups = new Groups(slots, (row, bucket) => this.group(row, bucket));
  }

  verdict(row: Row): Verdict {
    let bucket = 0;
    if (this.buckets.sizes.length > 0) {
      const at = timeOf(row);
      if (at === undefined) {
        const got = row.value(SLOT.at);
        return { unreadable: 'no time', expected: 'a time such as 2026-05-31 or milliseconds since 1970', got };
      }
      bucket = this.buckets.numberOf(at);
    }
    const group = this.groups.find(row, bucket);
    if (!('tally' in group)) return group;
    const verdict = this.quick(row, group.ratings) ?? this.rating(row, group.tally);
    return this.isMore && 'tally' in verdict ? this.withMore(row, verdict) : verdict;
  }

  /** A counted row with the weight and the respondent that it has. */
  private withMore(row: Row, counts: Counts): Verdict {
    const respondent = textOf(row.value(SLOT.respondent));
    const known = respondent === '' ? counts : { ...counts, respondent };
    if (this.reading.columns.weight === null) return known;
    const got = row.value(SLOT.weight);
    const weight = weightOf(textOf(got).trim());
    if (weight !== undefined) return { ...known, weight };
    return { unreadable: 'no weight', expected: 'a number above 0 with at most 18 decimals', got };
  }

  /** A rating of one or two digits, which is nearly every one. */
  private quick({ bytes, from, to }: Row, ratings: readonly Verdict[]): Verdict | undefined {
    const start = from[SLOT.rating] as number;
    const digits = (to[SLOT.rating] as number) - start;
    if (start < 0 || digits > 2) return undefined;
    let rating = 0;
    for (let at = start; at < start + digits; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      rating = 10 * rating + digit;
    }
    return ratings[rating];
  }

  private rating(row: Row, tally: Tally): Verdict {
    const got = row.value(SLOT.rating);
    const text = textOf(got).trim();
    if (text === '') return { leftOut: 'blank' };
    if (this.ignored.has(text)) return { leftOut: `coded ${text}` };
    const { min, max } = tally.scale;
    const rating = typeof got === 'string' ? this.numberIn(text) : got;
    if (typeof rating === 'number' && Number.isInteger(rating) && rating >= min && rating <= max)
      return { tally, rating: rating + 0 };
    return { unreadable: 'not a rating', expected: `a whole number from ${min} to ${max}`, got };
  }

  /** In a CSV everything is text, and programs write 9 as 9.0 where some were blank. In JSON text is no number. */
  private numberIn(text: string): number {
    return this.reading.format === 'csv' && /^-?\d+(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  }

  private group(row: Row, bucket: number): Group {
    if (row.value(SLOT.test) === true) return { leftOut: 'test' };
    if (row.value(SLOT.suspect)) return { leftOut: 'suspect' };
    const measure = this.reading.measure ?? measureOf(row);
    if (!measure) {
      const got = { metric: row.value(SLOT.metric), scale: row.value(SLOT.scale) };
      return { unreadable: 'no metric and scale', expected: 'a metric on one of its scales', got };
    }
    const where = this.where(row, bucket);
    if (Object.entries(this.question.only).some(([name, value]) => where[name] !== value)) {
      return { leftOut: 'other series' };
    }
    if (this.groups.size >= MOST_SERIES) {
      const names = this.question.by.join(', ');
      throw new Error(`--by ${names}: expected at most ${MOST_SERIES} different values, and there are more`);
    }
    const tally = tallyIn(this.series, where, measure);
    const { min, max } = measure.scale;
    const ratings: Verdict[] = [];
    for (let rating = min; rating <= max; rating++) ratings[rating] = { tally, rating };
    for (const code of this.ignored) if (/^\d\d?$/.test(code)) ratings[Number(code)] = { leftOut: `coded ${code}` };
    return { tally, ratings };
  }

  private where(row: Row, bucket: number): Where {
    const buckets = this.buckets.names(bucket);
    let slot = FIRST_BY;
    let size = 0;
    const valueOf = (name: string): string => (isBucket(name) ? (buckets[size++] ?? '') : textOf(row.value(slot++)));
    return Object.fromEntries(this.question.by.map((name) => [name, valueOf(name)]));
  }
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The metric and scale that an answer carries. */
function measureOf(row: Row): Measure | undefined {
  try {
    // emptyTally is who finds out.
    const { metric, scale } = emptyTally({ metric: row.value(SLOT.metric), scale: row.value(SLOT.scale) } as Measure);
    return { metric, scale } as Measure;
  } catch {
    return undefined;
  }
}
