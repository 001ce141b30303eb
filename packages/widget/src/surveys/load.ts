import type { SurveyFile } from '@candor/protocol';
import { isSurveyFile } from './check.js';

/**
 * The survey file, given outright or by its address.
 *
 * @throws Error with one sentence for the owner when it can't be had or is not a survey file
 */
export async function loadSurveys(surveys: SurveyFile | string): Promise<SurveyFile> {
  const place = typeof surveys === 'string' ? surveys : '"surveys"';
  const file: unknown = typeof surveys === 'string' ? await fetchJson(surveys) : surveys;
  if (isSurveyFile(file)) return file;
  throw new Error(`no survey is shown: ${place} is no survey file ("candor validate" says where)`);
}

async function fetchJson(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url, { credentials: 'omit' });
    if (answer.ok) return await answer.json();
    throw new Error(`it answered ${answer.status}`);
  } catch (error) {
    throw new Error(`no survey is shown: ${url} could not be read: ${String(error)}`, { cause: error });
  }
}
