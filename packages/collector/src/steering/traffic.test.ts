import { describe, expect, it } from 'vitest';
import type { OutcomeDay } from '../store/store.js';
import { closedDays } from './quotaShare.js';
import { trafficOf } from './traffic.js';

const DAY = 86_400_000;

describe('traffic', () => {
  const shown = (day: number, n: number, probability = 1): OutcomeDay => ({
    survey: 'nps',
    outcome: 'shown',
    day,
    n,
    reach: (1_000 * n) / probability,
  });
  const passed = (day: number, n: number, gate: OutcomeDay['gate'] & string): OutcomeDay => ({
    ...shown(day, n),
    outcome: 'passed',
    gate,
    reach: 0,
  });
  const answers = (day: number, n: number) => [{ survey: 'nps', day, n }];
  const now = 20_002 * DAY;

  it.each([
    ['nothing is known', [], { perDay: 0, rate: 1 }],
    ['everybody was asked', [shown(20_000, 99), shown(20_001, 100)], { perDay: 99.5 }],
    ['one in ten was asked, then all', [shown(20_000, 10, 0.1), shown(20_001, 100)], { perDay: 100 }],
    ['there was nobody on some days', [shown(19_998, 100)], { perDay: 25 }],
    ['it was too long ago', [shown(19_974, 100)], { perDay: 0 }],
    ['it was four weeks ago', [shown(19_975, 27)], { perDay: 1 }],
    ['gates were told', [shown(20_001, 10, 0.1), passed(20_001, 60, 'sample')], { perDay: 70 }],
    [
      'gates were told, also behind the sample',
      [shown(20_001, 10, 0.1), passed(20_001, 90, 'sample'), passed(20_001, 30, 'cooldown')],
      { perDay: 10 + 90 / 4 },
    ],
    ['nobody was in the sample', [passed(20_001, 90, 'sample')], { perDay: 90 }],
    ['gates were told of on one day', [shown(20_000, 10, 0.1), passed(20_001, 60, 'sample')], { perDay: 80 }],
  ])('where %s', (_what, outcomes, expected) => {
    expect(trafficOf({ answers: [], outcomes, now })).toMatchObject(expected);
  });

  it('is of today as far as it has come, and of an hour at least', () => {
    const outcomes = [shown(20_000, 60)];
    expect(trafficOf({ answers: [], outcomes, now: 20_000.5 * DAY }).perDay).toBe(120);
    expect(trafficOf({ answers: [], outcomes, now: 20_000 * DAY + 1 }).perDay).toBe(60 * 24);
  });

  it('has a rate that begins at 1, is never 0 and never more than 1', () => {
    const rate = (n: number, asked: number): number =>
      trafficOf({ answers: answers(20_001, n), outcomes: [shown(20_001, asked)], now }).rate;
    expect([rate(0, 1), rate(0, 99), rate(19, 99), rate(9, 3)]).toEqual([1 / 2, 0.01, 0.2, 1]);
  });

  it('leaves out the days on which a quota was reached before', () => {
    const quota = { answers: 10, per: 'month' } as const;
    const first = Date.UTC(2026, 4, 1) / DAY;
    const isClosed = closedDays(quota, [...answers(first, 6), ...answers(first + 1, 4)]);
    expect([0, 1, 2, 30, 31].map((later) => isClosed(first + later))).toEqual([false, false, true, true, false]);
    const outcomes = [shown(first, 60), shown(first + 1, 40)];
    expect(trafficOf({ answers: [], outcomes, now: (first + 9) * DAY, isClosed }).perDay).toBe(50);
  });
});
