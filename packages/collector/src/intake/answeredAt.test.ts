import { describe, expect, it } from 'vitest';
import { answeredAt, dayOf, OLDEST_AGE } from './answeredAt.js';

const DAY = 86_400_000;
const receivedAt = Date.UTC(2026, 4, 28, 0, 30);

describe('answeredAt', () => {
  it.each([
    ['a right clock', receivedAt - 60_000, receivedAt, receivedAt - 60_000],
    ['an outbox of eight days', receivedAt - 8 * DAY, receivedAt, receivedAt - 8 * DAY],
    ['a clock of 1970', 1_000, 61_000, receivedAt - 60_000],
    ['a clock of 9999', 253_370_764_740_000, 253_370_764_800_000, receivedAt - 60_000],
    ['a clock that was set from 1970 to now in between', 1_000, receivedAt, receivedAt],
    ['a clock that was set back in between', receivedAt, receivedAt - DAY, receivedAt],
    ['the oldest age that is believed', 0, OLDEST_AGE, receivedAt - OLDEST_AGE],
    ['an older one', 0, OLDEST_AGE + 1, receivedAt],
  ])('with %s', (_clock, at, sentAt, expected) => {
    expect(answeredAt({ at, sentAt, receivedAt })).toBe(expected);
  });

  it('gives the day on which an answer was given, not the one on which it arrived', () => {
    const time = answeredAt({ at: receivedAt - 3_600_000, sentAt: receivedAt, receivedAt });
    expect(dayOf(receivedAt) - dayOf(time)).toBe(1);
  });
});
