import { describe, expect, it } from 'vitest';
import { SCALES } from '../metric.js';
import { surveyFileSchema } from '../schema/index.js';
import { STANDARD_LANGUAGES, standardTexts } from '../standard/index.js';
import type { Survey, SurveyFile, SurveyOf } from '../survey.js';
import { LINT_RULES, lintsOf } from './index.js';

const TODAY = '2026-11-30';
const [zeroToTen] = SCALES.nps;
const nps: SurveyOf<'nps'> = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: standardTexts('nps', zeroToTen, 'en', 'Ana’s') },
  moments: [{ on: 'page', url: '/account' }],
};
const ces: SurveyOf<'ces'> = {
  id: 'shop-ces',
  touchpoint: 'checkout',
  metric: 'ces',
  texts: { en: { question: 'It was easy to order.' } },
  moments: [{ on: 'code', name: 'order-completed' }],
};
const csat: SurveyOf<'csat'> = {
  id: 'help-csat',
  touchpoint: 'help',
  metric: 'csat',
  scale: { min: 0, max: 1, good: 'high' },
  texts: { en: { question: 'Did this help?' } },
  moments: [{ on: 'dwell', url: '/help/*', seconds: 9 }],
};

const fileOf = (surveys: Survey[], more: Partial<SurveyFile> = {}): SurveyFile => ({
  version: 1,
  language: 'en',
  surveys,
  ...more,
});

/** What is said of a file, as `rule place: sentence`. A file that is not valid has no lints. */
function said(surveys: Survey[], more: Partial<SurveyFile> = {}): string[] {
  const file = surveyFileSchema.parse(fileOf(surveys, more));
  return lintsOf(file, TODAY).map(({ rule, path, says }) => `${rule} ${path.join('.')}: ${says}`);
}

const texts = (words: object): Pick<typeof ces, 'texts'> => ({ texts: { en: { question: 'Easy?', ...words } } });

