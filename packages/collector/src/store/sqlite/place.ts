import { statSync } from 'node:fs';

/**
 * Tells whether a store's files are still the ones that were opened. A file that was deleted or replaced stays open and
 * takes every commit without an error, and is gone with the process: nothing that it holds may be acknowledged.
 *
 * It is asked after each commit, before anybody hears of it: two looks at the file system, shared by all of a group.
 *
 * @param path of a database that was read already, so that its log is there too
 */
export function placeOf(path: string): () => boolean {
  const opened = filesAt(path);
  return () => filesAt(path) === opened;
}

function filesAt(path: string): string {
  return `${fileAt(path)} ${fileAt(`${path}-wal`)}`;
}

function fileAt(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : 'none';
}
