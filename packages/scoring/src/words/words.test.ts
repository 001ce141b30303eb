import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from './fold.js';
import { logOdds } from './log-odds.js';
import { pick } from './pick.js';
import { stem } from './stem.js';
import { stopWordsOf } from './stop-words.js';
import { themesOf, type Comment } from './themes.js';

const all = (texts: string[], locale: string): Comment[] => texts.map((text) => ({ text, locale }));

describe('folding', () => {
  it('meets what people type without marks, in English, Romanian and Russian', () => {
    expect(fold('LIVRARE ÎNTÂRZIATĂ, ȘI ŢEAPĂ')).toBe('livrare intarziata, si teapa');
    expect(fold('Café déjà')).toBe('cafe deja');
    expect(fold('Ещё ЁЛКА')).toBe('еще елка');
    expect(fold('мой Йод')).toBe('мой йод');
  });

  it('is the same when done twice, and for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });

  it('finds words whatever stands between them', () => {
    expect(wordsOf('«Доставка»—медленная!!! 5 звёзд?')).toEqual(['доставка', 'медленная', 'звезд']);
    expect(wordsOf("can't / won’t")).toEqual(['cant', 'wont']);
    expect(wordsOf('😀 … 42')).toEqual([]);
  });
});

describe('stems', () => {
  it.each([
    ['ru', ['доставка', 'доставку', 'доставки', 'доставкой', 'доставке']],
    ['ru', ['медленный', 'медленная', 'медленное', 'медленно', 'медленного']],
    ['ro', ['livrare', 'livrarea', 'livrari', 'livrarile', 'livrarii']],
    ['ro', ['pretul', 'preturi', 'preturile', 'preturilor']],
    ['en', ['delivery', 'deliveries']],
    ['en', ['price', 'prices']],
    ['en', ['crash', 'crashes']],
  ])('in %s are one for %j', (locale, words) => {
    expect(new Set(words.map((word) => stem(word, locale))).size).toBe(1);
  });

  it.each([
    ['en', 'price', 'prize'],
    ['en', 'bus', 'bu'],
    ['en', 'class', 'clas'],
    ['ru', 'цена', 'ценность'],
    ['ro', 'casa', 'caseta'],
  ])('in %s differ for %s and %s', (locale, one, other) => {
    expect(stem(one, locale)).not.toBe(stem(other, locale));
  });

  it('are the words themselves where hardly anything would be left', () => {
    expect([stem('дома', 'ru'), stem('еда', 'ru'), stem('gas', 'en')]).toEqual(['дом', 'еда', 'gas']);
  });

  it('are the words themselves in a language that is not known', () => {
    expect(stem('lieferungen', 'de')).toBe('lieferungen');
    expect(stem('deliveries')).toBe('deliveries');
  });
});

describe('stop words', () => {
  it.each(['en', 'ro', 'ru'])('of %s are written as words are folded', (locale) => {
    for (const word of stopWordsOf(locale)) expect(wordsOf(word)).toEqual([word]);
  });

  it('are those of the language of the comment, of all three where it is not known, and none elsewhere', () => {
    expect([stopWordsOf('ro-MD').has('care'), stopWordsOf('en').has('care'), stopWordsOf().has('care')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(stopWordsOf('de').size).toBe(0);
  });
});

describe('log-odds', () => {
  const words = fc.dictionary(fc.constantFrom('slow', 'price', 'bug', 'love', 'login'), fc.nat({ max: 40 }));

  it('are mirrored when the sides are swapped', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 60 }), (a, b, k) => {
        const [one, other] = [logOdds(a, b, k), logOdds(b, a, k)];
        expect(Object.keys(other)).toEqual(Object.keys(one));
        for (const [word, z] of Object.entries(one)) expect(other[word]).toBeCloseTo(-z, 9);
      }),
    );
  });

  it('are 0 for the only word there is, and nothing for none', () => {
    expect(logOdds({ slow: 4 }, { slow: 1 }, 10)).toEqual({ slow: 0 });
    expect(logOdds({ slow: 0 }, {}, 10)).toEqual({});
  });

  it('take any word for a word', () => {
    const counts: Record<string, number> = { constructor: 3, toString: 1 };
    expect(Object.keys(logOdds(counts, { price: 4 }, 10))).toEqual(['constructor', 'price', 'toString']);
  });

  it.each([
    [() => logOdds({ slow: -1 }, {}, 10), 'a["slow"]: expected a whole number from 0'],
    [() => logOdds({}, { slow: 0.5 }, 10), 'b["slow"]: expected a whole number from 0'],
    [() => logOdds({}, {}, 0), 'priorStrength: expected a number above 0, such as 10, got 0'],
  ])('refuse case %#', (run, message) => {
    expect(run).toThrow(message);
  });
});

