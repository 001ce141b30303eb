import { surveyFileSchema } from '@candor/protocol/schema';
import { describe, expect, it } from 'vitest';
import { CHOICES, galleryFile, readSpecimen, surveyFileOf } from './specimen.js';

describe('the gallery', () => {
  it('shows only surveys that an owner could have, in every language and place', () => {
    for (const kind of CHOICES.kind) {
      for (const language of CHOICES.language) {
        for (const place of CHOICES.place) {
          const file = surveyFileOf({ kind, language, look: { place, accent: '#3050c8', radius: 0.5 } });
          expect(surveyFileSchema.safeParse(file).error).toBeUndefined();
        }
      }
    }
    expect(surveyFileSchema.safeParse(galleryFile()).error).toBeUndefined();
  });

  it('reads its controls, and passes over what is none of their choices', () => {
    const look = { place: 'bar', side: 'end', scheme: 'dark', accent: '#ff0000', radius: 0.5 };
    expect(
      readSpecimen({ kind: 'ces-7', language: 'ar', place: 'bar', scheme: 'dark', accent: '#ff0000', radius: '0.5' }),
    ).toEqual({ kind: 'ces-7', language: 'ar', look });
    expect(readSpecimen({ kind: '"><script>', accent: 'red;', radius: '99' })).toEqual({
      kind: 'nps',
      language: 'en',
      look: { place: 'corner', side: 'end', scheme: 'system' },
    });
  });
});
