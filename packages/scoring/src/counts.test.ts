import { describe, expect, it } from 'vitest';
import { totalOf } from './counts.js';

describe('counts', () => {
  it.each([
    [null, TypeError, 'counts: expected an array of 2 counts, got null'],
    ['12', TypeError, 'counts: expected an array of 2 counts, got "12"'],
    [{ 0: 1, 1: 2, length: 2 }, TypeError, 'counts: expected an array of 2 counts, got an object'],
    [[1], RangeError, 'counts: expected 2 counts, one for each rating, got 1'],
    [[1, 2, 3], RangeError, 'counts: expected 2 counts, one for each rating, got 3'],
    [[1, '2'], TypeError, 'counts[1]: expected a whole number, got "2"'],
    [[1, null], TypeError, 'counts[1]: expected a whole number, got null'],
    [[1, 2n], TypeError, 'counts[1]: expected a whole number, got 2'],
    [Array.from({ length: 2 }), TypeError, 'counts[0]: expected a whole number, got undefined'],
    [[1, -2], RangeError, 'counts[1]: expected a whole number from 0 to 2^53 - 1, got -2'],
    [[0.5, 2], RangeError, 'counts[0]: expected a whole number from 0 to 2^53 - 1, got 0.5'],
    [[NaN, 2], RangeError, 'counts[0]: expected a whole number from 0 to 2^53 - 1, got NaN'],
    [[2 ** 53, 2], RangeError, 'counts[0]: expected a whole number from 0 to 2^53 - 1, got 9007199254740992'],
    [[2 ** 53 - 1, 1], RangeError, 'counts: expected at most 2^53 - 1 answers in all, got more by counts[1]'],
  ])('are not case %#', (counts, kind, message) => {
    const total = (): number => totalOf(counts as number[], 2, 'counts');
    expect(total).toThrow(kind);
    expect(total).toThrow(message);
  });

  it('may reach 2^53 - 1 in all', () => {
    expect(totalOf([2 ** 53 - 2, 1], 2, 'counts')).toBe(Number.MAX_SAFE_INTEGER);
  });
});
