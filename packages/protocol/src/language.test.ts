import { expect, it } from 'vitest';
import { nearestLanguage } from './language.js';

it.each([
  [['ro-MD', 'en'], 'ro'],
  [['pt_BR'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['iw'], 'he'],
  [['zh-Hant-TW'], 'zh-Hant'],
  [['EN-us'], 'en'],
  [['', 'tlh', 'ru'], 'ru'],
  [['not a tag', 'ru'], 'ru'],
  [['*', 'ru'], 'ru'],
  [[], undefined],
])('to a customer who reads %j, of en, ro, ru, he, pt-BR and zh-Hant the nearest is %s', (wished, nearest) => {
  expect(nearestLanguage(wished, ['en', 'ro', 'ru', 'he', 'pt-BR', 'zh-Hant'])).toBe(nearest);
});

it.each([
  ['pt-AO', ['pt-BR', 'pt'], 'pt'],
  ['pt_BR', ['pt', 'pt-BR'], 'pt-BR'],
  ['pt-BR', ['pt-PT', 'pt'], 'pt'],
  ['en-AU', ['en-US', 'en-AU'], 'en-AU'],
  ['en-AU', ['de', 'en-US'], 'en-US'],
  ['es-MX', ['es-419'], 'es-419'],
  ['en', ['en-GB', 'en-US'], 'en-US'],
  ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ['zh-HK', ['zh-CN', 'zh-TW'], 'zh-TW'],
  ['zh-SG', ['zh-Hans', 'zh-Hant'], 'zh-Hans'],
  ['zh-TW', ['zh-tw', 'zh-Hant'], 'zh-tw'],
  ['zh-CN', ['zh'], 'zh'],
  ['zh-TW', ['zh'], undefined],
  ['nn', ['da', 'nb'], 'nb'],
  ['no', ['da', 'nb-NO'], 'nb-NO'],
  ['nb', ['da', 'no'], 'no'],
  ['mo', ['ro', 'ru'], 'ro'],
  ['sh', ['sr', 'sr-Latn'], 'sr-Latn'],
  ['sr-ME', ['sr', 'sr-Latn'], 'sr-Latn'],
  ['sr-Latn-RS', ['sr', 'sr-Latn'], 'sr-Latn'],
  ['zh-TW', ['en'], undefined],
  ['', ['en'], undefined],
  ['en', [], undefined],
])('whoever asks for %j among %j reads %s', (language, present, nearest) => {
  expect(nearestLanguage([language], present)).toBe(nearest);
});
