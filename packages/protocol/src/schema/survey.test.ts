import { describe, expect, it } from 'vitest';
import { surveyFileSchema } from './index.js';

const survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: 'How likely are you to recommend us?', followUp: { promoter: 'What do you like most?' } } },
  moments: [{ on: 'code', name: 'second-visit' }],
};
const file = { version: 1, language: 'en', surveys: [survey] };

const problems = (value: unknown): string[] =>
  surveyFileSchema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a survey file', () => {
  it('is valid with no more than a metric, a question and a moment', () => {
    expect(problems(file)).toEqual([]);
  });

  it('is refused when a key is mistyped, since a lost cooldown would ask people too often', () => {
    expect(problems({ ...file, surveys: [{ ...survey, cooldownDay: 3 }] })).toEqual([
      'surveys.0: Unrecognized key: "cooldownDay"',
    ]);
  });

  it('is refused when a survey has no text in the language of the file', () => {
    expect(problems({ ...file, language: 'ro' })).toEqual([
      'surveys.0.texts: expected a text in "ro", the language of the file',
    ]);
  });

  it('is refused when two surveys share an id', () => {
    expect(problems({ ...file, surveys: [survey, survey] })).toEqual(['surveys.1.id: expected an id of its own']);
  });

  it('is refused when a follow-up names a band of another metric', () => {
    const texts = { en: { question: 'How was it?', followUp: { promoter: 'Why?' } } };
    expect(problems({ ...file, surveys: [{ ...survey, metric: 'csat', texts }] })).toHaveLength(1);
  });

  it('is refused when its reasons take an id under which something else is kept', () => {
    const choice = { id: 'contact', options: ['price', 'other'] };
    const texts = { en: { question: '?', choice: { question: 'Why?', options: { price: 'Price', other: 'Other' } } } };
    expect(problems({ ...file, surveys: [{ ...survey, texts, choice }] })).toEqual([
      'surveys.0.choice.id: expected a short id other than "contact", which is that of an address',
      'surveys.0.choice.options.1: expected a short id; for a reason in own words, set "other": true',
    ]);
  });
});
