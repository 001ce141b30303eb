import { instrumentOf, LIMITS, scaleOf, type Measure, type Survey, type SurveyResponse } from '@candor/protocol';

import { toJson } from './json.js';
import { maskIn } from './mask.js';
import { keysOf } from '../keysOf.js';

/** What is known of a prompt before anybody has answered it. */
export interface Asked {
  survey: Survey;
  language: string;
  moment: string;
  probability: number;
  shownAt: number;
  respondent?: string;
  traits?: Record<string, string | number | boolean> | undefined;
  /** The site's own word for respondent and traits. */
  signature?: string | undefined;
  test?: true | undefined;
}

/** What the customer has said so far. */
export interface Said {
  rating: number;
  comment: string;
  /** To further questions, by their ids. */
  answers: SurveyResponse['answers'];
}

/** The first revision of a response: made at the first click, with an id of its own. */
export function respond(asking: Asked, said: Said, id: string, ratedAt: number): SurveyResponse {
  const { survey, language, moment, probability, shownAt, respondent, traits, signature, test } = asking;
  return {
    id,
    revision: 1,
    survey: survey.id,
    instrument: instrumentOf(survey, language),
    touchpoint: survey.touchpoint,
    moment,
    // A survey's metric and scale belong together; reading them one by one hides that from the compiler.
    ...({ metric: survey.metric, scale: scaleOf(survey) } as Measure),
    rating: said.rating,
    ...wordsOf(said),
    locale: language,
    shownAt,
    ratedAt,
    probability,
    ...(respondent && { respondent }),
    ...(traits && { traits: plainIn(traits) }),
    ...(signature && { signature }),
    ...(test && { test }),
  };
}

/** What can be sent of traits: the rest would have the whole answer refused. */
function plainIn(traits: object): NonNullable<Asked['traits']> {
  const plain: NonNullable<Asked['traits']> = {};
  for (const name of keysOf(traits)) {
    const value: unknown = traits[name as keyof typeof traits];
    if (typeof value === 'string') plain[name] = value.slice(0, 500);
    if (typeof value === 'boolean' || Number.isFinite(value)) plain[name] = value as number;
  }
  return plain;
}

/** The next revision with what is said now, or the same one where nothing has changed. */
export function revise(response: SurveyResponse, said: Said): SurveyResponse {
  const { comment: before, masked: _before, ...rest } = response;
  const now = wordsOf(said);
  const alike = toJson(response.answers) === toJson(now.answers);
  if (response.rating === said.rating && before === now.comment && alike) return response;
  return { ...rest, ...now, rating: said.rating, revision: response.revision + 1 };
}

/** Without the addresses and numbers in it, but for the address that was given as one. */
function wordsOf(said: Said): Pick<SurveyResponse, 'answers' | 'comment' | 'masked'> {
  let masked = 0;
  const clean = (text: string): string => {
    const found = maskIn(text);
    masked += found.masked;
    return found.text;
  };
  const comment = shortened(clean(said.comment.trim()));
  const answers: SurveyResponse['answers'] = {};
  for (const id of keysOf(said.answers)) {
    const answer = said.answers[id] ?? '';
    answers[id] = typeof answer === 'string' && id !== 'contact' ? clean(answer) : answer;
  }
  return { answers, ...(comment && { comment }), ...(masked && { masked }) };
}

/** Cut between code points, so that no half of an emoji is ever sent. */
function shortened(text: string): string {
  return text.length > LIMITS.comment ? [...text].slice(0, LIMITS.comment).join('') : text;
}
