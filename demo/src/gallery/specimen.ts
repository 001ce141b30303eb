import {
  BANDS,
  PLACES,
  scaleOf,
  SCHEMES,
  type Look,
  type Metric,
  type Survey,
  type SurveyFile,
  type Texts,
} from '@candor/protocol';
import { standardTexts } from '@candor/protocol/standard';
import { PROMPT_LANGUAGES } from './languages.js';
import { isWritten, TEXTS } from './texts.js';

/** What can be asked in the gallery: each scale as each mark that suits it. */
export const KINDS = {
  nps: { metric: 'nps', look: {} },
  'csat-faces-3': { metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, look: { marks: 'faces' } },
  'csat-faces-5': { metric: 'csat', look: { marks: 'faces' } },
  'csat-stars': { metric: 'csat', look: { marks: 'stars' } },
  'csat-thumbs': { metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, look: { marks: 'thumbs' } },
  'csat-numbers': { metric: 'csat', look: {} },
  'ces-7': { metric: 'ces', look: {} },
  'ces-5': { metric: 'ces', scale: { min: 1, max: 5, good: 'high' }, look: {} },
} as const satisfies Record<string, { metric: Metric; scale?: Survey['scale']; look: Look }>;

export type Kind = keyof typeof KINDS;

/** One prompt of the gallery, as its controls say. */
export interface Specimen {
  kind: Kind;
  language: string;
  look: Look;
  /** Amid the page or by the button at its edge, and not by itself. */
  by?: 'inline' | 'button' | undefined;
}

/** What each control may say, the first of each when it says nothing; an empty word says nothing of the look. */
export const CHOICES = {
  kind: Object.keys(KINDS) as Kind[],
  place: [...PLACES, 'inline', 'button'],
  side: ['end', 'start'],
  scheme: SCHEMES,
  language: PROMPT_LANGUAGES,
  accent: ['', '#0f766e', '#b4232c', '#7c3aed', '#b45309', '#111827'],
  radius: ['', '0', '0.5', '2'],
} as const;

/** What the controls have said, or the address of the gallery. */
export type Query = Record<string, string>;

/** What one of the controls stands at. */
export function chosen<T extends string>(choices: readonly T[], said: string | undefined): T {
  return choices.find((each) => each === said) ?? (choices[0] as T);
}

/** Reads the controls; what is none of their choices is as good as nothing. */
export function readSpecimen(query: Query, language = 'en'): Specimen {
  const { accent = '', radius = '' } = query;
  const place = chosen(CHOICES.place, query['place']);
  return {
    kind: chosen(CHOICES.kind, query['kind']),
    language: chosen([language, ...CHOICES.language], query['language']),
    look: {
      place: chosen(PLACES, place),
      side: chosen(CHOICES.side, query['side']),
      scheme: chosen(CHOICES.scheme, query['scheme']),
      ...(/^#[0-9a-f]{6}$/i.test(accent) && { accent }),
      ...(/^[0-2](\.\d+)?$/.test(radius) && { radius: Math.min(2, Number(radius)) }),
    },
    by: place === 'inline' || place === 'button' ? place : undefined,
  };
}

/** A survey file with this one prompt in it, which uses every step that there are words for. */
export function surveyFileOf({ kind, language, look, by }: Specimen): SurveyFile {
  const { metric, look: own, ...scale } = KINDS[kind];
  const survey = {
    id: kind,
    touchpoint: 'gallery',
    metric,
    ...scale,
    ...(isWritten(language) ? writtenWords(kind, language) : { texts: { [language]: standardWords(kind, language) } }),
    withdrawable: true,
    moments: by === 'button' ? [{ on: 'button' }] : [],
    look: { ...look, ...own },
  };
  // The kinds pair each metric with a scale of its own, which spreading hides from the compiler.
  return { version: 1, language, surveys: [survey as Survey] };
}

/** Every step, in the words that we have written for it. */
function writtenWords(kind: Kind, language: keyof typeof TEXTS): Pick<Survey, 'texts' | 'choice'> {
  const { metric } = KINDS[kind];
  const { questions, rest } = TEXTS[language];
  const inEachBand = <T>(said: T): Record<string, T> => Object.fromEntries(BANDS[metric].map((band) => [band, said]));
  const texts = {
    ...questions[kind === 'csat-thumbs' ? 'thumbs' : metric],
    followUp: inEachBand(rest.followUp),
    choice: rest.choice,
    contact: inEachBand(rest.contact),
    next: inEachBand({ text: rest.next, code: 'TIHNA-10' }),
  };
  return {
    texts: { [language]: texts },
    choice: { id: 'reason', options: Object.keys(rest.choice.options), many: true, other: true },
  };
}

/** The standard question of a kind. There is none for thumbs, which borrow that of the other scales of their metric. */
function standardWords(kind: Kind, language: string): Texts {
  const { metric, ...rest }: { metric: Metric; scale?: Survey['scale'] } = KINDS[kind];
  const scale = kind === 'csat-thumbs' ? {} : rest;
  return standardTexts(metric, scaleOf({ metric, ...scale } as Survey), language, 'Tihna');
}

/** What the collector has to know of the gallery: each kind as a survey of its own. */
export function galleryFile(): SurveyFile {
  const language = 'en';
  const surveys = CHOICES.kind.flatMap((kind) => surveyFileOf({ kind, language, look: {} }).surveys);
  return { version: 1, language, surveys };
}
