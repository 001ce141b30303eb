import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInSample } from '../eligibility/sample.js';
import type { Moment, Survey, SurveyFile } from '../survey.js';
import { readRow } from './readRow.js';
import type { Row } from './row.js';
import { simulate, type Chapter, type SimulateOptions, type Simulated } from './simulate.js';
import type { SurveyOutcome } from './outcome.js';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const NOON = 20_000.5 * DAY;
const DONE = { on: 'code', name: 'done' } as const;

const survey = (id: string, rest: object = {}): Survey => ({
  id,
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: '?' } },
  moments: [DONE],
  ...rest,
});
const fileOf = (...surveys: Survey[]): SurveyFile => ({ version: 1, language: 'en', surveys });

/** What happens, at which second; by one person unless it says who. */
type Happening = [at: number, what: Record<string, unknown>];

function rowOf([at, what]: Happening): Row {
  const read = readRow({ respondent: 'alice', at: NOON + at * SECOND, ...what });
  if ('reason' in read) throw new Error(read.expected);
  return read.row;
}

function run(file: SurveyFile, happenings: readonly Happening[], options: Partial<SimulateOptions> = {}): Simulated {
  const simulation = simulate(file, { rate: 0, seed: '1', ...options });
  for (const each of happenings) simulation.see(rowOf(each));
  return simulation.end();
}

/** Of the first survey. */
function outcomeOf(file: SurveyFile, ...happenings: Happening[]): SurveyOutcome {
  const [first] = run(file, happenings).surveys;
  if (!first) throw new Error('the file has no survey');
  return first;
}

/** At which seconds somebody was asked. */
function askedAt(file: SurveyFile, ...happenings: Happening[]): number[] {
  const chapters: Chapter[] = [];
  run(file, happenings, { watched: { respondent: 'alice', tell: (each) => void chapters.push(each) } });
  return chapters.flatMap((each) => (each.is === 'fate' && each.fate === 'asked' ? [(each.at - NOON) / SECOND] : []));
}

const done = (at: number, rest: object = {}): Happening => [at, { moment: 'done', ...rest }];
const page = (at: number, path = '/', rest: object = {}): Happening => [at, { page: path, ...rest }];
const watching = (...moments: Moment[]): SurveyFile => fileOf(survey('nps', { moments, cooldownDays: 0 }));

describe('the moments of a page', () => {
  it.each<[string, Moment, Happening[], number[]]>([
    ['a page', { on: 'page', url: '/help/**' }, [page(0, '/help/a/b?x=1'), page(9)], [0]],
    ['a page long enough in view', { on: 'dwell', url: '/', seconds: 30 }, [page(0, '/', { seconds: 30 })], [30]],
    ['not one too short in view', { on: 'dwell', url: '/', seconds: 30 }, [page(0, '/', { seconds: 29 })], []],
    [
      'not one that was left for the next',
      { on: 'dwell', url: '/', seconds: 30 },
      [page(0, '/', { seconds: 60 }), page(20, '/b')],
      [],
    ],
    [
      'scrolling, evenly over the time',
      { on: 'scroll', percent: 50 },
      [page(0, '/', { seconds: 60, scrolled: 75 })],
      [40],
    ],
    ['not less scrolling', { on: 'scroll', percent: 50 }, [page(0, '/', { seconds: 60, scrolled: 49 })], []],
    ['idleness at the end', { on: 'idle', seconds: 20 }, [page(0, '/', { seconds: 60, idle: 25 })], [55]],
    ['a click', { on: 'click', selector: '#buy', url: '/cart' }, [page(0, '/cart'), [3, { click: '#buy' }]], [3]],
    [
      'not a click elsewhere',
      { on: 'click', selector: '#buy', url: '/cart' },
      [page(0, '/'), [3, { click: '#buy' }]],
      [],
    ],
    ['an exit', { on: 'exit' }, [page(0), [6, { exit: true }]], [6]],
    [
      'a push into the dataLayer',
      { on: 'dataLayer', event: 'buy', when: { fact: 'moment.value', atLeast: 5 } },
      [
        [1, { dataLayer: 'buy', properties: { value: 4 } }],
        [2, { dataLayer: 'buy', properties: { value: 5 } }],
      ],
      [2],
    ],
    [
      'a sequence',
      { on: 'sequence', of: [{ on: 'page', url: '/a' }, DONE], within: 60 },
      [page(0, '/a'), page(5), done(59)],
      [59],
    ],
  ])('%s', (_, moment, happenings, asked) => {
    expect(askedAt(watching(moment), ...happenings)).toEqual(asked);
  });
});

