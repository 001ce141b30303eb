import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../store/sqlite/database.js';

/**
 * Copies a store, of a collector that is running too, as it is at one point in time. The copy is a store like any other:
 * put it in an empty data folder under the name `candor.db`, and start.
 *
 * It is one statement in one read transaction, so nobody is held up and it ends under any load (SQLite's own backup from
 * a second connection begins anew with each commit). The file is whole or not there.
 *
 * @returns what was done, to be printed
 * @throws Error in words for the owner
 */
export function backup(file: string, data: string): string {
  const path = join(data, 'candor.db');
  if (!existsSync(path)) throw new Error(`there are no answers in ${data}: name the data folder with --data`);
  if (existsSync(file)) throw new Error(`${file} is there already: choose another name`);
  const database = openDatabase(path);
  try {
    database.prepare('VACUUM INTO ?').run([file]);
  } catch (cause) {
    rmSync(file, { force: true });
    throw new Error(`${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  } finally {
    database.close();
  }
  return `${file} holds all answers as they were just now\n`;
}
