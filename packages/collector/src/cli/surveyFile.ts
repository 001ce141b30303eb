import { readFileSync } from 'node:fs';
import type { SurveyFile } from '@candor/protocol';
import { faultsOf } from '../surveys/faults.js';

/** A survey file as it was found: fit to use, or what is wrong with it, one sentence each. */
export type FoundSurveyFile = { file: SurveyFile } | { faults: string[] };

/**
 * Reads and checks a survey file.
 *
 * @throws Error in one sentence if there is none or it is not JSON
 */
export function readSurveyFile(path: string): FoundSurveyFile {
  const content = parse(path, read(path));
  const faults = faultsOf(content);
  return faults.length > 0 ? { faults } : { file: content as SurveyFile };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `there is no survey file at ${path}` : `${path} cannot be read (${code})`, {
      cause,
    });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
}
