import { createRequire } from 'node:module';

/** What SQLite can hold. Never a boolean: one driver ends the process when it is given one. */
export type SqlValue = string | number | Uint8Array | null;

/** A prepared statement. Values are bound by position. */
export interface Statement {
  /** How many rows changed. */
  run(values: readonly SqlValue[]): number;
  get(values: readonly SqlValue[]): Row | undefined;
  all(values: readonly SqlValue[]): Row[];
}

export type Row = Record<string, SqlValue>;

/** One connection. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** How long a connection waits for a lock that another process holds, in milliseconds. */
export const BUSY_TIMEOUT = 2_000;

const load = createRequire(import.meta.url);

/**
 * Opens one connection: by node:sqlite where this Node has it (22.13 and later), else by libsql, which is the same
 * SQLite in a prebuilt form. A read-only connection refuses every change.
 */
export function openDatabase(path: string, { readOnly = false } = {}): Database {
  const database = hasNodeSqlite(process.versions.node) ? openNodeSqlite(path) : openLibsql(path);
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  // libsql has no read-only mode; this pragma means the same to both.
  if (readOnly) database.exec('PRAGMA query_only = 1');
  return database;
}

/** Without a flag and without a warning at every start. */
function hasNodeSqlite(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13);
}

interface NodeSqlite {
  exec(sql: string): void;
  prepare(sql: string): {
    run(...values: readonly SqlValue[]): { changes: number | bigint };
    get(...values: readonly SqlValue[]): Row | undefined;
    all(...values: readonly SqlValue[]): Row[];
  };
  close(): void;
}

function openNodeSqlite(path: string): Database {
  const { DatabaseSync } = load('node:sqlite') as { DatabaseSync: new (path: string) => NodeSqlite };
  const connection = new DatabaseSync(path);
  return {
    exec: (sql) => connection.exec(sql),
    prepare(sql) {
      const prepared = connection.prepare(sql);
      return {
        run: (values) => Number(prepared.run(...values).changes),
        get: (values) => prepared.get(...values),
        all: (values) => prepared.all(...values),
      };
    },
    close: () => connection.close(),
  };
}

/** libsql takes the values as one list, which spares it a copy of them. */
interface Libsql {
  exec(sql: string): void;
  prepare(sql: string): {
    run(values: readonly SqlValue[]): { changes: number };
    get(values: readonly SqlValue[]): Row | undefined;
    all(values: readonly SqlValue[]): Row[];
  };
  close(): void;
}

function openLibsql(path: string): Database {
  const Connection = load('libsql') as new (path: string) => Libsql;
  const connection = new Connection(path);
  return {
    exec: (sql) => connection.exec(sql),
    prepare(sql) {
      const prepared = connection.prepare(sql);
      return {
        run: (values) => prepared.run(values).changes,
        get: (values) => prepared.get(values),
        all: (values) => prepared.all(values).map(({ _metadata, ...row }) => row),
      };
    },
    close: () => connection.close(),
  };
}
