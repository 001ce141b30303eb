import { statSync } from 'node:fs';

/** How long a look at the files is good for, in milliseconds: with every commit it would be a tenth of its cost. */
const GOOD_FOR = 50;

/**
 * Tells whether a store's files are still the ones that were opened. A file that was deleted or replaced stays open and
 * takes every commit without an error, and is gone with the process: nothing that it holds may be acknowledged.
 *
 * @param path of a database that was read already, so that its log is there too
 */
export function placeOf(path: string): () => boolean {
  const opened = filesAt(path);
  let looked = performance.now();
  let isInPlace = true;
  return () => {
    const now = performance.now();
    // Out of place it is looked for each time, so that it goes on as soon as it is back.
    if (isInPlace && now - looked < GOOD_FOR) return true;
    looked = now;
    isInPlace = filesAt(path) === opened;
    return isInPlace;
  };
}

function filesAt(path: string): string {
  return `${fileAt(path)} ${fileAt(`${path}-wal`)}`;
}

function fileAt(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : 'none';
}
