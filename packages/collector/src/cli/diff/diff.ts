import type { SurveyFile } from '@candor/protocol';
import { diffOf } from '@candor/protocol/diff';
import { readSurveyFile } from '../surveyFile.js';
import { printed } from './print.js';
import type { Verdict } from '../tell.js';

/**
 * Tells two survey files apart.
 *
 * @throws Error in words for the owner if one of them is not there or not valid
 */
export function diff(before: string, after: string, { json = false }: { json?: boolean } = {}): Verdict {
  const told = diffOf(valid(before), valid(after));
  return { out: json ? `${JSON.stringify(told, null, 2)}\n` : printed(told) };
}

function valid(path: string): SurveyFile {
  const found = readSurveyFile(path);
  if ('faults' in found) throw new Error(`${path} is not valid:\n  ${found.faults.join('\n  ')}`);
  return found.file;
}
