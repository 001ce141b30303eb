/** Smaller files are read before anyone has looked. */
const LEAST_BYTES = 64 * 2 ** 20;

/** Something of `process.stderr`. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Tells on a terminal, in one line that it then takes back, how much of a big file has been read.
 *
 * @returns what to tell of each step, and what to do at the end
 */
export function progressOf(name: string, bytes: number, terminal: Terminal) {
  let shown = -1;
  const quiet = !terminal.isTTY || bytes < LEAST_BYTES;
  return {
    step(read: number): void {
      const percent = Math.floor((100 * read) / bytes);
      if (quiet || percent === shown) return;
      shown = percent;
      terminal.write(`\r${name}: ${percent} %`);
    },
    done(): void {
      if (shown >= 0) terminal.write('\r\u001B[K');
    },
  };
}
