import { placeInSample } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { closedDays, quotaShare } from './quotaShare.js';
import { trafficOf } from './traffic.js';

const DAY = 86_400_000;

describe('the share of a quota', () => {
  const now = Date.UTC(2026, 4, 28, 12);
  it.each([
    ['half of the day and of the quota are left', 50, { perDay: 1_000, rate: 0.2 }, 0.5],
    ['fewer will come than are wanted', 50, { perDay: 400, rate: 0.2 }, 1],
    ['nothing is known', 0, { perDay: 0, rate: 1 }, 1],
    ['it is reached', 100, { perDay: 1_000, rate: 0.2 }, 0],
    ['it is more than reached', 103, { perDay: 0, rate: 1 }, 0],
  ])('where %s', (_what, answered, traffic, share) => {
    expect(quotaShare({ quota: { answers: 100, per: 'day' }, answered, traffic, now })).toBe(share);
  });

  it('has nothing to spread for ever, and ends', () => {
    const traffic = { perDay: 1_000, rate: 0.2 };
    const share = (answered: number): number =>
      quotaShare({ quota: { answers: 100, per: 'ever' }, answered, traffic, now });
    expect([share(0), share(99), share(100)]).toEqual([1, 1, 0]);
  });

  it('spreads a hundred answers evenly over the days, whoever comes, and is hardly overrun', () => {
    const quota = { answers: 100, per: 'day' } as const;
    const shown = new Map<number, { n: number; reach: number }>();
    const answered = new Map<number, number>();
    const atNoon: number[] = [];
    for (let minute = 0; minute < 5 * 1_440; minute++) {
      const time = (20_000 + minute / 1_440) * DAY;
      const day = Math.floor(20_000 + minute / 1_440);
      const answers = [...answered].map(([on, n]) => ({ survey: 'nps', day: on, n }));
      const outcomes = [...shown].map(([on, { n, reach }]) => ({
        survey: 'nps',
        outcome: 'shown' as const,
        day: on,
        n,
        reach,
      }));
      const traffic = trafficOf({ answers, outcomes, now: time, isClosed: closedDays(quota, answers) });
      const share = quotaShare({ quota, answered: answered.get(day) ?? 0, traffic, now: time });
      // Five people a minute, every fifth of whom answers.
      for (let n = 0; n < 5; n++) {
        const person = `${minute} ${n}`;
        if (placeInSample('nps', person) >= share) continue;
        const counts = shown.get(day) ?? { n: 0, reach: 0 };
        shown.set(day, { n: counts.n + 1, reach: counts.reach + 1_000 / share });
        if (placeInSample('answers', person) < 0.2) answered.set(day, (answered.get(day) ?? 0) + 1);
      }
      if (minute % 1_440 === 720) atNoon.push(answered.get(day) ?? 0);
    }
    const [, ...ends] = answered.values();
    for (const end of ends) expect(end).toBeGreaterThanOrEqual(90);
    for (const end of answered.values()) expect(end).toBeLessThanOrEqual(101);
    // The first day begins without knowing anything.
    for (const noon of atNoon.slice(1)) expect(Math.abs(noon - 50)).toBeLessThan(12);
  });
});
