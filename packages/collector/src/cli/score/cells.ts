import type { Row } from './row.js';

const LEAST_ROOM = 4096;

/**
 * The wanted cells of one record of a CSV, written down as JSON: what is told apart by its bytes can then come from
 * either format. An empty cell is none.
 */
export class Cells implements Row {
  bytes: Buffer = Buffer.alloc(LEAST_ROOM);
  readonly from: Int32Array;
  readonly to: Int32Array;
  private record: readonly string[] = [];

  /** @param columns for every slot the number of its column, -1 where there is none */
  constructor(private readonly columns: readonly number[]) {
    this.from = new Int32Array(columns.length).fill(-1);
    this.to = new Int32Array(columns.length);
  }

  take(record: readonly string[]): void {
    this.record = record;
    let at = 0;
    for (let slot = 0; slot < this.columns.length; slot++) {
      const text = record[this.columns[slot] as number] ?? '';
      this.from[slot] = text === '' ? -1 : at;
      if (text !== '') at = this.write(text, at);
      this.to[slot] = at;
    }
  }

  value(slot: number): unknown {
    const text = this.record[this.columns[slot] ?? -1] ?? '';
    return text === '' ? undefined : text;
  }

  private write(text: string, at: number): number {
    const token = /^[1-9]\d*$|^0$/.test(text) ? text : JSON.stringify(text);
    // A character takes three bytes at most for each of its code units.
    const needed = at + 3 * token.length;
    if (needed > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * needed);
    return at + this.bytes.write(token, at);
  }
}
