import { surveyFileSchema } from '@candor/protocol/schema';
import { describe, expect, it } from 'vitest';
import { ownName } from './languages.js';
import { CHOICES, galleryFile, readSpecimen, surveyFileOf, type Kind } from './specimen.js';

describe('the gallery', () => {
  it('shows only surveys that an owner could have, in every language and place', () => {
    expect(CHOICES.language).toHaveLength(40);
    for (const kind of CHOICES.kind) {
      for (const language of CHOICES.language) {
        for (const place of CHOICES.place) {
          const file = surveyFileOf(readSpecimen({ kind, language, place, accent: '#3050c8', radius: '0.5' }));
          expect(surveyFileSchema.safeParse(file).error).toBeUndefined();
          expect(Object.keys(file.surveys[0]?.texts ?? {})).toEqual([language]);
        }
      }
    }
    expect(surveyFileSchema.safeParse(galleryFile()).error).toBeUndefined();
  });

  it('reads its controls, and passes over what is none of their choices', () => {
    const look = { place: 'bar', side: 'end', scheme: 'dark', accent: '#ff0000', radius: 0.5 };
    expect(
      readSpecimen({ kind: 'ces-7', language: 'ar', place: 'bar', scheme: 'dark', accent: '#ff0000', radius: '0.5' }),
    ).toEqual({ kind: 'ces-7', language: 'ar', look, by: undefined });
    expect(readSpecimen({ kind: '"><script>', accent: 'red;', radius: '99' })).toEqual({
      kind: 'nps',
      language: 'en',
      look: { place: 'corner', side: 'end', scheme: 'system' },
      by: undefined,
    });
  });

  it('asks in the language of its page where no other is chosen', () => {
    expect(readSpecimen({}, 'ru').language).toBe('ru');
    expect(readSpecimen({ language: 'en' }, 'ru').language).toBe('en');
  });

  it('asks the standard question where we have written none, and thumbs that of their metric', () => {
    const questionIn = (kind: Kind) => surveyFileOf({ kind, language: 'de', look: {} }).surveys[0]?.texts['de'];
    expect(questionIn('nps')?.question).toContain('Tihna');
    expect(questionIn('csat-thumbs')).toEqual(questionIn('csat-stars'));
    expect(questionIn('ces-5')).not.toEqual(questionIn('ces-7'));
  });

  it('has the button at the edge of the page only where that is the place', () => {
    const momentsAt = (place: string) => surveyFileOf(readSpecimen({ place })).surveys[0]?.moments;
    expect(CHOICES.place.map(momentsAt)).toEqual([[], [], [], [], [{ on: 'button' }]]);
  });

  it('calls each language by its own name', () => {
    expect(['pt-BR', 'sr-Latn', 'tr', 'ru'].map(ownName)).toEqual([
      'Português (Brasil)',
      'Srpski (latinica)',
      'Türkçe',
      'Русский',
    ]);
  });
});
