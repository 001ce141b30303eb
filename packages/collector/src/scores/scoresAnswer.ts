import { formatScore } from '@candor/scoring';
import { json } from '../http/answer.js';
import { isSteered } from '../steering/steer.js';
import type { SteeringOf } from '../steering/steering.js';
import type { Store } from '../store/store.js';
import type { Site } from '../surveys/site.js';
import { askedOf } from './asked.js';
import { isoDay } from './isoDay.js';
import { countsIn, surveyScores, type SurveyScores, type WordingScore } from './surveyScores.js';

/**
 * `GET /v1/scores?site=&survey=`: per survey and wording the counts, the score with its interval, and the score as it
 * may be printed. Days are ISO 8601, UTC. Of a survey that is steered, by what, and how now.
 */
export async function scoresAnswer(
  site: Site,
  survey: string | undefined,
  { store, steeringOf }: { store: Store; steeringOf: SteeringOf },
): Promise<Response> {
  const steering = await steeringOf(site);
  const surveys = surveyScores(site, await countsIn(store, site.id, survey))
    .filter((scores) => survey === undefined || scores.survey === survey)
    .map((scores) => printedSurvey(scores, { ...aimOf(site, scores.survey), ...steering[scores.survey] }));
  return json({ site: site.id, surveys });
}

function printedSurvey(scores: SurveyScores, steered: object) {
  const { survey, metric, touchpoint, asked, answered, excluded, wordings } = scores;
  const printed = wordings.map((wording) => printedWording(wording, askedOf(scores)));
  return { survey, metric, touchpoint, asked, answered, excluded, ...steered, wordings: printed };
}

/** What the owner wants of a survey that the collector steers; nothing of others. */
function aimOf({ surveys }: Site, id: string) {
  const survey = surveys.get(id)?.survey;
  if (!survey || !isSteered(survey)) return {};
  const { mode = 'census', margin, quota } = survey;
  return { mode, ...(margin !== undefined && { margin }), ...(quota && { quota }) };
}

function printedWording(
  { wording, instrument, texts, firstDay, lastDay, score }: WordingScore,
  asked: number | undefined,
) {
  const [from, to] = [isoDay(firstDay), isoDay(lastDay)];
  const printed = formatScore(score, { period: `${from} to ${to}`, wording, ...(asked !== undefined && { asked }) });
  return { wording, instrument, ...texts, from, to, printed, score };
}
