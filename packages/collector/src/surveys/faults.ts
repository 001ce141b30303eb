import { surveyFileSchema } from '@candor/protocol/schema';
import type { z } from 'zod';
import { mendOf } from './mend.js';
import { nearest } from './nearest.js';
import { formsAt, type Form } from './shape.js';

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
      const known = formsAt(schema, file, issue.path).flat();
      return issue.keys.map((key) => `${spell([...issue.path, key])}: expected no such key; ${insteadOf(key, known)}`);
    }
    if (issue.code === 'invalid_key') return [saidOfKey(issue)];
    const expected = `${spell(issue.path)}: ${expectation(issue, formsAt(schema, file, issue.path))}`;
    if (issue.path.some((step) => unquoted.includes(step))) return [expected];
    const value = valueAt(file, issue.path);
    const mend = mendOf({ ...issue, value, words: wordsOf(issue) });
    return [`${expected}, got ${quote(value)}${mend && `; ${mend}`}`];
  });
}

function insteadOf(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return known.length === 0 ? 'take it out' : `take it out, or choose among ${known.map(quote).join(', ')}`;
}

/** As much of zod's issues as is looked at here. */
interface Issue {
  code?: string | undefined;
  message: string;
  path: PropertyKey[];
  options?: unknown;
  values?: unknown;
}

/** A key of a record is not named in words of its own, but in those of its pattern. */
function saidOfKey({ path, issues }: { path: PropertyKey[]; issues: readonly Issue[] }): string {
  const key = String(path.at(-1));
  const [issue] = issues;
  const mend = mendOf({ ...issue, value: key });
  return `${spell(path)}: ${issue?.message ?? 'expected another key'}, got ${quote(key)}${mend && `; ${mend}`}`;
}

/** The words of which one has to stand there. */
function wordsOf({ options, values }: Issue): string[] {
  const words: unknown = options ?? values;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function expectation(issue: Issue, forms: readonly Form[]): string {
  const { code, message, options } = issue;
  const words = wordsOf(issue);
  if (code === 'invalid_union' && Array.isArray(options)) return `expected ${options.map(quote).join(' or ')}`;
  if (code === 'invalid_union' && message === 'Invalid input') {
    const shapes = forms.filter((keys) => keys.length > 0).map((keys) => `{ ${keys.map(quote).join(', ')} }`);
    return shapes.length === 0 ? 'expected another form' : `expected one of ${shapes.join(' or ')}`;
  }
  if (words.length > 1) return `expected ${words.map(quote).join(' or ')}`;
  return message
    .replace(/^(?:Invalid input|Too small|Too big)[:\s]*/, '')
    .replace(/, received .*$/, '')
    .replace('string to have >=1 characters', 'a text that is not empty')
    .replace(/^expected (\w+)$/, (all, type: string) => (TYPES[type] ? `expected ${TYPES[type]}` : all))
    .replace(/string to have <=(\d+) characters/, 'a text of at most $1 characters')
    .replace('array to have >=', 'a list of at least ')
    .replace('array to have <=', 'a list of at most ')
    .replace(/number to be ([<>]=?)/, (_all, sign: string) => `a number ${SIGNS[sign]} `)
    .replace(/^$/, 'expected another form');
}

const SIGNS: Record<string, string> = { '>=': 'of at least', '<=': 'of at most', '>': 'above', '<': 'below' };

/**
 * A place in a file.
 *
 * @example spell(['surveys', 2, 'moments', 0, 'url']) // → 'surveys[2].moments[0].url'
 */
export function spell(path: readonly PropertyKey[]): string {
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
