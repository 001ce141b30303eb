import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instrumentOf } from '../instrument.js';
import type { Survey, SurveyFile } from '../survey.js';
import { diffOf } from './index.js';
import { turnsOf } from './turns.js';

const checkout: Survey = {
  id: 'checkout-ces',
  touchpoint: 'checkout',
  metric: 'ces',
  texts: {
    en: { question: 'It was easy to order.', followUp: { hard: 'What was hard?' } },
    ru: { question: 'Заказать было легко.' },
  },
  moments: [{ on: 'code', name: 'order-completed' }],
};
const help: Survey = {
  id: 'help-csat',
  touchpoint: 'help',
  metric: 'csat',
  texts: { en: { question: 'How was our help?' } },
  moments: [{ on: 'page', url: '/help/**' }],
};
const fileOf = (surveys: Survey[], more: Partial<SurveyFile> = {}): SurveyFile => ({
  version: 1,
  language: 'en',
  surveys,
  ...more,
});

const changes = (before: Survey[], after: Survey[]): string[] =>
  diffOf(fileOf(before), fileOf(after)).changes.map(({ survey = 'all', says }) => `${survey}: ${says}`);
const pooling = (before: Survey[], after: Survey[]): string[] =>
  diffOf(fileOf(before), fileOf(after)).pooling.map(({ survey, language, says }) => `${survey} ${language}: ${says}`);

describe('what changed for whom', () => {
  it('is nothing where nothing has, whatever the order of keys, and where the file only says what held anyway', () => {
    const { id, ...rest } = checkout;
    expect(changes([checkout], [{ ...rest, id }])).toEqual([]);
    expect(changes([checkout], [{ ...checkout, cooldownDays: 90, sample: 1, priority: 0, mode: 'census' }])).toEqual(
      [],
    );
    expect(changes([checkout], [{ ...checkout, scale: { min: 1, max: 7, good: 'high' } }])).toEqual([]);
    expect(changes([checkout, help], [checkout, help])).toEqual([]);
  });

  it.each<[after: Partial<Survey>, says: string[]]>([
    [{ cooldownDays: 30 }, ['cooldown: 90 → 30 days']],
    [{ sample: 0.125 }, ['sample: 100 % → 12.5 % of all; all of them were among those of before']],
    [{ mode: 'sample' }, ['mode: census → sample']],
    [{ atMost: 3 }, ['times to one person: any number → at most 3']],
    [{ priority: 2 }, ['priority: 0 → 2']],
    [{ delaySeconds: 60 }, ['delay: 0 → 60 s']],
    [{ withdrawable: true }, ['withdrawable: nothing → true']],
    [{ look: { marks: 'stars' } }, ['look: nothing → {"marks":"stars"}']],
    [{ touchpoint: 'cart' }, ['touchpoint: "checkout" → "cart"']],
    [
      { moments: [{ on: 'page', url: '/thank-you', nth: 22 }] },
      ['asked on /thank-you, from the 22nd time on too', 'not asked any more at "order-completed"'],
    ],
    [
      { moments: [{ on: 'code', name: 'order-completed', when: { fact: 'moment.total', atLeast: 90 } }] },
      ['asked at "order-completed" if moment.total is at least 90 too', 'not asked any more at "order-completed"'],
    ],
    [{ moments: [] }, ['not asked any more at "order-completed"', 'shown only where a page asks for it']],
    [{ moments: [...checkout.moments, { on: 'dwell', url: '/help', seconds: 20 }] }, ['asked after 20 s on /help too']],
    [{ cancel: [{ on: 'exit' }] }, ['called off at exit too']],
  ])('%j is said as it matters', (after, says) => {
    expect(changes([checkout], [{ ...checkout, ...after } as Survey])).toEqual(
      says.map((each) => `checkout-ces: ${each}`),
    );
  });

  it('is what is worded otherwise, by language', () => {
    const texts = {
      en: { question: 'It was easy to order.', thanks: 'Thank you!' },
      ru: { question: 'Оформить заказ было легко.' },
      ro: { question: 'A fost ușor să comand.' },
    };
    expect(changes([checkout], [{ ...checkout, texts }])).toEqual([
      'checkout-ces: followUp.hard in "en" is gone: "What was hard?"',
      'checkout-ces: thanks in "en" is new: "Thank you!"',
      'checkout-ces: the question in "ru" is reworded: "Заказать было легко." → "Оформить заказ было легко."',
      'checkout-ces: can be read in "ro" now',
    ]);
    expect(changes([{ ...checkout, texts }], [{ ...checkout, texts: { en: texts.en, 'ro-MD': texts.ro } }])).toEqual([
      'checkout-ces: can\'t be read in "ru" any more: who reads that is asked in "en"',
      'checkout-ces: can\'t be read in "ro" any more: who reads that is asked in "ro-MD"',
      'checkout-ces: can be read in "ro-MD" now',
    ]);
  });

  it('is who is asked now and was not before, with a visit to show it', () => {
    const phone: Survey = { ...checkout, audience: { fact: 'device', is: 'phone' } };
    const loyal: Survey = { ...checkout, audience: { all: [{ fact: 'visits', atLeast: 3 }] } };
    expect(changes([checkout], [phone])).toEqual([
      'checkout-ces: asked are those with device is phone; before: all',
      'checkout-ces: asked before and not now: a visit with device tablet',
    ]);
    expect(changes([phone], [loyal])).toEqual([
      'checkout-ces: asked are those with visits is at least 3; before: those with device is phone',
      'checkout-ces: asked now and not before: a visit with device tablet, visits 3',
      'checkout-ces: asked before and not now: a visit with device phone, visits 1',
    ]);
    expect(changes([loyal], [{ ...loyal, audience: { not: { fact: 'visits', atMost: 2 } } }])).toEqual([
      'checkout-ces: the audience is written otherwise, and is the same',
    ]);
  });

  it('is another scale, in words', () => {
    expect(changes([checkout], [{ ...checkout, scale: { min: 1, max: 5, good: 'low' } }])).toEqual([
      'checkout-ces: measured as CES from 1 to 5, where 1 is the best; before: CES from 1 to 7, where 7 is the best',
    ]);
  });

  it('is a survey that came or went, the order of those that stayed, and what holds for the whole file', () => {
    const third = { ...help, id: 'third' };
    const { changes: said } = diffOf(
      fileOf([checkout, help], { $schema: 'a', touchpoints: [{ id: 'help' }, { id: 'checkout' }] }),
      fileOf([third, help, checkout], {
        budget: { perSession: 1 },
        $schema: 'b',
        touchpoints: [{ id: 'checkout', team: 'shop' }, { id: 'help' }],
      }),
    );
    expect(said.map(({ survey, says }) => [survey, says])).toEqual([
      [undefined, 'touchpoints.checkout.team: nothing → "shop"'],
      [undefined, 'budget: nothing → {"perSession":1}'],
      [undefined, 'another order: where several are due with equal priority, the first of the file is asked'],
      ['third', 'new: "How was our help?", CSAT from 1 to 5, where 5 is the best, asked on /help/**'],
    ]);
    expect(changes([checkout, help], [help])).toEqual(['checkout-ces: taken out: nobody is asked any more']);
  });
});

