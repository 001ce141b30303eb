import type { SurveyFile } from '@candor/protocol';

/**
 * The survey file, given outright or by its address.
 *
 * @throws Error with one sentence for the owner when it can't be had or is not a survey file
 */
export async function loadSurveys(surveys: SurveyFile | string): Promise<SurveyFile> {
  const place = typeof surveys === 'string' ? surveys : '"surveys"';
  try {
    const file: unknown = typeof surveys === 'string' ? await fetchJson(surveys) : surveys;
    if (seemsWhole(file)) return file;
    throw new Error('no survey file ("candor validate" says where)');
  } catch (error) {
    throw new Error(`no survey is shown: ${place}: ${error as Error}`, { cause: error });
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { credentials: 'omit' });
  if (answer.ok) return answer.json();
  throw new Error(`${answer.status}`);
}

/** As far as it takes to watch its moments; the rest is looked at before anybody is asked: see `isSurveyFile`. */
function seemsWhole(file: unknown): file is SurveyFile {
  try {
    const { version, surveys } = file as SurveyFile;
    return version === 1 && surveys.every(({ id, texts, moments }) => id && texts && moments.every(({ on }) => on));
  } catch {
    return false;
  }
}
