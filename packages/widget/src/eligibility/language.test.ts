import { expect, it } from 'vitest';
import { pickLanguage } from './language.js';

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
