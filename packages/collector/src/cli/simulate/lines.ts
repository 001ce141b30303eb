import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { watchProgress, type Terminal } from './progress.js';

/**
 * Hands over a file line by line, of one that ends with `.gz` what was compressed. Blank lines are none.
 *
 * @param onLine gets the text of a line and its number, from 1
 * @throws Error in one sentence if there is no such file, or it can't be read
 */
export async function eachLine(
  path: string,
  onLine: (text: string, number: number) => void,
  terminal: Terminal = process.stderr,
): Promise<void> {
  const { size } = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(cause.code === 'ENOENT' ? `there is no file at ${path}` : unreadable(path, cause), { cause });
  });
  const file = createReadStream(path, { highWaterMark: 2 ** 18 });
  const progress = watchProgress(path, size, terminal);
  file.on('data', (chunk) => progress.step(chunk.length));
  const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const lines = createInterface({ input: text, crlfDelay: Infinity });
  const failed = new Promise<never>((_, reject) => {
    for (const each of new Set([file, text])) {
      each.once('error', (cause: NodeJS.ErrnoException) => reject(new Error(unreadable(path, cause), { cause })));
    }
  });
  async function read(): Promise<void> {
    let number = 0;
    for await (const line of lines) {
      number += 1;
      const bare = number === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (bare.trim() !== '') onLine(bare, number);
    }
  }
  try {
    await Promise.race([read(), failed]);
  } finally {
    lines.close();
    file.destroy();
    progress.done();
  }
}

function unreadable(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EISDIR') return `${path} is a folder: expected a file with one JSON object a line`;
  if (code?.startsWith('Z_'))
    return `${path} is not what gzip writes: expected that of a name that ends with .gz (${code})`;
  return `${path} cannot be read (${code ?? message})`;
}
