import { createHash, randomBytes } from 'node:crypto';
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

/** A token, as far as it is known. */
export interface KnownToken {
  /** SHA-256 in hexadecimal: all that is kept, readable by its owner alone. */
  hash: string;
  /** The token itself; of one that is kept, at the first start only. */
  token?: string;
}

/**
 * Makes a token at the first start, and keeps what is enough to recognise it.
 *
 * @throws Error in one sentence if what was kept is not that, as after a start that was killed just then
 */
export function keptToken(folder: string): KnownToken {
  const path = join(folder, 'token.sha256');
  const token = randomBytes(24).toString('base64url');
  try {
    // `wx` fails if the file is there: of two processes that start at once, both end with the same token.
    writeFileSync(path, `${hashOf(token)}\n`, { mode: 0o600, flag: 'wx' });
    return { hash: hashOf(token), token };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const hash = read(path);
  if (/^[0-9a-f]{64}$/.test(hash)) return { hash };
  throw new Error(`${path} holds no token: delete it, and the next start makes another one`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new Error(`${path} cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
}

/** What is kept of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
