import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wellFormed } from './wellFormed.js';

it.each([
  [String.raw`"a\u0000b"`, 'a\uFFFDb'],
  [String.raw`"\ud83d\ude00"`, '😀'],
  [String.raw`"\uD83D\uDE00"`, '😀'],
  [String.raw`"\ud83d\ud83d\ude00"`, '\uFFFD😀'],
  [String.raw`"\ude00\ud83d"`, '\uFFFD\uFFFD'],
  [String.raw`"\\u0000"`, String.raw`\u0000`],
  [String.raw`"\\\u0000"`, '\\\uFFFD'],
  [String.raw`"\u0041\n"`, 'A\n'],
])('reads %s as %o', (json, text) => {
  expect(JSON.parse(wellFormed(json))).toBe(text);
});

it('gives, for whatever a browser can send, text that a database can hold, and changes nothing else', () => {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd800, 0xdfff, 0x5c, 0x75));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const text = String.fromCharCode(...units);
      const expected = Buffer.from(text.replaceAll('\0', '\uFFFD')).toString();
      expect(JSON.parse(wellFormed(JSON.stringify({ [text]: text })))).toEqual({ [expected]: expected });
    }),
    { numRuns: 2_000 },
  );
});
