import type { Series, Tally, WeightedTally } from '@candor/scoring';
import { Account } from './account.js';
import { csvRows } from './csvRows.js';
import { digestFor } from './digest.js';
import { SeenIds } from './ids.js';
import type { Input } from './input.js';
import { Judge, type Question, type Verdict } from './judge.js';
import { ndjsonRows } from './ndjsonRows.js';
import { pathsOf, type Reading } from './reading.js';
import type { Respondents } from './respondents.js';
import { SLOT, type Row } from './row.js';
import type { RowHandler, RowReader, Unreadable } from './rowReader.js';

/** What came of counting a file. */
export interface Counted {
  series: Series;
  /** Of each tally whose answers have weights. */
  weighted: ReadonlyMap<Tally, WeightedTally>;
  /** Of each tally who gave which rating, where that was asked for. */
  respondents: ReadonlyMap<Tally, Respondents>;
  rows: number;
  /** How many rows are in no series, by reason. */
  excluded: ReadonlyMap<string, number>;
  /** The first of those that could not be read. */
  unreadable: readonly Unreadable[];
  sha256: string;
  bytes: number;
  /** The names of the columns or fields that were met. */
  names: readonly string[];
}

/** Told how many bytes have been read, now and then. */
export type OnProgress = (bytes: number) => void;

/**
 * Counts a file into series, in constant memory: beside the table of ids, what is kept is a tally for every series.
 *
 * Of several rows of one id the one of the highest revision counts, the first of them if they are equal. Whether any id
 * comes twice is found out on the way; only if one may have, the file is read again, and those ids are held apart.
 *
 * @throws Error in words for whoever gave the file
 */
export async function countFile(
  input: Input,
  reading: Reading,
  question: Question,
  onProgress: OnProgress = () => {},
): Promise<Counted> {
  const found = new Set<string>();
  const first = new Count(reading, question, input.bytes);
  const counted = await first.read(input, (id) => found.add(id), onProgress);
  if (found.size === 0) return counted;
  const again = await new Count(reading, question, input.bytes, found).read(input, () => {}, onProgress);
  if (again.sha256 !== counted.sha256) throw new Error(`${input.name} changed while it was being read: read it again`);
  return again;
}

/** Where revisions of one id are held until the last row was read. */
interface Held {
  revision: number;
  verdict: Verdict;
}

class Count implements RowHandler {
  private readonly judge: Judge;
  private readonly seen: SeenIds | undefined;
  private readonly held = new Map<string, Held>();
  private readonly account: Account;
  private onRepeated: (id: string) => void = () => {};

  /** @param repeated ids that may come more than once, if that is known */
  constructor(
    private readonly reading: Reading,
    private readonly question: Question,
    bytes: number,
    private readonly repeated?: ReadonlySet<string>,
  ) {
    this.judge = new Judge(reading, question);
    this.account = new Account(reading.columns.respondent !== null);
    if (!repeated && reading.columns.id !== null && !reading.unique) this.seen = new SeenIds(bytes);
  }

  async read(input: Input, onRepeated: (id: string) => void, onProgress: OnProgress): Promise<Counted> {
    this.onRepeated = onRepeated;
    const paths = pathsOf(this.reading, this.question.by);
    const rows: RowReader = this.reading.format === 'csv' ? csvRows(input.name, paths, this) : ndjsonRows(paths, this);
    const digest = digestFor(input.bytes);
    try {
      let bytes = 0;
      for await (const chunk of input.chunks()) {
        const hashed = digest.update(chunk);
        rows.push(chunk);
        bytes += chunk.length;
        onProgress(bytes);
        if (hashed) await hashed;
      }
      rows.end();
      for (const { verdict } of this.held.values()) this.account.apply(verdict);
      const { series } = this.judge;
      const { rows: read, excluded, unreadable, weighted, respondents } = this.account;
      const sha256 = await digest.hex();
      return { series, weighted, respondents, rows: read, excluded, unreadable, sha256, bytes, names: rows.names() };
    } finally {
      await digest.close();
    }
  }

  onRow(row: Row, line: number): void {
    this.account.rows += 1;
    const verdict = this.judge.verdict(row);
    if ('unreadable' in verdict) {
      this.account.note({ line, reason: verdict.unreadable, expected: verdict.expected, got: verdict.got });
    } else if (this.seen) {
      this.first(row, line, verdict);
    } else if (this.repeated) {
      this.hold(row, line, verdict);
    } else {
      this.account.apply(verdict);
    }
  }

  onBroken(broken: Unreadable): void {
    this.account.rows += 1;
    this.account.note(broken);
  }

  /** What may have come before is left for when the file is read again. */
  private first(row: Row, line: number, verdict: Verdict): void {
    const from = row.from[SLOT.id] ?? -1;
    if (from < 0) this.noId(line);
    else if (this.seen?.seen(row.bytes, from, row.to[SLOT.id] ?? -1)) this.onRepeated(idOf(row));
    else this.account.apply(verdict);
  }

  private hold(row: Row, line: number, verdict: Verdict): void {
    const id = idOf(row);
    if ((row.from[SLOT.id] ?? -1) < 0) return this.noId(line);
    if (!this.repeated?.has(id)) return this.account.apply(verdict);
    const held = this.held.get(id);
    const revision = Number(row.value(SLOT.revision) ?? 0);
    if (held) this.account.exclude('repeated');
    if (!held || revision > held.revision) this.held.set(id, { revision, verdict });
  }

  private noId(line: number): void {
    this.account.note({ line, reason: 'no id', expected: 'an id, or --unique', got: undefined });
  }
}

function idOf(row: Row): string {
  return JSON.stringify(row.value(SLOT.id));
}
