import { expect, it } from 'vitest';
import { matchesPath } from './glob.js';

it.each([
  ['/', '/', true],
  ['/', '/pricing', false],
  ['/pricing', '/pricing', true],
  ['/pricing', '/pricing/', false],
  ['/products/*', '/products/teapot', true],
  ['/products/*', '/products/teapot/reviews', false],
  ['/help/**', '/help/orders/late', true],
  ['/**', '/anything/at/all', true],
  ['/a.b', '/axb', false],
  ['/a(b)+[c]', '/a(b)+[c]', true],
])('whether %s matches %s: %s', (pattern, path, matches) => {
  expect(matchesPath(pattern, path)).toBe(matches);
});
