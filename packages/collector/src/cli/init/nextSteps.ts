import type { Survey, SurveyFile } from '@candor/protocol';
import { GOALS, type Goal } from './goals.js';
import { hasReasonsIn } from './proposal.js';
import { REASON_WORDS } from './reasons.js';
import { AT_HOME } from './schemaPlace.js';
import type { Wishes } from './wishes.js';

/** Keeps calls until Candor is there. The README says it too. */
export const STUB =
  '<script>if(typeof candor!="function"){window.candor=function(){candor.q.push(arguments)};candor.q=[]}</script>';

/** What was written, why it is so, and what to do next, to be printed. */
export function nextSteps(path: string, { surveys, language }: SurveyFile, wishes: Wishes, endpoint = AT_HOME): string {
  const goal: Goal = GOALS[wishes.goal];
  const [survey] = surveys;
  if (!survey) return '';
  return `${path} has one survey, "${survey.id}".

  asks   ${survey.metric.toUpperCase()}: ${survey.texts[language]?.question ?? ''}
  in     ${wishes.languages.join(', ')}
  when   ${whenIn(survey)}
  whom   ${whomIn(survey)}

${goal.because}
${notes(goal, wishes)}
Next:
  1. Make the question yours in ${path}: ${goal.yours}.
     Do it before the first answer comes, since other words are another question. Then
     npx candor validate ${path}
  2. Run a collector. It shows you your report:
     npx candor serve --surveys ${path}
  3. Paste this into your pages:
${snippet(survey, endpoint)}
`;
}

function whenIn({ moments }: Survey): string {
  const [moment] = moments;
  if (moment?.on === 'code') return `your page says candor('moment', '${moment.name}')`;
  if (moment?.on === 'dwell') return `${moment.seconds} s in view on ${pages(moment.url)}`;
  return moment?.on === 'page' ? `on ${pages(moment.url)}` : '';
}

const pages = (url: string): string => (url === '/**' ? 'any page' : url);

function whomIn({ mode, cooldownDays, audience }: Survey): string {
  const visits = audience && 'fact' in audience ? `from visit ${String(audience.atLeast)} on, ` : '';
  const many = mode === 'sample' ? 'as few as the score needs (a sample)' : 'everybody (a census)';
  return `${visits}${many}, each once in ${cooldownDays} days at most`;
}

function notes(goal: Goal, { languages }: Wishes): string {
  if (!goal.reasons || hasReasonsIn(languages)) return '';
  return `A list of reasons is ready in ${Object.keys(REASON_WORDS).join(', ')} alone: add "choice" and its words by hand.\n`;
}

function snippet({ moments }: Survey, endpoint: string): string {
  const script = `<script async src="${endpoint.replace(/\/+$/, '')}/candor.js"></script>`;
  const [moment] = moments;
  if (moment?.on !== 'code') return `     ${script}`;
  return `     ${STUB}
     ${script}
     and this where it happens:
     <script>candor('moment', '${moment.name}')</script>`;
}
