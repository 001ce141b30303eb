import type { SurveyFile } from '@candor/protocol';
import type { CandorOptions } from '../options.js';

const surveyOf = (id: string, question: string): SurveyFile['surveys'][number] => ({
  id,
  touchpoint: id,
  metric: 'csat',
  texts: { en: { question } },
  moments: [{ on: 'code', name: `${id}-read` }],
});
const surveys: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: [surveyOf('guide', 'How was this guide?'), surveyOf('help', 'How was our help?')],
};

let last = 0;

/** A site of its own for each test: nobody has been asked there yet. */
export function newSite(): CandorOptions {
  return { endpoint: 'https://collector.test', site: `wrapped-${++last}`, surveys };
}

/** What is asked in a part of the page, prompt by prompt. */
export const questionsIn = (part: ParentNode): (string | null | undefined)[] =>
  [...part.querySelectorAll('candor-prompt')].map((host) => host.shadowRoot?.querySelector('h2')?.textContent);

export const GUIDE = ['How was this guide?'];
export const HELP = ['How was our help?'];
