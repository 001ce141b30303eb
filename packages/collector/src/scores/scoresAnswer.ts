import { formatScore } from '@candor/scoring';
import { json } from '../http/answer.js';
import type { Store } from '../store/store.js';
import type { Site } from '../surveys/site.js';
import { askedOf } from './asked.js';
import { isoDay } from './isoDay.js';
import { countsIn, surveyScores, type WordingScore } from './surveyScores.js';

/**
 * `GET /v1/scores?site=&survey=`: per survey and wording the counts, the score with its interval, and the score as it
 * may be printed. Days are ISO 8601, UTC.
 */
export async function scoresAnswer(site: Site, survey: string | undefined, store: Store): Promise<Response> {
  const surveys = surveyScores(site, await countsIn(store, site.id, survey))
    .filter((scores) => survey === undefined || scores.survey === survey)
    .map((scores) => {
      const { survey: id, metric, touchpoint, asked, answered, excluded, wordings } = scores;
      const printed = wordings.map((wording) => printedWording(wording, askedOf(scores)));
      return { survey: id, metric, touchpoint, asked, answered, excluded, wordings: printed };
    });
  return json({ site: site.id, surveys });
}

function printedWording(
  { wording, instrument, texts, firstDay, lastDay, score }: WordingScore,
  asked: number | undefined,
) {
  const [from, to] = [isoDay(firstDay), isoDay(lastDay)];
  const printed = formatScore(score, { period: `${from} to ${to}`, wording, ...(asked !== undefined && { asked }) });
  return { wording, instrument, ...texts, from, to, printed, score };
}
