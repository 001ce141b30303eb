import type { Survey, Texts } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { advance, BEGINNING, type Action, type Conversation } from './conversation.js';
import { faceOf, meaningOf } from './meaning.js';
import { en } from './words/en.js';
import { ro } from './words/ro.js';
import { ru } from './words/ru.js';

const texts: Texts<'nps'> = {
  question: 'How likely?',
  low: 'Not at all',
  high: 'Extremely',
  followUp: { promoter: 'What do you like?', detractor: 'What went wrong?' },
};
const survey: Survey = { id: 'nps', touchpoint: 'shop', metric: 'nps', texts: { en: texts }, moments: [] };
const after = (...actions: Action[]): Conversation =>
  actions.reduce((now, action) => advance(survey, texts, now, action), BEGINNING);

describe('a conversation', () => {
  it('asks on by the band of the rating, and thanks a band that has no question', () => {
    expect(after({ type: 'rate', rating: 10 }).step).toBe('comment');
    expect(after({ type: 'rate', rating: 3 }).step).toBe('comment');
    expect(after({ type: 'rate', rating: 8 }).step).toBe('thanks');
  });

  it('goes on with a comment or without', () => {
    const commented = after({ type: 'rate', rating: 10 }, { type: 'write', comment: 'all' }, { type: 'send' });
    expect(commented).toEqual({ step: 'thanks', rating: 10, comment: 'all' });
    expect(after({ type: 'rate', rating: 10 }, { type: 'send' }).step).toBe('thanks');
  });

  it('goes back with the rating still selected, and the comment kept', () => {
    const back = after({ type: 'rate', rating: 10 }, { type: 'write', comment: 'all' }, { type: 'back' });
    expect(back).toEqual({ step: 'rate', rating: 10, comment: 'all' });
  });

  it('gives nothing away when a rating is only selected', () => {
    expect(after({ type: 'select', rating: 4 })).toEqual({ step: 'rate', rating: 4, comment: '' });
  });

  it('does not move by what belongs to another step', () => {
    expect(after({ type: 'send' }, { type: 'back' }, { type: 'write', comment: 'x' })).toEqual(BEGINNING);
    const thanked = after({ type: 'rate', rating: 8 });
    expect(advance(survey, texts, thanked, { type: 'rate', rating: 1 })).toBe(thanked);
  });
});

describe('meaningOf', () => {
  it('gives the ends the words of the survey and numbers between them none', () => {
    expect([0, 5, 10].map((place) => meaningOf(place, 11, 'numbers', texts, en))).toEqual([
      'Not at all',
      undefined,
      'Extremely',
    ]);
  });

  it('gives every face a word, on three points and on five', () => {
    const plain = { question: '?' };
    expect([0, 1, 2].map((place) => meaningOf(place, 3, 'faces', plain, en))).toEqual(['Bad', 'So-so', 'Good']);
    expect([0, 1, 2, 3, 4].map((place) => meaningOf(place, 5, 'faces', plain, ru))).toEqual(ru.faces);
    expect([0, 1].map((place) => meaningOf(place, 2, 'thumbs', plain, ro))).toEqual(['Nu', 'Da']);
  });

  it('draws the unhappiest face at the low end, whatever the number of points', () => {
    expect([0, 1].map((place) => faceOf(place, 2))).toEqual([0, 4]);
    expect([0, 3, 6].map((place) => faceOf(place, 7))).toEqual([0, 2, 4]);
  });
});
