import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDatabase } from '../store/sqlite/database.js';

/**
 * Copies a store, of a collector that is running too, as it is at one point in time. The copy is a store like any other:
 * put it in an empty data folder under the name `candor.db`, and start.
 *
 * It is one statement in one read transaction, so nobody is held up and it ends under any load (SQLite's own backup from
 * a second connection begins anew with each commit). The file is whole, and on the disk, or not there: it is written
 * under another name, and is its owner's alone to read, as the store is.
 *
 * @returns what was done, to be printed
 * @throws Error in words for the owner
 */
export function backup(file: string, data: string): string {
  const path = join(data, 'candor.db');
  if (!existsSync(path)) throw new Error(`there are no answers in ${data}: name the data folder with --data`);
  // To SQLite an empty name, `:memory:` and `file:…` are no files.
  const whole = resolve(file);
  if (existsSync(whole)) throw new Error(`${file} is there already: choose another name`);
  const part = `${whole}.part`;
  // Left over from one that was killed.
  rmSync(part, { force: true });
  try {
    copy(path, part);
    renameSync(part, whole);
  } catch (cause) {
    rmSync(part, { force: true });
    throw new Error(`${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return `${file} holds all answers as they were just now\n`;
}

function copy(path: string, to: string): void {
  const file = openSync(to, 'wx', 0o600);
  try {
    const database = openDatabase(path);
    try {
      database.prepare('VACUUM INTO ?').run([to]);
    } finally {
      database.close();
    }
    // SQLite does not wait for the disk here (https://sqlite.org/lang_vacuum.html).
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
