import type { Survey, Texts } from '@candor/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, BEGINNING, saidIn, shuffled, stepsOf, type Action, type Conversation } from './conversation.js';
import { faceOf, meaningOf } from './meaning.js';
import { en } from './words/en.js';
import { words as ro } from './words/ro.js';
import { words as ru } from './words/ru.js';

const texts: Texts<'nps'> = {
  question: 'How likely?',
  low: 'Not at all',
  high: 'Extremely',
  followUp: { promoter: 'What do you like?', detractor: 'What went wrong?' },
  choice: { question: 'Which of these?', options: { price: 'The price', time: 'No time' } },
  contact: { detractor: 'May we write to you?' },
};
const survey: Survey = {
  id: 'nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: texts },
  choice: { id: 'reason', options: ['price', 'time'], bands: ['detractor'], other: true },
  moments: [],
};
const many: Survey = { ...survey, choice: { id: 'reason', options: ['price', 'time'], many: true } };
const ORDER = ['time', 'price'];

const after = (of: Survey, ...actions: Action[]): Conversation =>
  actions.reduce((now, action) => advance(of, texts, now, action), BEGINNING);
const rate = (rating: number): Action => ({ type: 'rate', rating });
const pick = (option: string): Action => ({ type: 'pick', option });
const write = (field: 'other' | 'comment' | 'address', text: string): Action => ({ type: 'write', field, text });
const SEND: Action = { type: 'send' };
const BACK: Action = { type: 'back' };

describe('a conversation', () => {
  it('asks on by the band of the rating, and thanks a band that has no question', () => {
    expect(stepsOf(survey, texts, 0)).toEqual(['rate', 'choice', 'comment', 'contact', 'thanks']);
    expect(stepsOf(survey, texts, 8)).toEqual(['rate', 'thanks']);
    expect(stepsOf(survey, texts, 10)).toEqual(['rate', 'comment', 'thanks']);
    expect(after(survey, rate(3)).step).toBe('choice');
    expect(after(survey, rate(8)).step).toBe('thanks');
    expect(after(survey, rate(10)).step).toBe('comment');
  });

  it('goes on from each step with an answer or without', () => {
    expect(after(survey, rate(10), write('comment', 'all'), SEND)).toMatchObject({ step: 'thanks', comment: 'all' });
    expect(after(survey, rate(3), SEND, SEND, SEND)).toMatchObject({ step: 'thanks', picked: [], comment: '' });
  });

  it('goes back step by step with everything kept', () => {
    const back = after(survey, rate(3), pick('price'), SEND, write('comment', 'dear'), BACK, BACK);
    expect(back).toEqual({ ...BEGINNING, rating: 3, picked: ['price'], comment: 'dear' });
  });

  it('takes one reason, or several where that is asked', () => {
    expect(after(survey, rate(3), pick('price'), pick('time')).picked).toEqual(['time']);
    expect(after(many, rate(3), pick('price'), pick('time'), pick('price')).picked).toEqual(['time']);
  });

  it('does not go on with what is no address, until it is one or none', () => {
    const asked = [rate(3), SEND, SEND];
    const bad = after(survey, ...asked, write('address', 'ana@'), SEND);
    expect(bad).toMatchObject({ step: 'contact', badAddress: true });
    expect(after(survey, ...asked, write('address', 'ana@'), SEND, write('address', ''), SEND).step).toBe('thanks');
    expect(after(survey, ...asked, write('address', ' ana@tea.ro '), SEND).step).toBe('thanks');
  });

  it('gives nothing away when a rating is only selected', () => {
    expect(after(survey, { type: 'select', rating: 4 })).toEqual({ ...BEGINNING, rating: 4 });
  });

  it('does not move by what belongs to another step', () => {
    expect(after(survey, SEND, BACK, write('comment', 'x'), pick('price'))).toEqual(BEGINNING);
    const thanked = after(survey, rate(8));
    expect(advance(survey, texts, thanked, rate(1))).toBe(thanked);
  });
});

