import { BANDS, SCALES, type Metric } from '@candor/protocol';
import { surveyFileSchema } from '@candor/protocol/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areRules } from './areRules.js';
import { isAskable } from './askable.js';
import { isSurveyFile } from './check.js';

/** As a page checks it: its rules where it has any, and before anybody is asked the file and the survey. */
const isWhole = (file: unknown): boolean => isSurveyFile(file) && areRules(file) && file.surveys.every(isAskable);

const file = {
  $schema: 'candor.schema.json',
  version: 1,
  language: 'en',
  touchpoints: [{ id: 'shop', stage: 'use', team: 'web', channel: 'web' }],
  budget: { perSession: 1, per30Days: 3 },
  acrossDevices: true,
  dataLayer: true,
  funnel: true,
  steering: { 'survey-0': { share: 0.5, want: 2 } },
  surveys: (Object.keys(SCALES) as Metric[]).map((metric, index) => ({
    id: `survey-${index}`,
    touchpoint: 'shop',
    metric,
    scale: { ...SCALES[metric][0] },
    texts: {
      en: {
        question: '?',
        low: 'bad',
        high: 'good',
        followUp: { [BANDS[metric][0]]: 'Why?' },
        choice: { question: 'Which?', options: { price: 'The price', time: 'No time' } },
        contact: { [BANDS[metric][1]]: 'May we?' },
        thanks: 'Thanks',
        next: { [BANDS[metric][2]]: { text: 'Review us', url: 'https://reviews.test/', code: 'TEA' } },
      },
      'pt-BR': { question: '?', choice: { question: '?', options: { price: '1', time: '2' } } },
    },
    moments: [
      { on: 'code', name: 'done' },
      { on: 'page', url: '/a/*' },
      { on: 'dwell', url: '/b', seconds: 30 },
      { on: 'button' },
      { on: 'click', selector: '#buy', url: '/cart' },
      { on: 'seen', selector: '.faq' },
      { on: 'sent', selector: 'form' },
      { on: 'scroll', percent: 50, url: '/blog/**' },
      { on: 'exit' },
      { on: 'idle', seconds: 60, nth: 2 },
      { on: 'dataLayer', event: 'purchase', when: { fact: 'moment.ecommerce.value', atLeast: 50 } },
      {
        on: 'sequence',
        of: [
          { on: 'page', url: '/pricing' },
          { on: 'code', name: 'chat', when: { all: [] } },
        ],
        within: 60,
      },
    ],
    delaySeconds: 30,
    deadlineSeconds: 86_400,
    cancel: [{ on: 'code', name: 'order-completed' }],
    laterDays: 7,
    mayOptOut: true,
    cooldownDays: 30,
    sample: 0.5,
    audience: {
      all: [
        { fact: 'device', is: 'phone' },
        {
          any: [
            { fact: 'visits', atLeast: 2, atMost: 9 },
            { fact: 'query.utm_source', is: ['mail', 1, true] },
          ],
        },
        { not: { fact: 'trait.plan', like: 'pro*', known: true } },
      ],
    },
    atMost: 3,
    priority: 1,
    choice: { id: 'reason', options: ['price', 'time'], bands: [BANDS[metric][0]], many: true, other: true },
    withdrawable: true,
    look: {
      marks: 'faces',
      place: 'bar',
      side: 'start',
      scheme: 'dark',
      accent: '#3050c8',
      radius: 0.5,
      font: "'Open Sans', serif",
    },
  })),
};

/** Every path into a value, the empty one for the value itself. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy with one place replaced, or taken away. */
function withChange(value: unknown, [key, ...rest]: string[], change: { value: unknown } | 'gone'): unknown {
  if (key === undefined) return change === 'gone' ? undefined : change.value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : Object.assign({}, value);
  const inner = withChange(Reflect.get(copy, key), rest, change);
  if (rest.length === 0 && change === 'gone') Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, inner);
  // A hole in a list is not JSON: what is sent is.
  return Array.isArray(copy) ? copy.filter(() => true) : copy;
}

/** Touchpoints are for the collector: no page reads them. */
function withoutUnread(changed: unknown): unknown {
  if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) return changed;
  return Object.fromEntries(Object.entries(changed).filter(([key]) => key !== '$schema' && key !== 'touchpoints'));
}

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(
    '',
    'en',
    'EN',
    'a-b',
    'UPPER',
    '/',
    'nps',
    'csat',
    'stars',
    'other',
    'contact',
    'bar',
    'time',
    '#fff',
    'tel:1',
    '//x',
    'a;b',
    'x'.repeat(1001),
    'visits',
    'trait.',
    '🙂'.repeat(1000),
  ),
  fc.constantFrom(0, 1, 2, 0.5, -1, 1e9, 3650, 86_400, Number.MIN_VALUE),
  fc.constantFrom<object>(
    {},
    [],
    { fact: 'visits' },
    { fact: 'visits', is: 3 },
    { all: [] },
    { not: { any: [] } },
    { share: 1 },
    { on: 'button', nth: 3 },
    { on: 'sequence', of: [{ on: 'exit' }, { on: 'button' }], within: 1 },
    { min: 0, max: 10, good: 'high' },
    { min: 1, max: 5, good: 'low' },
  ),
);

describe('the checks of a page', () => {
  it('agrees with the schema on a file that uses everything', () => {
    expect(surveyFileSchema.safeParse(file).error).toBeUndefined();
    expect(isWhole(file)).toBe(true);
  });

  it('agrees with the schema on files with up to three things changed', () => {
    let refused = 0;
    const change = fc.record({
      path: fc.constantFrom(...pathsOf(file)),
      change: fc.oneof(
        fc.constant('gone' as const),
        junk.map((value) => ({ value })),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let changed: unknown = file;
        for (const each of changes) {
          if (pathsOf(changed).some((path) => path.join('/') === each.path.join('/'))) {
            changed = withChange(changed, each.path, each.change);
          }
        }
        const { error } = surveyFileSchema.safeParse(withoutUnread(changed));
        // What only names an unknown key is the other stated difference.
        const strict = error?.issues.some(({ code }) => code !== 'unrecognized_keys') ?? false;
        if (strict) refused++;
        expect(isWhole(changed)).toBe(!strict);
      }),
      { numRuns: 4000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it('refuses two surveys of one id, and a survey without a text in the language of the file', () => {
    const [first] = file.surveys;
    expect(isSurveyFile({ ...file, surveys: [first, first] })).toBe(false);
    expect(isSurveyFile({ ...file, language: 'ro' })).toBe(false);
  });

  it('lives with keys that a newer file may have', () => {
    expect(isSurveyFile({ ...file, future: true })).toBe(true);
  });
});
