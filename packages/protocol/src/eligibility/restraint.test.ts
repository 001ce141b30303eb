import { describe, expect, it } from 'vitest';
import type { Survey, SurveyFile } from '../survey.js';
import { audienceGate, budgetGate, promptsWith, timesGate, type Past, type Shown } from './restraint.js';

const DAY = 86_400_000;
const NOW = 1000 * DAY;
const survey: Survey = { id: 'nps', touchpoint: 'shop', metric: 'nps', texts: { en: { question: '?' } }, moments: [] };
const past: Past = { now: NOW, prompts: [], sessionSince: NOW - 1000, answered: {} };
const shown = (...days: number[]): Shown[] => days.map((ago) => ['nps', NOW - ago * DAY]);

describe('the audience', () => {
  it('is anybody where a survey names none', () => {
    expect(audienceGate(survey, {}).open).toBe(true);
  });

  it('is nobody where the rule can’t be told, and the gate says why', () => {
    const audience = { fact: 'trait.plan', is: 'pro' };
    expect(audienceGate({ ...survey, audience }, {})).toEqual({
      gate: 'audience',
      open: false,
      seen: 'trait.plan: not known',
      needed: 'trait.plan is pro',
    });
    expect(audienceGate({ ...survey, audience }, { 'trait.plan': 'pro' }).open).toBe(true);
  });
});

describe('a survey that is asked at most so many times', () => {
  it.each<[Partial<Past>, boolean]>([
    [{}, true],
    [{ prompts: shown(200) }, true],
    [{ prompts: shown(200, 100) }, false],
    [
      {
        prompts: [
          ['ces', NOW],
          ['ces', NOW],
        ],
      },
      true,
    ],
    [{ prompts: shown(200), answered: { nps: NOW - 200 * DAY } }, false],
    [{ answered: { ces: NOW } }, true],
  ])('of two: %j lets it through: %s', (changes, open) => {
    expect(timesGate({ ...survey, atMost: 2 }, { ...past, ...changes }).open).toBe(open);
  });

  it('is asked as often as its cooldown allows where it names no number', () => {
    expect(timesGate(survey, { ...past, prompts: shown(3, 2, 1), answered: { nps: NOW } }).open).toBe(true);
  });
});

describe('the budget of all surveys', () => {
  const file = (budget?: SurveyFile['budget']): SurveyFile => ({
    version: 1,
    language: 'en',
    surveys: [survey],
    ...(budget && { budget }),
  });
  const other: Shown = ['ces', NOW - 500];

  it.each<[SurveyFile['budget'], Shown[], boolean]>([
    [undefined, [other, other, other], true],
    [{ perSession: 1 }, [], true],
    [{ perSession: 1 }, [other], false],
    [{ perSession: 1 }, shown(1), true],
    [{ per30Days: 2 }, [...shown(29), other], false],
    [{ per30Days: 2 }, [...shown(31), other], true],
    [{ perSession: 2, per30Days: 2 }, [...shown(3), other], false],
    // A clock that has gone back: what seems to come is past.
    [{ per30Days: 1 }, shown(-5), false],
  ])('%j, after %j, lets the next one through: %s', (budget, prompts, open) => {
    expect(budgetGate(file(budget), { ...past, prompts }).open).toBe(open);
  });

  it('says what was seen and what it takes', () => {
    const { seen, needed } = budgetGate(file({ perSession: 1, per30Days: 3 }), { ...past, prompts: [other] });
    expect([seen, needed]).toEqual([
      'prompts in this session: 1, in 30 days: 1',
      'fewer than 1 in this session, fewer than 3 in 30 days',
    ]);
  });
});

describe('the prompts that are remembered', () => {
  it('are the last hundred', () => {
    const many = Array.from({ length: 100 }, (_, index): Shown => ['nps', index]);
    const more = promptsWith(many, 'ces', NOW, NOW - 1000);
    expect(more).toHaveLength(100);
    expect([more[0], more[99]]).toEqual([
      ['nps', 1],
      ['ces', NOW],
    ]);
  });

  it('are of this session even by a clock that has gone back since it began', () => {
    const prompts = promptsWith([], 'nps', NOW - DAY, NOW);
    const budgeted: SurveyFile = { version: 1, language: 'en', surveys: [survey], budget: { perSession: 1 } };
    expect(budgetGate(budgeted, { ...past, now: NOW - DAY, prompts, sessionSince: NOW }).open).toBe(false);
  });
});
