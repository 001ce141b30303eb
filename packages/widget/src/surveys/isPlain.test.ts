import type { SurveyFile } from '@candor/protocol';
import { surveyFileJsonSchema } from '@candor/protocol/schema';
import { expect, it } from 'vitest';
import { isPlain } from './isPlain.js';

const plain: SurveyFile = {
  $schema: 'candor.schema.json',
  version: 1,
  language: 'en',
  touchpoints: [{ id: 'shop' }],
  steering: { nps: { share: 0.5 } },
  surveys: [
    {
      id: 'nps',
      touchpoint: 'shop',
      metric: 'nps',
      texts: { en: { question: '?' } },
      moments: [
        { on: 'code', name: 'done' },
        { on: 'page', url: '/' },
        { on: 'dwell', url: '/', seconds: 1 },
        { on: 'button' },
      ],
      cooldownDays: 30,
      sample: 0.5,
      mode: 'sample',
      margin: 4,
      quota: { answers: 100, per: 'month' },
      priority: 1,
      withdrawable: true,
      look: {},
    },
  ],
};
const [survey] = plain.surveys;

it('is a file that the first file understands whole', () => {
  expect(isPlain(plain)).toBe(true);
});

it.each<Partial<SurveyFile>>([{ budget: {} }, { acrossDevices: false }, { funnel: true }])(
  'is none with %j',
  (changes) => {
    expect(isPlain({ ...plain, ...changes })).toBe(false);
  },
);

it.each([
  { audience: { all: [] } },
  { atMost: 1 },
  { delaySeconds: 0 },
  { deadlineSeconds: 1 },
  { cancel: [] },
  { laterDays: 1 },
  { mayOptOut: true },
  { moments: [{ on: 'exit' as const }] },
  { moments: [{ on: 'click' as const, selector: 'a' }] },
  { moments: [{ on: 'dataLayer' as const, event: 'a' }] },
  { moments: [{ on: 'page' as const, url: '/', nth: 2 }] },
  { moments: [{ on: 'code' as const, name: 'a', when: { all: [] } }] },
])('is none with a survey that has %j', (changes) => {
  if (!survey) throw new Error('the file has a survey');
  expect(isPlain({ ...plain, surveys: [{ ...survey, ...changes }] })).toBe(false);
});

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  oneOf?: Shape[];
  anyOf?: Shape[];
}

/** The names that an object of this shape may have, and the shape of each. */
function fieldsOf({ properties = {}, oneOf = [], anyOf = [] }: Shape): [string, Shape][] {
  return [...Object.entries(properties), ...[...oneOf, ...anyOf].flatMap(fieldsOf)];
}

it('knows every name that a survey file may have: a new one is told apart before it is used', () => {
  // The JSON Schema of a file, as far as it is gone through here.
  const whole = surveyFileJsonSchema() as Shape;
  const itemsOf = (name: string, of: Shape): Shape => fieldsOf(of).find(([each]) => each === name)?.[1].items ?? {};
  const one = itemsOf('surveys', whole);
  const moment = itemsOf('moments', one);
  const names = [whole, one, moment].flatMap(fieldsOf).map(([name]) => name);
  const ruled = names.filter((name) => name !== 'surveys' && !isPlain({ ...plain, [name]: true }));
  expect([...new Set(ruled)].toSorted()).toMatchInlineSnapshot(`
    [
      "acrossDevices",
      "atMost",
      "audience",
      "budget",
      "cancel",
      "dataLayer",
      "deadlineSeconds",
      "delaySeconds",
      "funnel",
      "laterDays",
      "mayOptOut",
      "nth",
      "when",
    ]
  `);
});
