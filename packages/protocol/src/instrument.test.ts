import { describe, expect, it } from 'vitest';
import { fnv1a64, instrumentOf } from './instrument.js';
import type { Survey } from './survey.js';

const survey: Survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: {
    en: { question: 'How likely are you to recommend us?', low: 'Not at all likely', high: 'Extremely likely' },
    ro: { question: 'Cât de probabil este să ne recomandați?' },
  },
  moments: [],
};

describe('fnv1a64', () => {
  // From the test suite that its authors publish (http://www.isthe.com/chongo/src/fnv/test_fnv.c).
  it.each([
    ['', 0xcbf29ce484222325n],
    ['a', 0xaf63dc4c8601ec8cn],
    ['foobar', 0x85944171f73967e8n],
  ])('gives the published hash of %j', (text, hash) => {
    expect(fnv1a64(text)).toBe(hash);
  });
});

describe('instrumentOf', () => {
  it('stays the same for the same question, whatever the survey is called or when it asks', () => {
    const renamed: Survey = {
      ...survey,
      id: 'other',
      touchpoint: 'other',
      moments: [{ on: 'code', name: 'x' }],
      sample: 0.5,
    };
    expect(instrumentOf(renamed, 'en')).toBe(instrumentOf(survey, 'en'));
    expect(instrumentOf(survey, 'en')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is the same with the default scale left out or written', () => {
    const written: Survey = { ...survey, metric: 'nps', scale: { min: 0, max: 10, good: 'high' } };
    expect(instrumentOf(written, 'en')).toBe(instrumentOf(survey, 'en'));
  });

  it('changes with the wording, an anchor, the drawing and the language', () => {
    const english = survey.texts['en'];
    if (!english) throw new Error('the survey above has English');
    const changed: Survey[] = [
      { ...survey, texts: { en: { ...english, question: `${english.question} ` } } },
      { ...survey, texts: { en: { ...english, low: 'Never' } } },
      { ...survey, texts: { en: { question: english.question, high: 'Not at all likely' } } },
      { ...survey, look: { marks: 'stars' } },
    ];
    const hashes = [
      instrumentOf(survey, 'en'),
      instrumentOf(survey, 'ro'),
      ...changed.map((each) => instrumentOf(each, 'en')),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('says so when there is no text in that language', () => {
    expect(() => instrumentOf(survey, 'ru')).toThrow('survey "shop-nps" has no text in "ru"');
  });
});
