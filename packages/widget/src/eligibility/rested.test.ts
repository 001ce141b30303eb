import { expect, it } from 'vitest';
import { restedFor } from './rested.js';

it.each([
  [{}, Infinity],
  [{ nps: 400, ces: 700 }, 300],
  [{ nps: 400, ces: 1001 }, 600],
  [{ nps: 'yesterday' }, Infinity],
])('of somebody who was asked at %j, at 1000: %s', (asked, rested) => {
  // A page may have put anything there.
  expect(restedFor({ respondent: 'alice', asked: asked as Record<string, number> }, 1000)).toBe(rested);
});
