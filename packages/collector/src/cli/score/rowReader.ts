import type { Row } from './row.js';

/** A row that could not be read. */
export interface Unreadable {
  line: number;
  reason: string;
  expected: string;
  got: unknown;
}

/** Reads rows out of chunks: gives each to `onRow`, or to `onBroken` if it is none. */
export interface RowReader {
  push(chunk: Buffer): void;
  end(): void;
  /** The names of the columns or fields that were met. */
  names(): string[];
}

/** What a row reader tells. */
export interface RowHandler {
  onRow(row: Row, line: number): void;
  onBroken(broken: Unreadable): void;
}
