import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fields } from './fields.js';

const PATHS = ['rating', 'id', 'traits', 'traits.team', 'traits.a.b', '', 'scale.min', '__proto__'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** What JSON.parse finds: the object, or undefined where there is none. */
function parsed(line: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(line));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is found in a line by ours and by JSON.parse: nothing, or the values by path. */
function ours(fields: Fields, line: Buffer): unknown {
  if (!fields.scan(line, 0, line.length)) return undefined;
  return PATHS.map((_, slot) => fields.value(slot));
}
function theirs(line: Buffer): unknown {
  const object = parsed(line);
  if (!object) return undefined;
  return PATHS.map((path) => {
    const [, outer, inner] = /^([^.]+)\.(.+)$/.exec(path) ?? [];
    return outer && inner ? own(own(object, outer), inner) : own(object, path);
  });
}

const name = fc.oneof(
  fc.constantFrom('rating', 'id', 'traits', 'team', 'a.b', 'scale', 'min', '__proto__'),
  fc.string(),
);
const { object } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.array(fc.tuple(name, tie('value')), { maxLength: 8 }),
}));

/** JSON with names that come twice, escapes nobody needs, and spaces anywhere. */
function written(value: unknown, odd: () => number): string {
  const space = (): string => ['', '', '', ' ', '\t', ' \r\n'][odd() % 6] ?? '';
  if (typeof value === 'string') {
    const plain = JSON.stringify(value);
    return odd() % 4 === 0
      ? `"${[...value].map((one) => (one.length === 1 ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one)).join('')}"`
      : plain;
  }
  if (!Array.isArray(value)) return JSON.stringify(value);
  const isMembers = value.every((one) => Array.isArray(one) && one.length === 2 && typeof one[0] === 'string');
  const items = isMembers
    ? value.map((one: unknown[]) => `${written(one[0], odd)}${space()}:${space()}${written(one[1], odd)}`)
    : value.map((one) => written(one, odd));
  const inside = items.map((item) => space() + item + space()).join(',') || space();
  return isMembers ? `{${inside}}` : `[${inside}]`;
}

const oddities = fc.infiniteStream(fc.nat());
const lines = fc
  .tuple(object, oddities)
  .map(([value, odd]) => Buffer.from(written(value, () => odd.next().value ?? 0)));

describe('Fields', () => {
  it('finds in a line what JSON.parse finds in it', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 4 }), (several) => {
        const fields = new Fields(PATHS);
        for (const line of several) expect(ours(fields, line)).toEqual(theirs(line));
      }),
      { numRuns: 2_000 },
    );
  });

  it('accepts of damaged lines those that JSON.parse accepts', () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('"\\{}[],:0.e-\t\n\u0001'))),
    );
    const fields = new Fields(PATHS);
    fc.assert(
      fc.property(lines, fc.array(damage, { minLength: 1, maxLength: 3 }), fc.nat(), (line, hits, cut) => {
        for (const [at, byte] of hits) line[at % line.length] = byte;
        const part = line.subarray(0, cut % (line.length + 1));
        expect(ours(fields, line)).toEqual(theirs(line));
        expect(ours(fields, part)).toEqual(theirs(part));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    '{"rating":01}',
    '{"rating":-}',
    '{"rating":1.}',
    '{"rating":.5}',
    '{"rating":1e}',
    '{"rating":1e+5}',
    '{"rating":-0}',
    '{"rating":"\\x"}',
    '{"rating":"\\u12g4"}',
    '{"rating":"a\tb"}',
    '{"rating":"a sixteen byte string and \u0001 then more of it to read"}',
    '{"rating":"a sixteen byte string and \\" then more of it to read"}',
    '{"rating":tru}',
    '{"rating":nul',
    '{"rating":[1,]}',
    '{"rating":{"a":1,}}',
    '{"rating":1}}',
    '{"rating":1} 2',
    '{"rating"}',
    '{,}',
    '[1]',
    '7',
    '',
    ' ',
    '{}',
    '\uFEFF{}',
  ])('judges %j as JSON.parse does', (text) => {
    const line = Buffer.from(text);
    expect(ours(new Fields(PATHS), line)).toEqual(theirs(line));
    // Where the bytes do not begin at a multiple of four.
    expect(ours(new Fields(PATHS), Buffer.concat([Buffer.from('!'), line]).subarray(1))).toEqual(theirs(line));
  });

  it('remembers names, not the bytes they stood in', () => {
    const bytes = Buffer.from('{"rating":1}');
    const fields = new Fields(PATHS);
    fields.scan(bytes, 0, bytes.length);
    bytes.write('{"ranked":2}');
    expect(fields.scan(bytes, 0, bytes.length)).toBe(true);
    expect(fields.value(0)).toBeUndefined();
    expect(fields.names()).toEqual(['ranked']);
  });

  it('looks at nothing outside of the line', () => {
    const bytes = Buffer.from('{"id":1}"rating":9}{"id":"');
    const fields = new Fields(PATHS);
    expect(fields.scan(bytes, 0, 8)).toBe(true);
    expect([fields.value(0), fields.value(1)]).toEqual([undefined, 1]);
    expect(fields.scan(bytes, 0, 7)).toBe(false);
    expect(fields.scan(bytes, 19, 25)).toBe(false);
  });

  it('takes of two values of one name the later, with all that is in it', () => {
    const line = Buffer.from('{"traits":{"team":1},"rating":1,"rating":2,"traits":{"plan":1}}');
    const fields = new Fields(PATHS);
    fields.scan(line, 0, line.length);
    expect([fields.value(0), fields.value(3)]).toEqual([2, undefined]);
  });

  it('refuses a line of nothing but brackets, and goes on', () => {
    const line = Buffer.from(`{"rating":${'['.repeat(1_000_000)}`);
    expect(new Fields(PATHS).scan(line, 0, line.length)).toBe(false);
  });
});
