import { readFileSync } from 'node:fs';

/**
 * What a JSON file of the owner's holds; a byte order mark does no harm.
 *
 * @param what it is, such as `survey file`
 * @param options `isSecret` keeps the file's own words out of the message
 * @throws Error in one sentence if there is none or it is not JSON
 */
export function readJsonFile(path: string, what: string, { isSecret = false } = {}): unknown {
  const text = read(path, what);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`${path} is not JSON: ${isSecret ? message.replace(/, (?:\.\.\.)?".*$/s, '') : message}`, {
      cause,
    });
  }
}

function read(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `there is no ${what} at ${path}` : `${path} cannot be read (${code})`, {
      cause,
    });
  }
}