describe('answers', () => {
  it('may be pooled where the instrument is the same, and not where it is another', () => {
    const texts = { ...checkout.texts, ru: { question: 'Оформить заказ было легко.' } };
    const { pooling: said } = diffOf(fileOf([checkout]), fileOf([{ ...checkout, texts }]));
    expect(said).toEqual([
      {
        survey: 'checkout-ces',
        language: 'en',
        before: instrumentOf(checkout, 'en'),
        after: instrumentOf(checkout, 'en'),
        pool: true,
        says: 'may be pooled',
      },
      {
        survey: 'checkout-ces',
        language: 'ru',
        before: instrumentOf(checkout, 'ru'),
        after: expect.not.stringContaining(instrumentOf(checkout, 'ru')),
        pool: false,
        says: 'not to be pooled: another question',
      },
    ]);
  });

  it('may be pooled with care where others are asked', () => {
    expect(pooling([help], [{ ...help, sample: 0.5 }])).toEqual([
      'help-csat en: may be pooled; who is asked, or when, is not the same, so compare with care',
    ]);
  });

  it('have nothing to be pooled with where a survey or a language is new or gone', () => {
    expect(pooling([checkout], [{ ...checkout, texts: { en: { question: 'It was easy to order.' } } }, help])).toEqual([
      'checkout-ces en: may be pooled',
      'checkout-ces ru: gone; its answers stay by themselves',
      'help-csat en: new, with nothing to pool',
    ]);
    expect(pooling([help], [])).toEqual(['help-csat en: gone; its answers stay by themselves']);
  });

  it('of a survey that was renamed are found again', () => {
    expect(pooling([help], [{ ...help, id: 'support' }])[0]).toBe(
      'support en: may be pooled with those of "help-csat", which the collector does not do by itself',
    );
  });

  it('are never kept apart without a reason, nor pooled with one', () => {
    const words = fc.constantFrom('a', 'b', undefined);
    const survey = fc
      .record({
        scale: fc.constantFrom(
          { min: 1, max: 7, good: 'high' } as const,
          { min: 1, max: 5, good: 'low' } as const,
          undefined,
        ),
        question: fc.constantFrom('a', 'b'),
        low: words,
        high: words,
        marks: fc.constantFrom('stars' as const, undefined),
      })
      .map(({ scale, question, low, high, marks }) => {
        const texts = Object.assign({ question }, low && { low }, high && { high });
        return Object.assign({}, checkout, { texts: { en: texts } }, scale && { scale }, marks && { look: { marks } });
      });
    expect(() =>
      fc.assert(
        fc.property(survey, survey, (before, after) => {
          const [said] = diffOf(fileOf([before]), fileOf([after])).pooling;
          const same = instrumentOf(before, 'en') === instrumentOf(after, 'en');
          return said?.pool === same && said.says.startsWith(same ? 'may be pooled' : 'not to be pooled: another ');
        }),
      ),
    ).not.toThrow();
  });
});

describe('where two values differ', () => {
  it('is found as deep as their objects go, and lists are compared as a whole', () => {
    expect(turnsOf({ a: { b: 1, c: [1] }, d: 1 }, { a: { b: 2, c: [1] }, e: [2] })).toEqual([
      { path: ['a', 'b'], before: 1, after: 2 },
      { path: ['d'], before: 1, after: undefined },
      { path: ['e'], before: undefined, after: [2] },
    ]);
  });
});