describe('what has been said', () => {
  const saidAfter = (...actions: Action[]): unknown => saidIn(survey, texts, after(survey, ...actions), ORDER);

  it('is nothing before there is a rating', () => {
    expect(saidAfter(SEND)).toBeUndefined();
  });

  it('has the reason beside the order in which the options stood', () => {
    expect(saidAfter(rate(3), pick('other'), write('other', ' the cat '))).toEqual({
      rating: 3,
      comment: '',
      answers: { reason: 'other', 'reason.order': ORDER, 'reason.other': 'the cat' },
    });
    const several = after(many, rate(10), pick('time'), pick('price'));
    expect(saidIn(many, texts, several, ORDER)?.answers).toMatchObject({ reason: ['time', 'price'] });
  });

  it('leaves out what is not asked after the rating that stands in the end', () => {
    const changed = [rate(3), pick('price'), SEND, write('comment', 'dear'), BACK, BACK];
    expect(saidAfter(...changed, rate(8))).toEqual({ rating: 8, comment: '', answers: {} });
  });

  it('has an address only once that was sent', () => {
    const written = [rate(3), SEND, SEND, write('address', 'ana@tea.ro')];
    expect(saidAfter(...written)).toMatchObject({ answers: {} });
    expect(saidAfter(...written, SEND)).toMatchObject({ answers: { contact: 'ana@tea.ro' } });
  });
});

describe('the order of options', () => {
  it('is a fair one: each option comes first as often as any other, and none is lost', () => {
    const first = new Map<string, number>();
    const options = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 3, maxLength: 3 }),
        (numbers) => {
          const list = shuffled(options, () => numbers.pop() ?? 0);
          expect([...list].sort()).toEqual(options);
        },
      ),
    );
    for (let one = 0; one < 24; one++) {
      const numbers = [one % 4, Math.floor(one / 4) % 3, Math.floor(one / 12)].map(
        (part, index) => (part + 0.5) / (4 - index),
      );
      const [top = ''] = shuffled(options, () => numbers.shift() ?? 0);
      first.set(top, (first.get(top) ?? 0) + 1);
    }
    expect([...first.values()]).toEqual([6, 6, 6, 6]);
  });
});

const NPS = { min: 0, max: 10, good: 'high' } as const;
const FIVE = { min: 1, max: 5, good: 'high' } as const;
const TWO = { min: 0, max: 1, good: 'high' } as const;

describe('meaningOf', () => {
  it('gives the ends the words of the survey and numbers between them none', () => {
    expect([0, 5, 10].map((place) => meaningOf(place, NPS, 'numbers', texts, en))).toEqual([
      'Not at all',
      undefined,
      'Extremely',
    ]);
  });

  it('gives every face a word, on three points and on five', () => {
    const plain = { question: '?' };
    expect([0, 1, 2].map((place) => meaningOf(place, { min: 1, max: 3, good: 'high' }, 'faces', plain, en))).toEqual([
      'Bad',
      'So-so',
      'Good',
    ]);
    expect([0, 1, 2, 3, 4].map((place) => meaningOf(place, FIVE, 'faces', plain, ru))).toEqual(ru.faces);
    expect([0, 1].map((place) => meaningOf(place, TWO, 'thumbs', plain, ro))).toEqual(['Nu', 'Da']);
  });

  it('draws the unhappiest face at the low end, whatever the number of points', () => {
    expect([0, 1].map((place) => faceOf(place, TWO))).toEqual([0, 4]);
    expect([0, 3, 6].map((place) => faceOf(place, { min: 1, max: 7, good: 'high' }))).toEqual([0, 2, 4]);
  });

  it('draws the happiest at the low end where low is good', () => {
    const effort = { min: 1, max: 5, good: 'low' } as const;
    expect([0, 2, 4].map((place) => faceOf(place, effort))).toEqual([4, 2, 0]);
    expect(meaningOf(1, effort, 'faces', { question: '?' }, en)).toBe(en.faces[3]);
  });
});
