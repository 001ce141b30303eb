import { BUSY_TIMEOUT, type Database, type Row } from './database.js';
import type { Table } from './finder.js';
import { rollupsOf, type Cell } from './rollup.js';
import { transaction } from './transaction.js';

/** What can become of rows that are found. Each is one transaction; each answers how many there were. */
export interface Eraser {
  /** Empties them and takes them out of the counts. */
  erase(rows: readonly number[], at: number): number;
  /** Empties them and leaves the counts alone. */
  empty(rows: readonly number[]): number;
  /** Counts answers that were suspect. */
  trust(rows: readonly number[]): number;
  /** Takes rows out altogether: their ids are forgotten. */
  forget(table: Table, rows: readonly number[]): number;
  /**
   * Takes what was deleted out of the write-ahead log too, where it would stay until it is written over.
   *
   * @returns false if it has to be done later: somebody is reading (a backup, say), or the disk is full
   */
  tidy(): boolean;
}

/** Prepares the statements once. */
export function eraserOf(database: Database): Eraser {
  const beginRollup = rollupsOf(database);
  const look = database.prepare(`
    SELECT site, survey, instrument, metric, scale, touchpoint, day, rating, test, suspect, received_at AS receivedAt,
      json_extract(body, '$.respondent') AS respondent
    FROM response WHERE row = ? AND erased = 0
  `);
  const empty = database.prepare(`
    UPDATE response SET revision = ${Number.MAX_SAFE_INTEGER}, survey = '', instrument = '', metric = '', scale = '',
      touchpoint = '', day = 0, rating = 0, test = 1, commented = 0, differs = 0, answered_at = 0,
      received_at = coalesce(?, received_at), body = '', verified = 0, suspect = NULL, erased = 1
    WHERE row = ? AND erased = 0
  `);
  const trust = database.prepare('UPDATE response SET suspect = NULL WHERE row = ? AND suspect IS NOT NULL');
  const forget = {
    response: database.prepare('DELETE FROM response WHERE row = ?'),
    outcome: database.prepare('DELETE FROM outcome WHERE rowid = ?'),
    past: database.prepare('DELETE FROM past WHERE row = ?'),
  };
  const unanswer = database.prepare(
    'UPDATE past SET answered_at = NULL WHERE site = ? AND respondent = ? AND survey = ? AND answered_at IS NOT NULL',
  );

  function each(rows: readonly number[], change: (row: number) => number): number {
    return transaction(database, () => rows.reduce((sum, row) => sum + change(row), 0));
  }

  function counting(rows: readonly number[], by: 1 | -1, change: (row: number, before: Row) => number): number {
    return transaction(database, () => {
      const rollup = beginRollup();
      let changed = 0;
      for (const row of rows) {
        const before = look.get([row]);
        if (!before || change(row, before) === 0) continue;
        changed += 1;
        const isCounted = before['test'] === 0 && (before['suspect'] === null) === (by === -1);
        if (isCounted) rollup.count(before as unknown as Cell, by, Number(before['receivedAt']));
      }
      rollup.write();
      return changed;
    });
  }

  function tidy(): boolean {
    try {
      // It is not waited for, since no answer can be taken meanwhile.
      database.exec('PRAGMA busy_timeout = 0');
      return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get([])?.['busy'] === 0;
    } catch {
      return false;
    } finally {
      database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  function eraseOne(row: number, at: number, { site, respondent, survey }: Row): number {
    if (respondent) unanswer.run([site ?? null, respondent, survey ?? null]);
    return empty.run([at, row]);
  }

  return {
    erase: (rows, at) => counting(rows, -1, (row, before) => eraseOne(row, at, before)),
    empty: (rows) => each(rows, (row) => empty.run([null, row])),
    trust: (rows) => counting(rows, 1, (row) => trust.run([row])),
    tidy,
    forget: (table, rows) => each(rows, (row) => forget[table].run([row])),
  };
}