describe('what is known of somebody', () => {
  const only = (fact: string, is: string | number): SurveyFile => fileOf(survey('nps', { audience: { fact, is } }));

  it.each<[string, SurveyFile, Happening[]]>([
    [
      'the path and the parameters of the page',
      only('query.utm_source', 'mail'),
      [page(0, '/?utm_source=mail'), done(1)],
    ],
    [
      'what the rows say, from then on',
      only('trait.plan', 'pro'),
      [page(0, '/', { facts: { 'trait.plan': 'pro' } }), done(1)],
    ],
    ['how often they came', only('visits', 2), [page(0), page(1801), done(1802)]],
    ['since when', only('daysSinceFirst', 3), [page(0), page(3 * 86_400), done(3 * 86_400 + 1)]],
    ['the day', only('date', '2024-10-04'), [page(0), done(1)]],
  ])('is %s', (_, file, happenings) => {
    expect(outcomeOf(file, ...happenings)).toMatchObject({ asked: 1 });
    const other = happenings.map(([at, what]): Happening => [at, { moment: what['moment'] ?? 'nothing' }]);
    expect(outcomeOf(only('trait.none', 1), ...other)).toMatchObject({
      asked: 0,
      passed: [{ gate: 'audience', times: 1 }],
    });
  });
});

