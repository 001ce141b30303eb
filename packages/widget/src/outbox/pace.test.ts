import { describe, expect, it } from 'vitest';
import { FULL_PACE, paceAfter, tooEarly, type Pace } from './pace.js';
import type { Reply } from './reply.js';
import { backoff, retryAfterOf, setupPause } from './retry.js';
import { World } from './simulator/world.test-data.js';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;
const receipt: Reply = { kind: 'receipt', receipt: { receipt: true, results: [] } };
const after = (pace: Pace, reply: Reply, sent = 20, settled = 0, random = 0): Pace =>
  paceAfter(pace, reply, { sent, settled, now: NOW, random });

describe('the pace', () => {
  it('is full again once a receipt has settled something', () => {
    const slow: Pace = { failures: 7, most: 3, suspects: 0, setAt: NOW, notBefore: NOW, told: true };
    expect(after(slow, receipt, 20, 1)).toEqual(FULL_PACE);
  });

  it('takes a receipt that settles nothing for no answer, so that nothing is sent round and round', () => {
    expect(after(FULL_PACE, receipt)).toEqual({ ...FULL_PACE, failures: 1, setAt: NOW, notBefore: NOW + 1000 });
  });

  it('waits at least as long as the server asks', () => {
    expect(after(FULL_PACE, { kind: 'later', retryAfter: '120' })).toMatchObject({
      notBefore: NOW + 120_000,
      told: true,
    });
    expect(after(FULL_PACE, { kind: 'later', retryAfter: '120' }, 20, 0, 0.5).notBefore).toBeGreaterThan(NOW + 120_000);
    expect(after({ ...FULL_PACE, failures: 20 }, { kind: 'later', retryAfter: '1' }).notBefore).toBe(NOW + 510_000);
  });

  it('halves a batch that is not taken, and goes on at once', () => {
    const refused: Reply = { kind: 'unacceptable', status: 400 };
    expect(after(FULL_PACE, refused, 20)).toMatchObject({ most: 10, notBefore: 0 });
    expect(after(FULL_PACE, refused, 3)).toMatchObject({ most: 2 });
    const halved = after(FULL_PACE, refused, 20);
    expect(after(halved, receipt, 10, 10)).toMatchObject({ most: 5, suspects: 10 });
    expect(after({ ...halved, most: 1, suspects: 2 }, receipt, 1, 1)).toMatchObject({ most: 1, suspects: 1 });
    expect(after(FULL_PACE, refused, 1, 1)).toEqual(FULL_PACE);
  });

  it('goes on with one at a time where tries go on failing, and with all once one has come through', () => {
    const later: Reply = { kind: 'later' };
    const often = after(after(after(FULL_PACE, later), later), later);
    expect([often.failures, often.most]).toEqual([3, 1]);
    expect(after(often, receipt, 1, 1)).toEqual(FULL_PACE);
  });

  it('leaves an endpoint alone that is set up wrongly, for an hour at first and for a day at most', () => {
    expect(after(FULL_PACE, { kind: 'setup', status: 401 }).notBefore).toBe(NOW + HOUR);
    expect(setupPause(2)).toBe(2 * HOUR);
    expect(setupPause(50)).toBe(24 * HOUR);
  });
});

describe('a thousand clients', () => {
  /** Each loses the collector within an hour, and gets it back a day later. */
  const { random } = new World(42);
  const clients = (retryAfter?: string): { requests: number; back: number }[] =>
    Array.from({ length: 1000 }, () => {
      let pace = FULL_PACE;
      let requests = 0;
      let now = NOW + random() * HOUR;
      for (; now < NOW + 24 * HOUR; now = pace.notBefore) {
        requests++;
        const reply: Reply = { kind: 'later', ...(retryAfter && { retryAfter }) };
        pace = paceAfter(pace, reply, { sent: 1, settled: 0, now, random: random() });
      }
      return { requests, back: Math.floor(now / 1000) };
    });
  const peak = (seconds: number[]): number => {
    const counts = new Map<number, number>();
    for (const second of seconds) counts.set(second, (counts.get(second) ?? 0) + 1);
    return Math.max(...counts.values());
  };

  it('make at most 130 requests each in an outage of a day, and come back at most fifty in a second', () => {
    const all = clients();
    expect(Math.max(...all.map(({ requests }) => requests))).toBeLessThanOrEqual(130);
    expect(peak(all.map(({ back }) => back))).toBeLessThanOrEqual(50);
  });

  it('that were all told to come back in two minutes do not come in the same second', () => {
    const told = Array.from({ length: 1000 }, () =>
      after(FULL_PACE, { kind: 'later', retryAfter: '120' }, 1, 0, random()),
    );
    expect(peak(told.map(({ notBefore }) => Math.floor(notBefore / 1000)))).toBeLessThanOrEqual(150);
  });

  it('wait, but not after their clock has gone back to before they began to', () => {
    const pace = after(FULL_PACE, { kind: 'later' });
    expect(tooEarly(pace, NOW + 999)).toBe(true);
    expect(tooEarly(pace, NOW + 1000)).toBe(false);
    expect(tooEarly(pace, NOW - 400 * 24 * HOUR)).toBe(false);
  });
});

describe('backoff', () => {
  it('doubles from 2 seconds to 17 minutes, from half of the span to all of it', () => {
    expect(backoff(1, 0)).toBe(1000);
    expect(backoff(1, 1)).toBe(2000);
    expect(backoff(4, 1)).toBe(16_000);
    expect(backoff(1000, 1)).toBe(1_020_000);
  });
});

describe('retryAfterOf', () => {
  it.each([
    ['90', 90_000],
    [new Date(NOW + 60_000).toUTCString(), 60_000],
    ['-5', 1000],
    ['0', 1000],
    ['315360000', 24 * HOUR],
    [new Date(NOW - HOUR).toUTCString(), 1000],
    ['soon', 0],
    ['', 0],
    [undefined, 0],
  ])('reads %j as %d ms', (header, milliseconds) => {
    expect(retryAfterOf(header, NOW)).toBe(milliseconds);
  });
});
