import { createRequire } from 'node:module';

/** What is used of either driver. */
interface Connection {
  exec(sql: string): void;
  close(): void;
}

/** Copies a store that is in use, as an owner would: by SQLite's own VACUUM INTO, from a connection of its own. */
export function copyStore(from: string, to: string): void {
  const connection = connect(from);
  try {
    connection.exec('PRAGMA busy_timeout = 5000');
    connection.exec(`VACUUM INTO '${to}'`);
  } finally {
    connection.close();
  }
}

/** By the driver that the collector has: libsql, since Node 20 has none of its own. */
function connect(path: string): Connection {
  const load = createRequire(new URL('../../../packages/collector/package.json', import.meta.url));
  const Database = load('libsql') as new (path: string) => Connection;
  return new Database(path);
}
