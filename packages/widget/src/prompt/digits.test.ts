import { expect, it } from 'vitest';
import { digitsOf } from './digits.js';

it.each([
  ['en', '10'],
  ['fa', '۱۰'],
  ['ar-EG', '١٠'],
  ['ar not a tag', '10'],
  ['', '10'],
])('ten is shown in %s as %s', (language, shown) => {
  expect(digitsOf(language)(10)).toBe(shown);
});
