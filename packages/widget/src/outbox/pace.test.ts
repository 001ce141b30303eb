import { describe, expect, it } from 'vitest';
import { FULL_PACE, paceAfter, type Pace } from './pace.js';
import type { Reply } from './reply.js';
import { backoff, retryAfterOf, setupPause } from './retry.js';

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
    expect(after({ ...FULL_PACE, failures: 20 }, { kind: 'later', retryAfter: '1' }).notBefore).toBe(NOW + 450_000);
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

  it('leaves an endpoint alone that is set up wrongly, for an hour at first and for a day at most', () => {
    expect(after(FULL_PACE, { kind: 'setup', status: 401 }).notBefore).toBe(NOW + HOUR);
    expect(setupPause(2)).toBe(2 * HOUR);
    expect(setupPause(50)).toBe(24 * HOUR);
  });
});

describe('backoff', () => {
  it('doubles from 2 seconds to 15 minutes, from half of the span to all of it', () => {
    expect(backoff(1, 0)).toBe(1000);
    expect(backoff(1, 1)).toBe(2000);
    expect(backoff(4, 1)).toBe(16_000);
    expect(backoff(1000, 1)).toBe(900_000);
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
