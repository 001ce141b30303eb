import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type Condition, type Facts, type Rule } from './rule.js';
import { trialsOf } from './trials.js';

const holdsForSome = (rule: Rule, since?: string): boolean | undefined =>
  trialsOf([rule], since === undefined ? {} : { since })?.some((facts) => judge(rule, facts).holds === true);

describe('the visits on which rules are tried', () => {
  it.each<[rule: Rule, holds: boolean]>([
    [{ fact: 'device', is: 'phone' }, true],
    [{ fact: 'device', is: 'mobile' }, false],
    [{ fact: 'visits', atMost: 0 }, false],
    [{ fact: 'visits', is: '3' }, false],
    [{ fact: 'trait.plan', is: 'pro' }, true],
    [{ fact: 'trait.plan', known: false }, true],
    [{ fact: 'trait.plan', like: 'pro*' }, true],
    [
      {
        all: [
          { fact: 'trait.total', atLeast: 1.5 },
          { fact: 'trait.total', atMost: 1.7 },
        ],
      },
      true,
    ],
    [{ all: [{ fact: 'visits', atLeast: 3 }, { not: { fact: 'visits', is: 3 } }] }, true],
    [
      {
        all: [
          { fact: 'visits', atLeast: 3 },
          { fact: 'visits', atMost: 2 },
        ],
      },
      false,
    ],
    [
      {
        all: [
          { fact: 'trait.plan', is: 'pro' },
          { fact: 'trait.plan', known: false },
        ],
      },
      false,
    ],
    [{ any: [] }, false],
    [{ all: [] }, true],
  ])('tell that %o holds for somebody: %s', (rule, holds) => {
    expect(holdsForSome(rule)).toBe(holds);
  });

  it('begin on the day that counts', () => {
    const rule: Rule = { fact: 'date', atMost: '2026-11-30' };
    expect(holdsForSome(rule, '2026-11-30')).toBe(true);
    expect(holdsForSome(rule, '2026-12-01')).toBe(false);
    expect(holdsForSome({ fact: 'date', atLeast: '2027-01-01' }, '2026-12-01')).toBe(true);
  });

  it('are none where patterns would have to be compared, or where there would be too many', () => {
    const like = (pattern: string): Rule => ({ fact: 'path', like: pattern });
    expect(holdsForSome({ all: [like('/a*'), like('*b')] })).toBeUndefined();
    const many = Array.from({ length: 60 }, (_, index) => index * 10);
    const facts = ['trait.a', 'trait.b', 'trait.c'];
    expect(holdsForSome({ all: facts.map((fact) => ({ fact, is: many })) })).toBeUndefined();
  });

  it('miss nobody: what holds for any visit holds for one of them', () => {
    const text = fc.constantFrom('pro', 'free', 'b*r');
    const number = fc.integer({ min: -2, max: 4 });
    const fact = fc.constantFrom('device', 'visits', 'daysSinceFirst', 'trait.plan', 'query.n', 'path', 'locale');
    const value = fc.oneof(text, number, fc.boolean(), fc.constantFrom('phone', 'desktop'));
    const condition: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({ fact, is: fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 })) }),
      fc.record({ fact, atLeast: fc.oneof(number, text) }),
      fc.record({ fact, atMost: fc.oneof(number, text) }),
      fc.record({ fact, known: fc.boolean() }),
    );
    const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 2 },
        condition,
        fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
        fc.record({ not: tie('rule') }),
      ),
    }));
    const maybe = fc.option(value, { nil: undefined });
    const visit: fc.Arbitrary<Facts> = fc.record({
      device: fc.constantFrom('phone', 'tablet', 'desktop'),
      visits: fc.integer({ min: 1, max: 6 }),
      daysSinceFirst: fc.integer({ min: 0, max: 6 }),
      path: fc.constantFrom('/', '/pro'),
      locale: fc.option(text, { nil: undefined }),
      'trait.plan': maybe,
      'query.n': maybe,
    });
    expect(() =>
      fc.assert(
        fc.property(rule, visit, (each, facts) => judge(each, facts).holds !== true || holdsForSome(each) !== false),
        { numRuns: 10_000 },
      ),
    ).not.toThrow();
  });
});
