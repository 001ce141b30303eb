import { expect, it } from 'vitest';
import { nearestLanguage, pickLanguage } from './language.js';

it.each([
  [['ro-MD', 'en'], 'ro'],
  [['pt_BR'], 'pt-BR'],
  [['pt-PT'], 'en'],
  [['iw'], 'he'],
  [['zh-Hant-TW'], 'zh-Hant'],
  [['EN-us'], 'en'],
  [['', 'tlh', 'ru'], 'ru'],
  [[], 'en'],
])('for a customer who reads %j, of en, ro, ru, he, pt-BR and zh-Hant it picks %s', (wished, picked) => {
  expect(pickLanguage(wished, ['en', 'ro', 'ru', 'he', 'pt-BR', 'zh-Hant'], 'en')).toBe(picked);
});

it.each([
  ['pt-AO', ['pt', 'pt-BR'], 'pt'],
  ['pt_BR', ['pt', 'pt-BR'], 'pt-BR'],
  ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ['zh-SG', ['zh-Hans', 'zh-Hant'], 'zh-Hans'],
  ['zh-TW', ['zh-tw', 'zh-Hant'], 'zh-tw'],
  ['zh-CN', ['zh'], 'zh'],
  ['nn', ['da', 'nb'], 'nb'],
  ['sr-Latn-RS', ['sr', 'sr-Latn'], 'sr-Latn'],
  ['zh-TW', ['en'], undefined],
  ['', ['en'], undefined],
])('whoever asks for %j among %j can read %s', (language, present, nearest) => {
  expect(nearestLanguage(language, present)).toBe(nearest);
});
