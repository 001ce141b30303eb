import type { Survey } from '@candor/protocol';
import { afterEach, expect, it, vi } from 'vitest';
import { clockAhead, isTooEarly } from './clockAhead.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 4, 1);
const survey: Survey = { id: 'nps', touchpoint: 'shop', metric: 'nps', texts: {}, moments: [], cooldownDays: 90 };

afterEach(() => vi.unstubAllGlobals());

it.each<[string, Record<string, string>, number]>([
  ['right', { Date: new Date(NOW).toUTCString() }, 0],
  ['ahead by less than an hour', { Date: new Date(NOW - HOUR).toUTCString() }, 0],
  ['ahead by a year', { Date: new Date(NOW - 365 * DAY).toUTCString() }, 365 * DAY],
  ['late', { Date: new Date(NOW + DAY).toUTCString() }, 0],
  ['not to be told from', {}, 0],
])('a clock that is %s', async (_is, headers, ahead) => {
  const fetch = vi.fn(async () => new Response(null, { headers }));
  vi.stubGlobal('fetch', fetch);
  expect(await clockAhead('https://collector.test/v1/surveys', () => NOW)).toBe(ahead);
  expect(fetch).toHaveBeenCalledWith(
    'https://collector.test/v1/surveys',
    expect.objectContaining({ method: 'HEAD', cache: 'no-store', credentials: 'omit' }),
  );
});

it.each<[how: string, fetch: unknown]>([
  ['never answers', () => new Promise(() => {})],
  ['gives back nonsense', () => 'fine'],
  ['is missing', undefined],
])('is believed on a page whose own fetch %s, within a few seconds', async (_how, fetch) => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetch);
  const ahead = clockAhead('https://collector.test/v1/surveys', () => NOW);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await ahead).toBe(0);
  vi.useRealTimers();
});

it('is believed where nobody can be asked', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await clockAhead('https://collector.test/v1/surveys', () => NOW)).toBe(0);
});

it.each<[asked: number, later: number | undefined, ahead: number, early: boolean]>([
  [NOW - 90 * DAY, undefined, 0, false],
  [NOW - 90 * DAY, undefined, 2 * HOUR, true],
  [NOW - 100 * DAY, undefined, 9 * DAY, false],
  [NOW - 100 * DAY, undefined, 11 * DAY, true],
  [NOW - 10 * DAY, NOW - 3 * DAY, 2 * DAY, false],
  [NOW - 10 * DAY, NOW - 3 * DAY, 4 * DAY, true],
])('asked at %s, put off until %s, with a clock %s ms ahead: too early: %s', (asked, later, ahead, early) => {
  const visitor = { respondent: 'alice', asked: { nps: asked }, ...(later && { later: { nps: later } }) };
  expect(isTooEarly(survey, visitor, NOW, ahead)).toBe(early);
});

it('asks whoever was never asked, whatever the clock', () => {
  expect(isTooEarly(survey, { respondent: 'alice', asked: {} }, NOW, 365 * DAY)).toBe(false);
});
