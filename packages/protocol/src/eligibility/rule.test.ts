import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type Facts, type Rule } from './rule.js';

const FACTS: Facts = {
  device: 'phone',
  path: '/pricing/teapots',
  visits: 3,
  'trait.plan': 'free',
  'trait.new': false,
  date: '2026-11-22',
};
const unknown: Rule = { fact: 'trait.age', atLeast: 18 };
const yes: Rule = { fact: 'device', is: 'phone' };
const no: Rule = { fact: 'device', is: 'desktop' };

describe('a rule', () => {
  it.each<[Rule, boolean | undefined]>([
    [yes, true],
    [no, false],
    [{ fact: 'device', is: ['desktop', 'phone'] }, true],
    [{ fact: 'trait.new', is: false }, true],
    [{ fact: 'visits', is: '3' }, false],
    [{ fact: 'visits', atLeast: 3, atMost: 3 }, true],
    [{ fact: 'visits', atLeast: 4 }, false],
    [{ fact: 'visits', atLeast: '3' }, undefined],
    [{ fact: 'date', atLeast: '2026-11-01', atMost: '2026-11-30' }, true],
    [{ fact: 'date', atMost: '2026-11-21' }, false],
    [{ fact: 'path', like: '/pricing*' }, true],
    [{ fact: 'path', like: '*/teapots' }, true],
    [{ fact: 'path', like: '/p*ing*pots' }, true],
    [{ fact: 'path', like: '/pricing' }, false],
    [{ fact: 'path', like: '/pricing/teapots*teapots' }, false],
    [{ fact: 'trait.plan', known: true, is: 'free' }, true],
    [{ fact: 'trait.age', known: false }, true],
    [{ fact: 'trait.age', known: true }, false],
    [unknown, undefined],
    [{ not: unknown }, undefined],
    [{ not: no }, true],
    [{ all: [yes, unknown] }, undefined],
    [{ all: [unknown, no] }, false],
    [{ all: [] }, true],
    [{ any: [unknown, yes] }, true],
    [{ any: [no, unknown] }, undefined],
    [{ any: [] }, false],
  ])('%j comes to %s', (rule, holds) => {
    expect(judge(rule, FACTS).holds).toBe(holds);
  });

  it('says what it rested on', () => {
    const rule: Rule = {
      all: [
        yes,
        {
          any: [
            { fact: 'trait.plan', is: ['pro', 'team'] },
            { fact: 'visits', atLeast: 5 },
          ],
        },
      ],
    };
    expect(judge(rule, FACTS)).toEqual({
      holds: false,
      seen: 'trait.plan: free, visits: 3',
      needed: 'trait.plan is pro or team or visits is at least 5',
    });
    expect(judge({ all: [yes, unknown] }, FACTS)).toEqual({
      holds: undefined,
      seen: 'trait.age: not known',
      needed: 'trait.age is at least 18',
    });
  });

  it('never holds more for knowing less', () => {
    const facts = ['a', 'b', 'c'] as const;
    const rules = fc.letrec<{ rule: Rule }>((tie) => ({
      rule: fc.oneof(
        { depthSize: 'small' },
        fc.record({ fact: fc.constantFrom(...facts), is: fc.nat(1) }),
        fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }),
        fc.record({ not: tie('rule') }),
      ),
    })).rule;
    fc.assert(
      fc.property(
        rules,
        fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)),
        fc.constantFrom(...facts),
        (rule, [a, b, c], gone) => {
          const less = judge(rule, { a, b, c, [gone]: undefined }).holds;
          // What is told without a fact is told the same with it.
          expect(less === undefined || less === judge(rule, { a, b, c }).holds).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
