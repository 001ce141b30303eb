import type { SurveyFile } from '@candor/protocol';
import { faultsOf } from '../surveys/faults.js';
import { readJsonFile } from './jsonFile.js';

/** A survey file as it was found: fit to use, or what is wrong with it, one sentence each. */
export type FoundSurveyFile = { file: SurveyFile } | { faults: string[] };

/**
 * Reads and checks a survey file.
 *
 * @throws Error in one sentence if there is none or it is not JSON
 */
export function readSurveyFile(path: string): FoundSurveyFile {
  const content = readJsonFile(path, 'survey file');
  const faults = faultsOf(content);
  return faults.length > 0 ? { faults } : { file: content as SurveyFile };
}
