import { describe, expect, it } from 'vitest';
import { responseRate } from './response-rate.js';

describe('a response rate', () => {
  it('has an interval even when everybody or nobody answered', () => {
    expect(responseRate({ shown: 10, answered: 10 }).interval).toEqual([expect.closeTo(72.2467, 4), 100]);
    expect(responseRate({ shown: 10, answered: 0 }).interval).toEqual([0, expect.closeTo(27.7533, 4)]);
  });

  it('is null, not 0, when nobody was asked', () => {
    expect(responseRate({ shown: 0, answered: 0 })).toEqual({ rate: null, rounded0: null, interval: null });
  });

  it('refuses more answers than prompts, and what is no count', () => {
    expect(() => responseRate({ shown: 3, answered: 4 })).toThrow('answered: expected at most shown = 3, got 4');
    expect(() => responseRate({ shown: 1.5, answered: 1 })).toThrow('shown: expected a whole number from 0');
  });
});
