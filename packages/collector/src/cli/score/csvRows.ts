import { parse, type Parser } from 'csv-parse';
import { Cells } from './cells.js';
import { SLOT } from './row.js';
import type { RowHandler, RowReader } from './rowReader.js';

const DELIMITERS = [',', ';', '\t', '|'];
/** Shown of a record that cannot be read. */
const SHOWN = 80;

/** The delimiter that the first line has most of. */
function delimiterOf(start: string): string {
  const [header = ''] = start.split(/\r?\n/, 1);
  const times = (delimiter: string): number => header.replaceAll(/"[^"]*"/g, '').split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (times(one) > times(best) ? one : best));
}

/**
 * Reads a CSV (RFC 4180, in UTF-8) whose first line names its columns; commas, semicolons, tabs or bars between them.
 *
 * @param paths the column of every slot
 * @throws Error, from `push`, if there is no such column
 */
export function csvRows(name: string, paths: readonly (string | undefined)[], handler: RowHandler): RowReader {
  return new CsvRows(name, paths, handler);
}

class CsvRows implements RowReader {
  private parser: Parser | undefined;
  private header: readonly string[] | undefined;
  private cells = new Cells([]);
  /** Where the next record begins. */
  private line = 1;

  constructor(
    private readonly name: string,
    private readonly paths: readonly (string | undefined)[],
    private readonly handler: RowHandler,
  ) {}

  push(chunk: Buffer): void {
    this.parser ??= this.start(delimiterOf(chunk.toString('utf8', 0, 65_536)));
    // The parser keeps what it has not read of a chunk, which is there only until the next one.
    this.parser.write(Buffer.from(chunk));
    this.drain(this.parser);
  }

  end(): void {
    if (!this.parser) return;
    this.parser.end();
    this.drain(this.parser);
    if (!this.header) throw new Error(`${this.name} is empty: expected a first line with the names of its columns`);
  }

  names(): string[] {
    return [...(this.header ?? [])];
  }

  private start(delimiter: string): Parser {
    const parser = parse({
      bom: true,
      delimiter,
      relax_column_count: true,
      // A quote in the wrong place is part of its cell; to skip its record would be to skip others with it.
      relax_quotes: true,
    });
    // What is wrong is asked for after each chunk.
    parser.on('error', () => {});
    return parser;
  }

  private drain(parser: Parser): void {
    for (;;) {
      const record = parser.read() as string[] | null;
      if (record === null) break;
      this.record(record);
    }
    if (parser.errored) throw new Error(`${this.name}, from line ${this.line}: ${parser.errored.message}`);
  }

  private record(record: readonly string[]): void {
    const { line } = this;
    this.line += 1;
    for (const cell of record) if (cell.includes('\n')) this.line += cell.split('\n').length - 1;
    if (record.length === 1 && record[0] === '') return;
    if (!this.header) {
      this.header = record.map((column) => column.trim());
      this.cells = new Cells(this.columns(this.header));
    } else if (record.length !== this.header.length) {
      const got = `${record.length}: ${record.join(', ').slice(0, SHOWN)}`;
      this.handler.onBroken({ line, reason: 'not CSV', expected: `${this.header.length} cells`, got });
    } else {
      this.cells.take(record);
      this.handler.onRow(this.cells, line);
    }
  }

  private columns(header: readonly string[]): number[] {
    return this.paths.map((path, slot) => {
      if (path === undefined) return -1;
      const column = header.indexOf(path);
      if (column >= 0) return column;
      const found = header.map((one) => `"${one}"`).join(', ');
      const mend = slot === SLOT.rating ? '; name the column of the ratings with --rating' : '';
      throw new Error(`${this.name} has no column "${path}": it has ${found}${mend}`);
    });
  }
}
