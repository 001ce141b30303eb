import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the folder for answers if there is none.
 *
 * @throws Error in one sentence if it cannot be written
 */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`the data folder ${folder} cannot be written (${code}): choose another with --data`, { cause });
  }
}

/** The token kept in the data folder; made at the first start, readable by its owner alone. */
export function keptToken(folder: string): string {
  const path = join(folder, 'token');
  try {
    // `wx` fails if the file is there: of two processes that start at once, both end with the same token.
    writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
