const NEWLINE = 0x0a;

/** Longer than any answer can be: what has no line break for so long is no file of answers. */
const LONGEST = 16 * 2 ** 20;

/**
 * Cuts chunks of a file into lines, without copying any but those that reach from one chunk into the next.
 *
 * @param onLine gets the bytes that a line stands in, where it begins, where it ends (before the line break), and its number
 */
export class Lines {
  private number = 0;
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly onLine: (bytes: Buffer, from: number, to: number, number: number) => void) {}

  /** @throws Error if a line is too long */
  push(chunk: Buffer): void {
    let from = 0;
    let to = chunk.indexOf(NEWLINE);
    if (to >= 0 && this.rest.length > 0) {
      const line = Buffer.concat([this.rest, chunk.subarray(0, to)]);
      this.rest = Buffer.alloc(0);
      this.onLine(line, 0, line.length, ++this.number);
      from = to + 1;
      to = chunk.indexOf(NEWLINE, from);
    }
    while (to >= 0) {
      this.onLine(chunk, from, to, ++this.number);
      from = to + 1;
      to = chunk.indexOf(NEWLINE, from);
    }
    if (from < chunk.length) this.rest = Buffer.concat([this.rest, chunk.subarray(from)]);
    if (this.rest.length > LONGEST) {
      throw new Error(`line ${this.number + 1}: expected a line break within 16 MiB; is it one answer a line?`);
    }
  }

  /** The last line, if the file does not end with a line break. */
  end(): void {
    if (this.rest.length > 0) this.onLine(this.rest, 0, this.rest.length, ++this.number);
    this.rest = Buffer.alloc(0);
  }
}