describe('picking', () => {
  const texts = Array.from({ length: 40 }, (_, i) => `comment ${i}`);

  it('is the same for the same seed, in any order of the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat({ max: 9 }), fc.string(), (some, many, seed) => {
        const picked = pick(some, many, seed);
        expect(pick(some.toReversed(), many, seed)).toEqual(picked);
        expect(picked).toHaveLength(Math.min(many, new Set(some).size));
      }),
    );
  });

  it('prefers none of the texts', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const text of pick(texts, 4, String(seed))) times.set(text, (times.get(text) ?? 0) + 1);
    }
    // Each is picked in 200 of 2,000, give or take 13.4; five of those to each side leave one false alarm in 40,000 runs.
    for (const text of texts) expect(Math.abs((times.get(text) ?? 0) - 200)).toBeLessThan(5 * 13.4);
  });
});

describe('themes', () => {
  const unhappy = all(
    [
      'Доставка очень медленная',
      'медленно, и доставку перенесли',
      'Доставки ждал неделю',
      'Ждал. Доставка — ужас, доставка!',
      'цена',
    ],
    'ru',
  );
  const happy = all(['цена хорошая', 'отличная цена', 'цену снизили, спасибо', 'доставка быстрая'], 'ru');

  it('are words that comments share, each comment once, the most typical first, with all the forms joined', () => {
    const [first] = themesOf(unhappy, happy, { seed: 'May', quotes: 2 });
    expect(first).toMatchObject({ word: 'доставка', forms: ['доставка', 'доставки', 'доставку'], n: 4, nRest: 1 });
    expect(first?.quotes).toHaveLength(2);
    expect(first?.z).toBeGreaterThan(0);
    expect(themesOf(happy, unhappy, { seed: 'May' }).map(({ word, n }) => [word, n])).toEqual([['цена', 3]]);
  });

  it('stand the most typical first, and are made of no stop words', () => {
    const texts = ['The app is slow', 'the app is slow', 'The app was slow', 'slow and the app crashed'];
    const rest = ['The app is nice', 'love the app', 'the app and I'];
    const themes = themesOf(all(texts, 'en'), all(rest, 'en'), { seed: '', atLeast: 2 });
    expect(themes.map(({ word, n, nRest }) => [word, n, nRest])).toEqual([
      ['slow', 4, 0],
      ['app', 4, 3],
    ]);
  });

  it('quote whole comments, of which the seed picks which', () => {
    const many = all(
      Array.from({ length: 30 }, (_, i) => `Slow ${i}!`),
      'en',
    );
    const quoted = (seed: string): string[] => themesOf(many, [], { seed, quotes: 3 })[0]?.quotes ?? [];
    expect(quoted('May')).toEqual(quoted('May'));
    expect(quoted('May')).not.toEqual(quoted('June'));
    expect(many.map(({ text }) => text)).toEqual(expect.arrayContaining(quoted('May')));
  });

  it('are the same in whatever order the comments come', () => {
    const one = themesOf(unhappy, happy, { seed: 'May', atLeast: 1 });
    expect(themesOf(unhappy.toReversed(), happy.toReversed(), { seed: 'May', atLeast: 1 })).toEqual(one);
  });

  it('are none where too few comments share a word, or there are none', () => {
    expect(themesOf(all(['slow', 'slow'], 'en'), [], { seed: '' })).toEqual([]);
    expect(themesOf([], [], { seed: '' })).toEqual([]);
  });

  it('refuse comments without a text, and a missing seed', () => {
    const seedless: unknown = {};
    expect(() => themesOf([{ text: 'a' }, JSON.parse('{"text":1}') as Comment], [], { seed: '' })).toThrow(
      'comments[1].text: expected a string, got 1',
    );
    expect(() => themesOf([], [], seedless as { seed: string })).toThrow(
      'seed: expected a string, such as "May 2026", got undefined',
    );
    expect(() => themesOf([], [], { seed: '', atLeast: 0 })).toThrow('atLeast: expected a whole number from 1');
  });
});
