import { groupCommit } from './groupCommit.js';
import { StoreUnavailable, type Intake, type Kept, type Store } from '../store.js';
import { openDatabase, type Database, type SqlValue } from './database.js';
import { eraserOf } from './eraser.js';
import { finderOf } from './finder.js';
import { forgettingOf } from './forgetting.js';
import { placeOf } from './place.js';
import { readerOf } from './reader.js';
import { prepareSchema } from './schema.js';
import { resultCode } from './sqliteError.js';
import { writerOf } from './writer.js';

/** Rows in one transaction, and rows that may wait for one. */
const GROUP_ROWS = 1_000;
const WAITING_ROWS = 10_000;

/**
 * The store that needs nothing but a file. `keep` resolves after its COMMIT has reached the disk; what arrives meanwhile
 * shares the next one. One process owns the file: a second one is correct but slow.
 *
 * @throws Error in one sentence if the file cannot be opened, is none of ours, or was written by a newer version
 */
export function openSqliteStore({ path }: { path: string }): Store {
  const writing = opening(path, () => openDatabase(path));
  try {
    prepareSchema(writing, path);
    const reading = openDatabase(path, { readOnly: true });
    return sqliteStore(writing, reading, placeOf(path));
  } catch (error) {
    writing.close();
    throw resultCode(error) === undefined ? error : cannotOpen(path, error);
  }
}

/**
 * The store on two connections that are open already, of which only the first may write.
 *
 * @param isInPlace whether the files are still those that were opened
 */
export function sqliteStore(writing: Database, reading: Database, isInPlace = () => true): Store {
  const readable = sayingUnavailable(reading);
  const write = writerOf(writing);
  const group = groupCommit<Intake, Kept[]>({
    commit: (intakes) => committing(() => write(intakes)),
    weigh: ({ answers, outcomes }) => answers.length + outcomes.length,
    groupWeight: GROUP_ROWS,
    waitingWeight: WAITING_ROWS,
  });
  let open = true;
  let troubled = false;

  function committing<T>(commit: () => T): T {
    try {
      const result = commit();
      if (!isInPlace()) throw new Error('its file was moved, replaced or deleted: put it back, or start again');
      troubled = false;
      return result;
    } catch (cause) {
      troubled = true;
      throw new StoreUnavailable('the store cannot write now', 30, { cause });
    }
  }

  return {
    ...readerOf(readable),
    ...forgettingOf(finderOf(readable), eraserOf(writing), { committing, drain: group.drain }),
    keep: (intake) => (open ? group.add(intake) : Promise.reject(new StoreUnavailable('the store is closed', 5))),
    async ready() {
      if (open && (troubled || !isInPlace())) tryWriting(writing, committing);
      return open && !troubled;
    },
    async close() {
      if (!open) return;
      open = false;
      group.drain();
      reading.close();
      writing.close();
    },
  };
}

/** Turns what SQLite throws while it reads (a damaged file, a disk that fails) into what a store throws. */
function sayingUnavailable(database: Database): Database {
  function trying<T>(read: (values: readonly SqlValue[]) => T): (values: readonly SqlValue[]) => T {
    return (values) => {
      try {
        return read(values);
      } catch (cause) {
        throw new StoreUnavailable('the store cannot be read now', 30, { cause });
      }
    };
  }
  return {
    ...database,
    prepare(sql) {
      const { run, get, all } = database.prepare(sql);
      return { run, get: trying(get), all: trying(all) };
    },
  };
}

/** After trouble only a write tells whether it is over: a full disk reads perfectly well. */
function tryWriting(database: Database, committing: (commit: () => void) => void): void {
  try {
    committing(() => {
      database.exec('BEGIN IMMEDIATE');
      database.exec('CREATE TABLE probe (page BLOB); INSERT INTO probe VALUES (zeroblob(8192)); DROP TABLE probe');
      database.exec('COMMIT');
    });
  } catch {
    try {
      database.exec('ROLLBACK');
    } catch {
      // Rolled back already.
    }
  }
}

function opening<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

function cannotOpen(path: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${path} cannot be opened as a Candor store: ${why}`, { cause });
}