describe('a prompt', () => {
  it('is not shown again within its cooldown, and the first gate that is closed is counted', () => {
    expect(outcomeOf(fileOf(survey('nps', { cooldownDays: 1 })), done(0), done(86_399), done(86_400))).toMatchObject({
      moments: 3,
      people: 1,
      asked: 2,
      passed: [{ gate: 'cooldown', times: 1 }],
      perPerson: [0, 0, 1, 0],
      most: 2,
    });
  });

  it('is open for twenty seconds or until its page is left, and keeps others away', () => {
    const other = survey('other', { moments: [{ on: 'code', name: 'other' }] });
    const file = fileOf(other, survey('nps'));
    const asked = (...happenings: Happening[]): unknown => outcomeOf(file, ...happenings).passed;
    const sees = (at: number): Happening => [at, { moment: 'other' }];
    expect(asked(page(0, '/', { seconds: 90 }), done(1), sees(20))).toEqual([{ gate: 'free', times: 1 }]);
    expect(asked(page(0, '/', { seconds: 90 }), done(1), sees(21))).toEqual([]);
    expect(asked(page(0, '/', { seconds: 90 }), done(1), page(5), sees(6))).toEqual([]);
  });

  it('waits for its delay while a page is open, over pages', () => {
    const file = fileOf(survey('nps', { delaySeconds: 30 }));
    expect(askedAt(file, page(0), done(1), page(20, '/b', { seconds: 60 }))).toEqual([31]);
    expect(askedAt(file, page(0, '/', { seconds: 10 }), done(1), page(200, '/b'))).toEqual([200]);
    expect(outcomeOf(file, page(0, '/', { seconds: 10 }), done(1))).toMatchObject({ asked: 0, waiting: 1 });
  });

  it('is taken to be looked at until the next thing, where nobody says how long, if that comes within half an hour', () => {
    const file = fileOf(survey('nps', { delaySeconds: 30 }));
    expect(askedAt(file, page(0), done(1), page(40, '/b'))).toEqual([31]);
    expect(askedAt(file, page(0), done(1), page(1900, '/b'))).toEqual([1900]);
  });

  it('that waits may be called off, or expire', () => {
    const file = fileOf(
      survey('nps', { delaySeconds: 30, deadlineSeconds: 60, cancel: [{ on: 'code', name: 'stop' }] }),
    );
    expect(outcomeOf(file, done(0), [9, { moment: 'stop' }])).toMatchObject({ moments: 1, calledOff: 1 });
    expect(outcomeOf(file, page(0, '/', { seconds: 5 }), done(1), page(62))).toMatchObject({ moments: 1, expired: 1 });
  });

  it('waits for nothing that will not pass before its deadline', () => {
    const file = fileOf(survey('nps', { deadlineSeconds: 600, audience: { fact: 'visits', atLeast: 2 } }));
    expect(outcomeOf(file, page(0), done(1), page(300))).toMatchObject({
      asked: 0,
      waiting: 0,
      passed: [{ gate: 'audience', times: 1 }],
    });
  });

  it('waits for another one to be gone, which is dismissed', () => {
    const file = fileOf(
      survey('nps', { deadlineSeconds: 600 }),
      survey('first', { moments: [{ on: 'code', name: 'first' }] }),
    );
    expect(askedAt(file, page(0, '/', { seconds: 90 }), [1, { moment: 'first' }], done(2))).toEqual([1, 21]);
  });

  it('is the one of the highest priority of those that are due at once', () => {
    const { surveys, collisions } = run(fileOf(survey('low'), survey('high', { priority: 1 })), [done(0)]);
    expect(surveys).toMatchObject([
      { asked: 0, outvoted: 1 },
      { asked: 1, outvoted: 0 },
    ]);
    expect(collisions).toEqual([{ winner: 'high', loser: 'low', times: 1 }]);
  });

  it('counts in the budget of its session, which lasts as long as its tab', () => {
    const file: SurveyFile = { ...fileOf(survey('nps', { cooldownDays: 0 })), budget: { perSession: 1 } };
    const tab = (session: string): object => ({ session });
    expect(askedAt(file, done(0, tab('a')), done(7200, tab('a')), done(7300, tab('b')))).toEqual([0, 7300]);
    expect(askedAt(file, done(0), done(1800), done(3601))).toEqual([0, 3601]);
  });

  it('soon after another is counted, by the day and by its own cooldown', () => {
    const file = fileOf(survey('a', { moments: [{ on: 'code', name: 'a' }] }), survey('b', { cooldownDays: 2 }));
    const { surveys } = run(file, [[0, { moment: 'a' }], done(3600), done(2 * 86_400 + 3600)]);
    expect(surveys).toMatchObject([
      { withinDay: 0, withinCooldown: 0 },
      { asked: 2, withinDay: 1, withinCooldown: 1 },
    ]);
    expect(run(file, [[0, { moment: 'a' }], done(86_400)]).surveys[1]).toMatchObject({
      withinDay: 0,
      withinCooldown: 1,
    });
  });

  it('is not one until somebody has answered it, at most so many times', () => {
    const file = fileOf(survey('nps', { cooldownDays: 0, atMost: 3 }));
    const often = Array.from({ length: 5 }, (_, index) => done(index * 60));
    expect(run(file, often).surveys).toMatchObject([{ asked: 3, answered: 0 }]);
    expect(run(file, often, { rate: 1 }).surveys).toMatchObject([{ asked: 1, answered: 1 }]);
  });
});

