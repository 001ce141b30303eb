import { describe, expect, it } from 'vitest';
import { surveyFileSchema } from '@candor/protocol/schema';
import surveys from '../candor.json';
import shopScript from './client/shop.js?raw';
import { LANGUAGES } from './language.js';
import { createShop } from './shop.js';

const languages = Object.keys(LANGUAGES);

describe('candor.json', () => {
  it('is a survey file', () => {
    expect(surveyFileSchema.safeParse(surveys).error?.issues ?? []).toEqual([]);
  });

  it.each(surveys.surveys)('says everything of $id in every language', ({ texts }) => {
    expect(Object.keys(texts)).toEqual(languages);
    for (const { question, low, high, thanks, followUp } of Object.values(texts)) {
      for (const text of [question, low, high, thanks, ...Object.values(followUp)]) expect(text.trim()).not.toBe('');
      expect(Object.keys(followUp)).toEqual(Object.keys(texts.en.followUp));
    }
  });

  it('knows the touchpoint of every survey', () => {
    const known = surveys.touchpoints.map(({ id }) => id);
    for (const { touchpoint } of surveys.surveys) expect(known).toContain(touchpoint);
  });

  it('asks at moments that the shop really has', async () => {
    const shop = createShop(() => new Response());
    const pages = await Promise.all(
      ['/thank-you', '/account/cancelled'].map(async (path) => (await shop.request(path)).text()),
    );
    const told = [...[shopScript, ...pages].join('\n').matchAll(/\('moment', '([^']+)'\)/g)].map(([, name]) => name);
    const moments = surveys.surveys.flatMap((survey): { name?: string; url?: string }[] => survey.moments);
    expect(told).toEqual(expect.arrayContaining(moments.flatMap(({ name }) => name ?? [])));
    for (const url of moments.flatMap((moment) => moment.url ?? [])) {
      expect((await shop.request(url)).status).toBe(200);
    }
  });
});
