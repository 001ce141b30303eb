/** SQLite's own words for a value that a table cannot hold (https://sqlite.org/rescode.html). */
const DATA_ERRORS = new Set([/* TOOBIG */ 18, /* CONSTRAINT */ 19, /* MISMATCH */ 20, /* RANGE */ 25]);

/**
 * SQLite's primary result code, whichever driver reports it, or undefined if the error is none of SQLite's.
 */
export function resultCode(error: unknown): number | undefined {
  const { rawCode, errcode } = error as { rawCode?: unknown; errcode?: unknown };
  const code = rawCode ?? errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}

/**
 * Whether only the row at hand is at fault. Such an error undoes one statement and leaves the transaction alive; every
 * other (disk full, input/output, locked, corrupt) is trouble for all that was to be committed.
 */
export function isDataError(error: unknown): boolean {
  const code = resultCode(error);
  // A driver that cannot bind a value throws an error of its own before SQLite sees the row.
  return code === undefined ? /bind/i.test(String(error)) : DATA_ERRORS.has(code);
}
