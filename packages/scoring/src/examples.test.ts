/// <reference types="node" />
import { readFileSync, readdirSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { SCALES } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import * as scoring from './index.js';

const src = new URL('./', import.meta.url);
const modules = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts',
);

/** Whether `actual` is `expected` as far as that is written: its fields, and its numbers to as many decimals. */
function agrees(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const decimals = /\.(\d+)/.exec(String(expected))?.[1]?.length ?? 0;
    return decimals === 0 ? actual === expected : Math.abs(actual - expected) <= 0.5000001 * 10 ** -decimals;
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return Object.is(actual, expected);
  }
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return false;
  return Object.entries(expected).every(([key, value]) => agrees((actual as Record<string, unknown>)[key], value));
}

/** What is untrue of `expr // → value` or `expr // → throws RangeError`; nothing when it is true. */
function untruth(expression: string, outcome: string, run: () => unknown): string[] {
  try {
    const actual = run();
    if (agrees(actual, compileFunction(`return (${outcome})`)())) return [];
    return [`${expression} gives ${JSON.stringify(actual)}, not ${outcome}`];
  } catch (error) {
    const happened = `throws ${error instanceof Error ? error.name : String(error)}`;
    return happened === outcome ? [] : [`${expression} ${happened}, not ${outcome}`];
  }
}

describe.each(modules)('the examples in %s', async (file) => {
  const source = readFileSync(new URL(file, src), 'utf8');
  const own = (await import(new URL(file, src).href)) as Record<string, unknown>;
  const scope = { ...scoring, ...own };

  it('are true', () => {
    const examples = [...source.matchAll(/^ \* @example (.+) \/\/ → (.+)$/gm)];
    expect(examples).toHaveLength([...source.matchAll(/@example/g)].length);
    const untrue = examples.flatMap(([, expression = '', outcome = '']) => {
      const run = compileFunction(`return (${expression})`, Object.keys(scope));
      return untruth(expression, outcome, () => run(...Object.values(scope)) as unknown);
    });
    expect(untrue).toEqual([]);
  });

  it('are there for every exported function', () => {
    const documented = [...source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport function (\w+)/g)].filter(
      ([, comment = '']) => comment.includes('@example'),
    );
    const exported = Object.keys(own).filter((name) => typeof own[name] === 'function');
    expect(new Set(documented.map(([, , name]) => name))).toEqual(new Set(exported));
  });
});

describe('the examples in README.md', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code);

  it('are true', () => {
    const untrue: string[] = [];
    const check = (...example: Parameters<typeof untruth>): number => untrue.push(...untruth(...example));
    const scope = { ...scoring, SCALES, check };
    let found = 0;
    const program = blocks
      .join('\n')
      .replaceAll(/^import .+ from '@candor\/(scoring|protocol)';$/gm, '')
      .replaceAll(/^(.+?);? \/\/ → (.+)$/gm, (_, expression: string, outcome: string) => {
        found += 1;
        return `check(${JSON.stringify(expression)}, ${JSON.stringify(outcome)}, () => (${expression}));`;
      });
    compileFunction(program, Object.keys(scope))(...Object.values(scope));
    expect(found).toBeGreaterThan(10);
    expect(untrue).toEqual([]);
  });
});
