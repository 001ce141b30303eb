import type { Database } from './database.js';

/**
 * Does the work in one transaction and returns after its COMMIT.
 *
 * @throws whatever the work throws, or SQLite if the disk or a lock is in the way; then nothing of it was done
 */
export function transaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** A full disk has rolled back already, which makes a ROLLBACK an error of its own. */
function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // The first error is the one that is told.
  }
}
