import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational, reduced } from './rational.js';
import { rounded } from './rounding.js';

describe('rounding', () => {
  it.each([
    [25, 2, 0, 13],
    [-25, 2, 0, -13],
    [1, 2, 0, 1],
    [-1, 2, 0, -1],
    [-1, 3, 0, 0],
    [1, 20, 1, 0.1],
    [201, 200, 2, 1.01],
    [-54700, 1373, 1, -39.8],
    [Number.MAX_SAFE_INTEGER, 2, 0, 2 ** 52],
  ])('takes %i/%i to %i digits as %d', (num, den, digits, expected) => {
    expect(rounded({ num, den }, digits)).toBe(expected);
  });

  it('treats a number and its mirror image alike', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 3 }), (num, den, digits) => {
        expect(rounded({ num: -num, den }, digits) + rounded({ num, den }, digits)).toBe(0);
      }),
    );
  });
});

describe('a rational', () => {
  it('is in lowest terms with the sign above', () => {
    expect(rational(-6n, -4n)).toEqual({ num: 3, den: 2, value: 1.5 });
    expect(rational(0n, -7n)).toEqual({ num: 0, den: 1, value: 0 });
  });

  it('is exact or refused, never nearly', () => {
    expect(rational(3n * 2n ** 70n, 2n ** 70n)).toEqual({ num: 3, den: 1, value: 3 });
    expect(reduced(2n ** 53n, 3n)).toBeNull();
    expect(() => rational(2n ** 53n, 3n)).toThrow('expected a fraction of numbers below 2^53, got 9007199254740992/3');
    expect(() => rational(1n, 0n)).toThrow('expected a denominator other than 0, got 1/0');
  });
});