describe('the lints', () => {
  it('have nothing to say of surveys that are as they should be', () => {
    expect(said([nps, ces, csat])).toEqual([]);
  });

  it('have nothing to say of the standard questions, in any language and on any scale', () => {
    const all = (scale: (typeof SCALES)['ces'][number]): (typeof ces)['texts'] =>
      Object.fromEntries(STANDARD_LANGUAGES.map((tag) => [tag, standardTexts('ces', scale, tag, 'Ana’s')]));
    for (const scale of SCALES.ces) expect(said([{ ...ces, scale, texts: all(scale) }])).toEqual([]);
  });

  it('keep to the order of the file, and say where', () => {
    const silent = { moments: [] };
    expect(
      lintsOf(
        fileOf([
          { ...nps, ...silent, atMost: 1, sample: 0.000_001 },
          { ...ces, ...silent },
        ]),
        TODAY,
      ).map(({ rule, path }) => `${rule} ${path.join('.')}`),
    ).toEqual(['no-moment surveys.0.moments', 'tiny-sample surveys.0.sample', 'no-moment surveys.1.moments']);
  });

  it.each<[rule: string, surveys: Survey[], place: string, part: string, more?: Partial<SurveyFile>]>([
    ['no-moment', [{ ...nps, moments: [] }], 'surveys.0.moments', "candor('ask', 'shop-nps')"],
    [
      'deaf-moment',
      [{ ...nps, moments: [{ on: 'page', url: '/sale?ref=mail#top' }] }],
      'surveys.0.moments.0.url',
      'write "/sale", and put what the query has to be into "audience" as the fact "query.ref"',
    ],
    ['deaf-moment', [{ ...nps, moments: [{ on: 'page', url: '/preț' }] }], 'surveys.0.moments.0.url', '"/pre%C8%9B"'],
    [
      'deaf-moment',
      [{ ...nps, audience: { fact: 'path', is: '/pricing' } }],
      'surveys.0.moments.0.url',
      '"audience" lets nobody in who is on /account',
    ],
    [
      'deaf-moment',
      [
        {
          ...nps,
          moments: [
            {
              on: 'sequence',
              within: 60,
              of: [
                { on: 'page', url: '/a' },
                { on: 'page', url: '/b#c' },
              ],
            },
          ],
        },
      ],
      'surveys.0.moments.0.of.1.url',
      'write "/b"',
    ],
    [
      'deaf-moment',
      [
        {
          ...ces,
          moments: [
            {
              on: 'code',
              name: 'paid',
              when: {
                all: [
                  { fact: 'moment.total', atLeast: 9 },
                  { fact: 'moment.total', atMost: 3 },
                ],
              },
            },
          ],
        },
      ],
      'surveys.0.moments.0.when',
      'can never match',
    ],
    ['empty-audience', [{ ...nps, audience: { fact: 'device', is: 'mobile' } }], 'surveys.0.audience', '"phone"'],
    [
      'empty-audience',
      [{ ...nps, audience: { fact: 'date', atMost: '2026-11-29' } }],
      'surveys.0.audience',
      'its days are over',
    ],
    ['waiting', [{ ...ces, delaySeconds: 60, deadlineSeconds: 30 }], 'surveys.0.deadlineSeconds', 'say 60 or more'],
    ['unused', [{ ...ces, margin: 5 }], 'surveys.0.margin', 'say "mode": "sample"'],
    ['unused', [{ ...ces, cancel: [{ on: 'exit' }] }], 'surveys.0.cancel', 'add "delaySeconds"'],
    [
      'unreachable',
      [{ ...csat, ...texts({ followUp: { neutral: 'What was missing?' } }) }],
      'surveys.0.texts.en.followUp.neutral',
      'no rating from 0 to 1 is "neutral": take it out',
    ],
    [
      'unreachable',
      [{ ...csat, ...texts({ next: { neutral: { text: 'More help', url: '/help' } } }) }],
      'surveys.0.texts.en.next.neutral',
      'take it out',
    ],
    [
      'unreachable',
      [{ ...ces, ...texts({ choice: { question: 'Why?', options: { price: 'Price' } } }) }],
      'surveys.0.texts.en.choice',
      'has no "choice"',
    ],
    [
      'unreachable',
      [
        {
          ...ces,
          choice: { id: 'why', options: ['price', 'time'] },
          ...texts({ choice: { question: 'Why?', options: { price: 'Price', time: 'Time', other: 'Other' } } }),
        },
      ],
      'surveys.0.texts.en.choice.options.other',
      'add it there, or take the words out',
    ],
    [
      'unreachable',
      [
        {
          ...ces,
          choice: { id: 'why', options: ['price', 'time'], bands: ['promoter'] },
          ...texts({ choice: { question: 'Why?', options: { price: 'Price', time: 'Time' } } }),
        },
      ],
      'surveys.0.choice.bands',
      'name some of hard, neutral and easy',
    ],
    [
      'unreachable',
      [
        {
          ...ces,
          choice: { id: 'why', options: ['price', 'time'], bands: ['hard', 'promoter'] },
          ...texts({ choice: { question: 'Why?', options: { price: 'Price', time: 'Time' } } }),
        },
      ],
      'surveys.0.choice.bands.1',
      'no rating is "promoter"',
    ],
    [
      'translations',
      [nps, { ...ces, texts: { ...ces.texts, ro: { question: 'A fost ușor să comand.' } } }],
      'surveys.0.texts.ro',
      'the standard question is "Cât de probabil este să recomandați … prietenilor sau colegilor?"',
    ],
    [
      'translations',
      [{ ...ces, texts: { en: { question: 'Easy?', low: 'No' }, ro: { question: 'Ușor?' } } }],
      'surveys.0.texts.ro.low',
      'while "en" has it: add such as "Dezacord total"',
    ],
    [
      'translations',
      [{ ...ces, texts: { en: { question: 'Easy?' }, ro: { question: 'easy' } } }],
      'surveys.0.texts.ro.question',
      'the same as in "en"',
    ],
    [
      'anchors',
      [{ ...nps, texts: { en: { question: 'Recommend us?', low: '0 = Extremely likely' } } }],
      'surveys.0.texts.en.low',
      '"0 = Extremely likely" is said of the bad end: let "low" and "high" change places',
    ],
    [
      'anchors',
      [{ ...ces, scale: { min: 1, max: 5, good: 'high' }, ...texts({ high: 'very difficult.' }) }],
      'surveys.0.texts.en.high',
      'or say "good": "low" in the scale, if 1 is the best',
    ],
    [
      'anchors',
      [{ ...ces, scale: { min: 1, max: 5, good: 'low' }, ...texts({ low: 'Very difficult' }) }],
      'surveys.0.texts.en.low',
      'or say "good": "high" in the scale, if 5 is the best',
    ],
    [
      'contrast',
      [{ ...ces, look: { accent: '#ffcc00' } }],
      'surveys.0.look.accent',
      'has a contrast of 1.5 on light paper, of which 4.5 are needed: customers will see "#8b7311"',
    ],
    [
      'contrast',
      [{ ...ces, look: { accent: '#3050c8', scheme: 'dark' } }],
      'surveys.0.look.accent',
      'on dark paper, of which 4.5 are needed',
    ],
    [
      'like-marks',
      [{ ...nps, look: { marks: 'thumbs' } }],
      'surveys.0.look.marks',
      'there are 11 points: say "numbers"',
    ],
    [
      'like-marks',
      [{ ...ces, scale: { min: 1, max: 5, good: 'low' }, look: { marks: 'stars' } }],
      'surveys.0.look.marks',
      'more stars are better',
    ],
    ['tiny-sample', [{ ...nps, sample: 0.0001 }], 'surveys.0.sample', 'one in 10,000 is asked, each at most 4 times'],
    [
      'small-budget',
      [{ ...ces, atMost: 5, cooldownDays: 3 }],
      'surveys.0.atMost',
      'up to 5 prompts within 30 days are meant',
      { budget: { per30Days: 2 } },
    ],
    [
      'small-budget',
      [{ ...ces, atMost: 3, cooldownDays: 0 }],
      'surveys.0.atMost',
      'raise "budget.perSession", lower "atMost" to 1',
      { budget: { perSession: 1 } },
    ],
    [
      'collision',
      [nps, { ...ces, moments: [{ on: 'page', url: '/**', nth: 3 }] }],
      'surveys.1.moments.0',
      '"shop-nps" is due at the same moment',
    ],
    [
      'same-question',
      [ces, { ...ces, id: 'again', moments: [{ on: 'exit' }] }],
      'surveys.1.texts.en.question',
      '"shop-ces" asks this too',
    ],
  ])('%s: %j', (rule, surveys, place, part, more = {}) => {
    const found = said(surveys, more);
    expect(found).toEqual([expect.stringContaining(`${rule} ${place}: `)]);
    expect(found[0]).toContain(part);
    expect(LINT_RULES).toContain(rule);
  });

  it.each<[why: string, surveys: Survey[], more?: Partial<SurveyFile>]>([
    ['priorities differ', [nps, { ...ces, moments: nps.moments, priority: 1 }]],
    ['one waits longer', [nps, { ...ces, moments: nps.moments, delaySeconds: 60 }]],
    ['pages differ', [nps, { ...ces, moments: [{ on: 'page', url: '/cart' }] }]],
    [
      'nobody is asked by both',
      [
        { ...nps, audience: { fact: 'device', is: 'phone' } },
        { ...ces, moments: nps.moments, audience: { not: { fact: 'device', is: 'phone' } } },
      ],
    ],
    [
      'a nearer language is there',
      [{ ...nps, texts: { ...nps.texts, 'en-GB': nps.texts['en'] ?? { question: '' } } }, ces],
    ],
    ['the accent is drawn on dark paper', [{ ...ces, look: { accent: '#ffcc00', scheme: 'dark' } }]],
    ['the budget is enough', [{ ...ces, atMost: 2, cooldownDays: 30 }], { budget: { per30Days: 2, perSession: 1 } }],
    ['a sample of a tenth is no small one', [{ ...ces, sample: 0.1, atMost: 1 }]],
    ['anchors are words of the owner’s own', [{ ...ces, ...texts({ low: 'Uphill', high: 'Downhill' }) }]],
    ['a sample has a margin', [{ ...ces, mode: 'sample', margin: 5 }]],
    ['a delay gives something to call off', [{ ...ces, delaySeconds: 60, cancel: [{ on: 'exit' }] }]],
    ['a day is yet to come', [{ ...nps, audience: { fact: 'date', atLeast: '2027-01-01' } }]],
  ])('are silent where %s', (_why, surveys, more) => {
    expect(said(surveys, more)).toEqual([]);
  });
});