describe('a simulation', () => {
  it('takes people in any order, but what one person did in order of time', () => {
    const simulation = simulate(fileOf(survey('nps')), { rate: 0, seed: '1' });
    simulation.see(rowOf(done(9, { respondent: 'bob' })));
    simulation.see(rowOf(done(5)));
    expect(() => simulation.see(rowOf(done(4)))).toThrow(
      'expected a time not before 2024-10-04T12:00:05.000Z, got 2024-10-04T12:00:04.000Z',
    );
  });

  it('names the moments that never came', () => {
    const file = watching(DONE, { on: 'page', url: '/never' });
    expect(outcomeOf(file, done(0)).neverCame).toEqual(['/never']);
  });

  it('answers as often as it is told, with every rating alike or with those it is given; the same for the same seed', () => {
    const people = Array.from({ length: 4000 }, (_, index) => done(0, { respondent: `r${index}` }));
    const answers = (options: Partial<SimulateOptions>): number[] =>
      run(fileOf(survey('nps')), people, options).answers.map(({ rating }) => rating);
    const ratings = answers({ rate: 0.3 });
    // Four standard errors.
    expect(Math.abs(ratings.length / 4000 - 0.3)).toBeLessThan(0.03);
    expect(Math.abs(ratings.reduce((sum, each) => sum + each, 0) / ratings.length - 5)).toBeLessThan(0.37);
    expect(answers({ rate: 0.3 })).toEqual(ratings);
    expect(answers({ rate: 0.3, seed: '2' })).not.toEqual(ratings);
    const given = answers({ rate: 1, ratings: { nps: [0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1] } });
    expect(new Set(given)).toEqual(new Set([9, 10]));
    expect(Math.abs(given.filter((each) => each === 9).length / 4000 - 0.75)).toBeLessThan(0.03);
  });

  it('reaches a tenth of people with a sample of a tenth, after fifty moments each', () => {
    const file = fileOf(survey('nps', { sample: 0.1, cooldownDays: 0 }));
    const simulation = simulate(file, { rate: 0, seed: '1' });
    const people = 10_000;
    let inSample = 0;
    for (let person = 0; person < people; person++) {
      const respondent = `customer-${person}`;
      if (placeInSample('nps', respondent) < 0.1) inSample += 1;
      for (let nth = 0; nth < 50; nth++) simulation.see(rowOf(done(nth * 60, { respondent })));
    }
    const [outcome] = simulation.end().surveys;
    expect(outcome).toMatchObject({ people, peopleAsked: inSample, most: 50 });
    // Three standard errors of a share of 0.1; drawn anew at every moment it would be 0.995.
    expect(Math.abs(inSample / people - 0.1)).toBeLessThan(3 * Math.sqrt(0.09 / people));
  });

  it('has one fate for each moment', () => {
    const code = (name: string): Moment => ({ on: 'code', name });
    const surveys = fc.array(
      fc.record(
        {
          moments: fc.constantFrom([code('a')], [code('a'), code('b')], [code('b')]),
          cooldownDays: fc.constantFrom(0, 0.001, 1),
          delaySeconds: fc.constantFrom(30, 600),
          deadlineSeconds: fc.constantFrom(700, 5000),
          cancel: fc.constantFrom([code('c')], [code('a')]),
          atMost: fc.integer({ min: 1, max: 2 }),
          sample: fc.constant(0.5),
          priority: fc.nat(2),
        },
        { requiredKeys: ['moments', 'cooldownDays'] },
      ),
      { minLength: 1, maxLength: 3 },
    );
    const what = fc.oneof(
      fc.constantFrom('a', 'b', 'c').map((moment) => ({ moment })),
      fc.constantFrom({ page: '/' }, { page: '/', seconds: 40 }, { page: '/', seconds: 4000 }),
    );
    const visits = fc.array(
      fc.tuple(fc.constantFrom(0, 1, 25, 400, 3000), what, fc.constantFrom('s', 't', undefined)),
      {
        minLength: 5,
        maxLength: 40,
      },
    );
    let asked = 0;
    fc.assert(
      fc.property(surveys, visits, fc.string({ minLength: 1 }), (wanted, steps, respondent) => {
        let at = 0;
        const happenings = steps.map(([later, each, session]): Happening => {
          at += later;
          return [at, { ...each, respondent, ...(session && { session }) }];
        });
        const file = fileOf(...wanted.map((each, index) => survey(`s${index}`, each)));
        for (const each of run(file, happenings, { rate: 0.3 }).surveys) {
          const passed = each.passed.reduce((sum, { times }) => sum + times, 0);
          expect(each.moments).toBe(each.asked + passed + each.outvoted + each.calledOff + each.expired + each.waiting);
          asked += each.asked;
        }
      }),
      { numRuns: 1500 },
    );
    expect(asked).toBeGreaterThan(1000);
  });
});
