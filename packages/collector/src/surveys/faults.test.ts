import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults.js';

const survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: 'Recommend us?' } },
  moments: [{ on: 'page', url: '/' }],
};
const fileOf = (change: object): object => ({ version: 1, language: 'en', surveys: [{ ...survey, ...change }] });
const texts = (words: object): object => fileOf({ texts: { en: { question: 'Q', ...words } } });

describe('what is wrong with a survey file', () => {
  it('is nothing where nothing is', () => {
    expect(faultsOf(fileOf({}))).toEqual([]);
  });

  it.each<[file: unknown, fault: string]>([
    [null, 'the file: expected an object, got null'],
    [{ version: 1, language: 'en' }, 'surveys: expected a list, got nothing; add it'],
    [{ ...fileOf({}), version: 2 }, 'version: expected 1, got 2'],
    [fileOf({ cooldown: 30 }), 'surveys[0].cooldown: expected no such key; did you mean "cooldownDays"?'],
    [
      texts({ followUp: { easy: 'Why?' } }),
      'surveys[0].texts.en.followUp.easy: expected no such key; take it out, or choose among "detractor", "passive", "promoter"',
    ],
    [
      fileOf({ id: 'Shop NPS!' }),
      'surveys[0].id: expected a short id of a-z, 0-9, ".", "_" and "-", such as "checkout-ces", got "Shop NPS!"; did you mean "shop-nps"?',
    ],
    [fileOf({ metric: 'npz' }), 'surveys[0].metric: expected "nps" or "csat" or "ces", got "npz"; did you mean "nps"?'],
    [
      fileOf({ moments: [{ on: 'page', url: 'pricing' }] }),
      'surveys[0].moments[0].url: expected a path that begins with "/", such as "/pricing" or "/help/**", got "pricing"; did you mean "/pricing"?',
    ],
    [
      fileOf({ moments: [{ on: 'scroll', percent: '50' }] }),
      'surveys[0].moments[0].percent: expected a number, got "50"; did you mean 50?',
    ],
    [
      fileOf({ moments: { on: 'button' } }),
      'surveys[0].moments: expected a list, got {"on":"button"}; did you mean [{"on":"button"}]?',
    ],
    [fileOf({ sample: 10 }), 'surveys[0].sample: expected a number of at most 1, got 10'],
    [fileOf({ sample: 0 }), 'surveys[0].sample: expected a number above 0, got 0'],
    [
      fileOf({ withdrawable: 'true' }),
      'surveys[0].withdrawable: expected true or false, got "true"; did you mean true?',
    ],
    [
      fileOf({ texts: { en: { question: 'Q' }, EN_gb: { question: 'Q' } } }),
      'surveys[0].texts.EN_gb: expected a language tag such as "en" or "pt-BR", got "EN_gb"; did you mean "en-gb"?',
    ],
    [
      fileOf({ audience: { al: [] } }),
      'surveys[0].audience: expected one of { "fact", "is", "atLeast", "atMost", "like", "known" } or { "all" } or { "any" } or { "not" }, got {"al":[]}',
    ],
    [
      fileOf({ look: { marks: 'star' } }),
      'surveys[0].look.marks: expected "numbers" or "faces" or "stars" or "thumbs", got "star"; did you mean "stars"?',
    ],
    [
      fileOf({ look: { accent: '3050c8' } }),
      'surveys[0].look.accent: expected a colour such as "#3050c8", got "3050c8"; did you mean "#3050c8"?',
    ],
    [
      texts({ next: { promoter: { text: 'Review us', url: 'shop.example/review' } } }),
      'surveys[0].texts.en.next.promoter.url: expected an address that begins with "https://", "mailto:", "tel:" or "/", got "shop.example/review"; did you mean "https://shop.example/review"?',
    ],
    [
      texts({ next: { promoter: { text: 'Review us', url: 'javascript:alert(1)' } } }),
      'surveys[0].texts.en.next.promoter.url: expected an address that begins with "https://", "mailto:", "tel:" or "/", got "javascript:alert(1)"',
    ],
    [
      fileOf({ metric: 'csat', scale: { min: 1, max: 4, good: 'high' } }),
      'surveys[0].scale: expected {"min":1,"max":5,"good":"high"} or {"min":1,"max":3,"good":"high"} or {"min":0,"max":1,"good":"high"} or {"min":1,"max":7,"good":"high"}, got {"min":1,"max":4,"good":"high"}',
    ],
    [
      fileOf({ texts: { en: { question: 'x'.repeat(1001) } } }),
      `surveys[0].texts.en.question: expected a text of at most 1000 characters, got "${'x'.repeat(78)}…`,
    ],
  ])('is named with what to do about it: %j', (file, fault) => {
    expect(faultsOf(file)).toEqual([fault]);
  });
});
