import type { SurveyFile } from '@candor/protocol';
import { expect, it } from 'vitest';
import { typesOf } from './types.js';

const file: SurveyFile = {
  version: 1,
  language: 'en',
  surveys: ['checkout-ces', 'shop-nps'].map((id) => ({
    id,
    touchpoint: 'shop',
    metric: 'nps',
    texts: { en: { question: '?' } },
    moments: [],
  })),
};

it('declares the ids of a survey file, and that it is one', () => {
  expect(typesOf(file, 'surveys/candor.json'))
    .toBe(`// Made by \`candor types surveys/candor.json\`. Make it anew when a survey comes, goes or gets another id.
import type { SurveyFile } from "@candor/widget";

declare module "@candor/widget" {
  interface SurveyIds {
    "checkout-ces": true;
    "shop-nps": true;
  }
}

declare const surveyFile: SurveyFile;
export default surveyFile;
`);
});

it('declares nothing where there are no surveys, so that any text is an id', () => {
  expect(typesOf({ ...file, surveys: [] }, 'candor.json')).toContain('  interface SurveyIds {\n  }\n');
});
