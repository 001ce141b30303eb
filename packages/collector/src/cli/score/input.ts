import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const CHUNK = 2 ** 20;
/** How a shell says that a command was interrupted. */
const INTERRUPTED = 130;

/** A file of answers, which can be read more than once. */
export interface Input {
  /** As it was named by whoever gave it. */
  name: string;
  bytes: number;
  /** All of it from the beginning. What a chunk holds is there only until the next one. */
  chunks(): AsyncGenerator<Buffer, void, undefined>;
  close(): Promise<void>;
}

/**
 * Opens a file; `-` is what comes in on stdin, which is kept in a temporary file of its own meanwhile, since whether an
 * answer came twice can take a second look.
 *
 * @throws Error in words for whoever named it
 */
export async function openInput(name: string): Promise<Input> {
  return name === '-' ? openStdin() : openFile(name, name);
}

async function openStdin(): Promise<Input> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-stdin-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  const interrupted = (): void => {
    forget();
    process.exit(INTERRUPTED);
  };
  const close = (): void => {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    forget();
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  try {
    const path = join(folder, 'stdin');
    await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
    const input = await openFile(path, 'stdin');
    return { ...input, close: () => input.close().then(close) };
  } catch (cause) {
    close();
    throw cause;
  }
}

async function openFile(path: string, name: string): Promise<Input> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? `there is no file at ${path}` : `${path} cannot be read (${cause.code})`;
    throw new Error(why, { cause });
  });
  const close = (): Promise<void> => file.close();
  try {
    const status = await file.stat();
    if (status.isDirectory()) throw new Error(`${path} is a folder: name a file of answers`);
    if (status.isFile() && status.size === 0) throw new Error(`${name} is empty: expected answers as NDJSON or CSV`);
    if (!status.isFile()) throw new Error(`${path} is no file: use - and redirect it to stdin`);
    return { name, bytes: status.size, chunks: () => chunksOf(file), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  const room = Buffer.from(new ArrayBuffer(CHUNK));
  for (let place = 0; ;) {
    const { bytesRead } = await file.read(room, 0, CHUNK, place);
    if (bytesRead === 0) return;
    place += bytesRead;
    yield room.subarray(0, bytesRead);
  }
}
