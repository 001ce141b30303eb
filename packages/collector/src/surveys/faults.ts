import { surveyFileSchema } from '@candor/protocol/schema';
import type { z } from 'zod';

/**
 * Everything that is wrong with a survey file, one sentence each, such as
 * `surveys[2].moments[0].url: expected a path that begins with "/", got "pricing"`. Empty if the file is valid.
 *
 * @param file what JSON.parse made of the file; nothing is taken for granted
 */
export function faultsOf(file: unknown): string[] {
  return faultsIn(surveyFileSchema, file);
}

/**
 * The same for a file of any kind.
 *
 * @param unquoted keys whose values are never repeated
 */
export function faultsIn(schema: z.ZodType, file: unknown, unquoted: readonly PropertyKey[] = []): string[] {
  const parsed = schema.safeParse(file);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => `${spell([...issue.path, key])}: expected no such key`);
    }
    const expected = `${spell(issue.path)}: ${expectation(issue)}`;
    const isSecret = issue.path.some((step) => unquoted.includes(step));
    return [isSecret ? expected : `${expected}, got ${quote(valueAt(file, issue.path))}`];
  });
}

interface Issue {
  code?: string | undefined;
  message: string;
  options?: unknown;
}

function expectation({ code, message, options }: Issue): string {
  if (code === 'invalid_union' && Array.isArray(options)) return `expected ${options.map(quote).join(' or ')}`;
  return message
    .replace(/^(?:Invalid input|Too small|Too big|Invalid key in record)[:\s]*/, '')
    .replace(/, received .*$/, '')
    .replace('string to have >=1 characters', 'a text that is not empty')
    .replace(/^$/, 'expected another form');
}

/** @example spell(['surveys', 2, 'moments', 0, 'url']) // → 'surveys[2].moments[0].url' */
function spell(path: readonly PropertyKey[]): string {
  let spelt = '';
  for (const step of path) {
    if (typeof step === 'number') spelt += `[${step}]`;
    else if (/^[\w$-]+$/.test(String(step))) spelt += spelt === '' ? String(step) : `.${String(step)}`;
    else spelt += `[${JSON.stringify(String(step))}]`;
  }
  return spelt || 'the file';
}

function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = file;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
