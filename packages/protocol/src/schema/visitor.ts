import { z } from 'zod';
import { nameSchema, signatureSchema, traitsSchema } from './response.js';

/** Whom a page asks about: the claim, signed as responses are, with the same traits. */
export const visitorQuestionSchema = z.object({
  site: nameSchema,
  respondent: nameSchema,
  traits: traitsSchema.exactOptional(),
  signature: signatureSchema.exactOptional(),
});

const times = z.record(z.string(), z.int().min(0));

/** When somebody was last shown each survey, on whatever device, and when they last answered it: by survey id. */
export const pastSchema = z.object({ asked: times, answered: times });
