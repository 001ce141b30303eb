import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPath } from '../moments/glob.js';
import { globsMeet } from './globsMeet.js';

describe('two patterns of pages', () => {
  it.each([
    ['/shop/*', '/shop/tea', true],
    ['/shop/*', '/*/tea', true],
    ['/shop/*', '/shop/tea/green', false],
    ['/shop/**', '/shop/tea/green', true],
    ['/shop/**', '/help/**', false],
    ['/**', '/help/*', true],
    ['/a*b', '/a/b', false],
    ['/a**b', '/a/b', true],
    ['/*a*a*a*a*a*a*a*a*a*a*a*b', '/*c*c*c*c*c*c*c*c*c*c*c*d', false],
  ])('%s and %s have a page in common: %s', (one, other, expected) => {
    expect([globsMeet(one, other), globsMeet(other, one)]).toEqual([expected, expected]);
  });

  it('have one in common wherever a page matches both', () => {
    const letters = (...all: string[]): fc.Arbitrary<string> =>
      fc.array(fc.constantFrom(...all), { maxLength: 6 }).map((parts) => `/${parts.join('')}`);
    const pattern = letters('a', 'b', '/', '*', '**');
    expect(() =>
      fc.assert(
        fc.property(
          pattern,
          pattern,
          letters('a', 'b', '/'),
          (one, other, page) => !matchesPath(one, page) || !matchesPath(other, page) || globsMeet(one, other),
        ),
        { numRuns: 5000 },
      ),
    ).not.toThrow();
  });
});
