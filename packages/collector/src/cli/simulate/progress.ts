/** Whoever waits no longer than this need not be told, in milliseconds. */
const SOON = 1000;

/** Something of `process.stderr`. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** How much of a file has been read, on a terminal, once it takes more than a second; in one line that it then takes back. */
export function watchProgress(
  name: string,
  bytes: number,
  terminal: Terminal,
  now: () => number = () => performance.now(),
): { step(read: number): void; done(): void } {
  const begun = now();
  let read = 0;
  let shown = -1;
  return {
    step(more) {
      read += more;
      const percent = Math.floor((100 * read) / Math.max(bytes, 1));
      if (!terminal.isTTY || percent === shown || now() - begun < SOON) return;
      shown = percent;
      terminal.write(`\r${name}: ${percent} %`);
    },
    done() {
      if (shown >= 0) terminal.write('\r\u001B[K');
    },
  };
}
