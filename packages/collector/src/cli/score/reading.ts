import type { BucketSize } from '@candor/scoring';
import type { Measure, SurveyResponse } from '@candor/protocol';
import { FIRST_BY, SLOT } from './row.js';

/** How the rows of a file are to be understood. Plain JSON, since a statement holds it. */
export interface Reading {
  format: 'ndjson' | 'csv';
  /** Null where each answer carries its own metric and scale, as ours do. */
  measure: Measure | null;
  /** Columns of a CSV, fields of NDJSON. */
  columns: {
    rating: string;
    id: string | null;
    revision: string | null;
    at: string | null;
    weight: string | null;
    respondent: string | null;
  };
  /** Ratings that mean "no answer". */
  ignore: string[];
  /** No id comes twice: nobody looks. */
  unique: boolean;
}

/** The columns of our own responses, as `GET /v1/responses` gives them. */
export const OUR_COLUMNS: Reading['columns'] = {
  rating: 'rating',
  id: 'id',
  revision: 'revision',
  at: 'answeredAt',
  weight: null,
  respondent: null,
};

const BUCKETS: readonly string[] = ['day', 'week', 'month'] satisfies BucketSize[];

/** Whether answers are told apart by when they were given. */
export function isBucket(name: string): name is BucketSize {
  return BUCKETS.includes(name);
}

const OUR_FIELDS: readonly string[] = [
  'survey',
  'instrument',
  'touchpoint',
  'moment',
  'locale',
  'respondent',
  'comment',
  'probability',
  'verified',
] satisfies (keyof SurveyResponse | 'verified')[];

/** Where the value of a name stands: in ours a name that is no field is a trait. */
function pathOf(name: string, { measure, format }: Reading): string {
  if (format === 'csv' || measure || OUR_FIELDS.includes(name)) return name;
  return name.startsWith('traits.') ? name : `traits.${name}`;
}

/** The path of every slot, undefined where there is none to be read. */
export function pathsOf(reading: Reading, by: readonly string[]): (string | undefined)[] {
  const { columns, format, measure } = reading;
  const paths: (string | undefined)[] = Array.from({ length: FIRST_BY });
  paths[SLOT.rating] = columns.rating;
  if (columns.id !== null && !reading.unique) paths[SLOT.id] = columns.id;
  if (columns.revision !== null && !reading.unique) paths[SLOT.revision] = columns.revision;
  if (columns.respondent !== null) paths[SLOT.respondent] = pathOf(columns.respondent, reading);
  if (columns.weight !== null) paths[SLOT.weight] = pathOf(columns.weight, reading);
  if (columns.at !== null && by.some(isBucket)) paths[SLOT.at] = columns.at;
  if (format === 'ndjson') {
    if (columns.at === OUR_COLUMNS.at && by.some(isBucket)) paths[SLOT.ratedAt] = 'ratedAt';
    if (!measure) [paths[SLOT.metric], paths[SLOT.scale]] = ['metric', 'scale'];
    [paths[SLOT.test], paths[SLOT.suspect]] = ['test', 'suspect'];
  }
  return [...paths, ...by.filter((name) => !isBucket(name)).map((name) => pathOf(name, reading))];
}
