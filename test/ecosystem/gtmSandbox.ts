import { isDeepStrictEqual } from 'node:util';
import { runInNewContext } from 'node:vm';

/** One part of a template after another, by its name. */
export function partsOf(template: string): Record<string, string> {
  const [, ...parts] = template.split(/^___([A-Z_]+)___$/m);
  return Object.fromEntries(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, (parts[at + 1] ?? '').trim()]] : [])));
}

export interface Scenario {
  name: string;
  code: string;
}

/** The scenarios of the tests part, each with the code that is run before it. */
export function scenariosOf(tests: string): Scenario[] {
  const block = (text: string): string => text.replaceAll(/^ {2,4}/gm, '');
  const [list = '', setup = ''] = tests.split(/^setup: \|-\n/m);
  return [...list.matchAll(/^- name: (.+)\n {2}code: \|-\n((?: {4}.*\n|\n)*)/gm)].map(([, name = '', code = '']) => ({
    name,
    code: block(setup) + block(code),
  }));
}

type Call = (...given: unknown[]) => unknown;

/**
 * Runs a scenario as Tag Manager's editor does, as far as our template goes: each function that the code requires is a
 * stand-in that notes its calls, or what the scenario has put in its place.
 *
 * @param used is told of every function that is required and called, with what it was given
 * @throws Error where something is not as the scenario says
 */
export function runScenario(code: string, script: string, used: (name: string, given: unknown[]) => void): void {
  const mocks = new Map<string, unknown>();
  const called = new Set<string>();
  const noting =
    (name: string): Call =>
    (...given) => {
      called.add(name);
      used(name, given);
      const mock = mocks.get(name);
      return typeof mock === 'function' ? (mock as Call)(...given) : mock;
    };
  const check = (holds: boolean, words: string): void => {
    if (!holds) throw new Error(words);
  };
  runInNewContext(code, {
    mock: (name: string, value: unknown) => mocks.set(name, value),
    runCode: (data: object) =>
      runInNewContext(`'use strict';${script}`, {
        require: noting,
        data: { ...data, gtmOnSuccess: noting('gtmOnSuccess'), gtmOnFailure: noting('gtmOnFailure') },
      }),
    assertThat: (actual: unknown) => ({
      isEqualTo: (expected: unknown) => {
        const [one, other] = [actual, expected].map((value) => JSON.stringify(value));
        check(isDeepStrictEqual(one, other), `expected ${other}, got ${one}`);
      },
    }),
    assertApi: (name: string) => ({
      wasCalled: () => check(called.has(name), `${name} was not called`),
      wasNotCalled: () => check(!called.has(name), `${name} was called`),
    }),
  });
}
