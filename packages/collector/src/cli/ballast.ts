import { randomFillSync } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of the ballast: room for a good many erasures. */
const SIZE = 8 * 1024 * 1024;

/**
 * Keeps a file in the data folder that is good for nothing but to be deleted: on a full disk not even an erasure finds
 * room, and this makes some at once. Where there is no room for it there is none to keep.
 */
export function keepBallast(folder: string, size = SIZE): void {
  const path = join(folder, 'ballast');
  if (existsSync(path)) return;
  try {
    // Random, since some file systems keep no room for zeros.
    writeFileSync(path, randomFillSync(Buffer.alloc(size)), { mode: 0o600 });
  } catch {
    rmSync(path, { force: true });
  }
}
