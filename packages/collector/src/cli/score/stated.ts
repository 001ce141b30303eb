import { SCALES, type Measure } from '@candor/protocol';
import { z } from 'zod';
import { readJsonFile } from '../jsonFile.js';
import type { Reading } from './reading.js';

const scale = z.object({ min: z.int(), max: z.int(), good: z.enum(['high', 'low']) });
const metric = z.enum(Object.keys(SCALES));
const name = z.string().max(1_000);

const reading = z.object({
  format: z.enum(['ndjson', 'csv']),
  measure: z.object({ metric, scale }).nullable(),
  columns: z.object({
    rating: name,
    id: name.nullable(),
    revision: name.nullable(),
    at: name.nullable(),
    weight: name.nullable(),
    respondent: name.nullable(),
  }),
  ignore: z.array(name),
  unique: z.boolean(),
});

/** What is taken from a statement to count again; all else is compared with what comes out. */
const statement = z.looseObject({
  statement: z.literal(1),
  metric,
  scale,
  where: z.record(name, name),
  asked: z.int().min(0).nullable(),
  interval: z.looseObject({ conf: z.number().gt(0).lt(1) }),
  input: z.looseObject({ reading }),
});
const difference = z.looseObject({ statement: z.literal(1), of: statement, against: statement });

/** What is taken from a statement of one score. */
export type Recipe = z.infer<typeof statement>;
/** A statement as it was found in a file. */
export type Found = { score: Recipe } | { difference: z.infer<typeof difference> };

/**
 * The statements in a file that `candor score --json` wrote: one, or a list of them.
 *
 * @throws Error in words for the owner of the file
 */
export function readStatements(path: string): Found[] {
  const json = readJsonFile(path, 'statement');
  const all: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (all.length === 0) throw new Error(`${path} has no statement in it`);
  return all.map((one, i) => foundIn(one, Array.isArray(json) ? `${path}: [${i}]` : path));
}

function foundIn(value: unknown, where: string): Found {
  const isDifference = typeof value === 'object' && value !== null && 'of' in value;
  const parsed = isDifference ? difference.safeParse(value) : statement.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${where} is no statement of candor score --json: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  // safeParse has said which of the two it is.
  return isDifference ? { difference: parsed.data as z.infer<typeof difference> } : { score: parsed.data as Recipe };
}

/** How the statement says that its input was read. A metric without such a scale is found out when it is counted. */
export function readingIn({ input }: Recipe): Reading {
  return input.reading as Reading;
}

/** On what it says that was measured. */
export function measureIn({ metric: stated, scale: on }: Recipe): Measure {
  // As above: emptyTally refuses any other pair.
  return { metric: stated, scale: on } as Measure;
}
