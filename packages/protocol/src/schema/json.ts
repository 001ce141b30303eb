import { z } from 'zod';
import { surveyFileSchema } from './survey.js';

/**
 * The JSON Schema of `candor.json` (draft 2020-12), for editors that complete and check as one types. Made from the
 * schema that checks survey files, so that the two never disagree; what only a program can check (that ids are unique,
 * that every survey has a text in the language of the file) is not in it.
 */
export function surveyFileJsonSchema(): object {
  return { title: 'candor.json', ...z.toJSONSchema(surveyFileSchema, { io: 'input' }) };
}
