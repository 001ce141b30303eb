import { BANDS, PLACES, SCHEMES, type Look, type Metric, type Survey, type SurveyFile } from '@candor/protocol';
import { TEXTS, type GalleryLanguage } from './texts.js';

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
  language: GalleryLanguage;
  look: Look;
}

/** What each control may say, the first of each when it says nothing. */
export const CHOICES = {
  kind: Object.keys(KINDS) as Kind[],
  place: PLACES,
  side: ['end', 'start'],
  scheme: SCHEMES,
  language: Object.keys(TEXTS) as GalleryLanguage[],
} as const;

/** Reads the controls; what is none of their choices is as good as nothing. */
export function readSpecimen(query: Record<string, string>): Specimen {
  const { accent = '', radius = '' } = query;
  const one = <T extends string>(choices: readonly T[], said: string | undefined): T =>
    choices.find((each) => each === said) ?? (choices[0] as T);
  return {
    kind: one(CHOICES.kind, query['kind']),
    language: one(CHOICES.language, query['language']),
    look: {
      place: one(CHOICES.place, query['place']),
      side: one(CHOICES.side, query['side']),
      scheme: one(CHOICES.scheme, query['scheme']),
      ...(/^#[0-9a-f]{6}$/i.test(accent) && { accent }),
      ...(/^[0-2](\.\d+)?$/.test(radius) && { radius: Math.min(2, Number(radius)) }),
    },
  };
}

/** A survey file with this one prompt in it, which uses every step there is. */
export function surveyFileOf({ kind, language, look }: Specimen): SurveyFile {
  const { metric, look: own, ...scale } = KINDS[kind];
  const { questions, rest } = TEXTS[language];
  const question = questions[kind.startsWith('csat-thumbs') ? 'thumbs' : metric];
  const inEachBand = <T>(said: T): Record<string, T> => Object.fromEntries(BANDS[metric].map((band) => [band, said]));
  const texts = {
    ...question,
    followUp: inEachBand(rest.followUp),
    choice: rest.choice,
    contact: inEachBand(rest.contact),
    next: inEachBand({ text: rest.next, code: 'TIHNA-10' }),
  };
  const survey = {
    id: kind,
    touchpoint: 'gallery',
    metric,
    ...scale,
    texts: { [language]: texts },
    choice: { id: 'reason', options: Object.keys(rest.choice.options), many: true, other: true },
    withdrawable: true,
    moments: [],
    look: { ...look, ...own },
  };
  // The kinds pair each metric with a scale of its own, which spreading hides from the compiler.
  return { version: 1, language, surveys: [survey as Survey] };
}

/** What the collector has to know of the gallery: each kind as a survey of its own. */
export function galleryFile(): SurveyFile {
  const language = 'en';
  const surveys = CHOICES.kind.flatMap((kind) => surveyFileOf({ kind, language, look: {} }).surveys);
  return { version: 1, language, surveys };
}
