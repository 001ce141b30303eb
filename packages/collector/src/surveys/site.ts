import { instrumentOf, scaleOf, type Survey, type SurveyFile } from '@candor/protocol';
import type { SiteSettings } from '../settings/settings.js';
import { faultsOf } from './faults.js';
import { scaleName } from './scaleName.js';

/** What exactly was asked, where the survey file in use still says it. */
export interface Wording {
  language: string;
  question: string;
}

/** A survey of a site with what is looked up for every answer. */
export interface KnownSurvey {
  /** Among the surveys of its site, for counting without names. */
  place: number;
  survey: Survey;
  scale: string;
  /** By instrument hash. Answers to earlier wordings still arrive for weeks and are not in here. */
  wordings: Map<string, Wording>;
}

/** A site that this collector serves. */
export interface Site {
  id: string;
  file: SurveyFile;
  surveys: Map<string, KnownSurvey>;
  touchpoints: Set<string>;
  settings: SiteSettings;
}

/** Where touchpoints that the survey file does not name are counted, so that strangers cannot make up cells. */
export const OTHER_TOUCHPOINT = 'other';

/**
 * Looks through a site's survey file once.
 *
 * @throws TypeError naming every fault if the file is not a valid survey file
 */
export function siteOf(id: string, file: SurveyFile, settings: SiteSettings = {}): Site {
  const faults = faultsOf(file);
  if (faults.length > 0) throw new TypeError(`the survey file of site "${id}" is not valid:\n  ${faults.join('\n  ')}`);
  const touchpoints = new Set([
    ...(file.touchpoints ?? []).map((touchpoint) => touchpoint.id),
    ...file.surveys.map((survey) => survey.touchpoint),
  ]);
  const surveys = new Map(file.surveys.map((survey, place) => [survey.id, known(survey, place)]));
  return { id, file, surveys, touchpoints, settings };
}

function known(survey: Survey, place: number): KnownSurvey {
  const wordings = Object.entries(survey.texts).map(([language, { question }]): [string, Wording] => [
    instrumentOf(survey, language),
    { language, question },
  ]);
  return { survey, place, scale: scaleName(scaleOf(survey)), wordings: new Map(wordings) };
}
