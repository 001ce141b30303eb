import { z } from 'zod';
import type { Metric } from '../metric.js';
import { GATES } from '../eligibility/gate.js';
import { OUTCOMES } from '../response.js';
import { LIMITS } from '../wire.js';
import { scaleSchema } from './measure.js';

/** A short name given by an owner: survey, touchpoint, moment. */
export const nameSchema = z.string().min(1).max(200);
/** Milliseconds since 1970, any time that a JavaScript date can hold: clocks are hints. */
const time = z.int().min(0).max(8.64e15);
const probability = z.number().gt(0).max(1);

export const traitsSchema = z.record(nameSchema, z.union([z.string().max(500), z.number(), z.boolean()]));
export const signatureSchema = z.string().regex(/^[\w-]{1,200}$/);

/** The fields that responses of every metric share. */
const context = {
  id: z.uuid(),
  revision: z.int().min(1),
  survey: nameSchema,
  instrument: z.string().regex(/^[0-9a-f]{16}$/),
  touchpoint: nameSchema,
  moment: nameSchema,
  rating: z.int(),
  answers: z.record(nameSchema, z.union([z.string().max(LIMITS.comment), z.array(z.string().max(200)).max(50)])),
  comment: z.string().max(LIMITS.comment).exactOptional(),
  masked: z.int().min(1).max(LIMITS.comment).exactOptional(),
  locale: z.string().min(1).max(35),
  shownAt: time,
  ratedAt: time,
  probability,
  respondent: nameSchema.exactOptional(),
  traits: traitsSchema.exactOptional(),
  signature: signatureSchema.exactOptional(),
  test: z.literal(true).exactOptional(),
};

function responseOf<M extends Metric>(metric: M) {
  return z
    .object({ ...context, metric: z.literal(metric), scale: scaleSchema(metric) })
    .refine(({ rating, scale }) => rating >= scale.min && rating <= scale.max, {
      path: ['rating'],
      error: 'expected a rating inside its scale',
    });
}

/** One response. Keys it does not know are dropped. */
export const responseSchema = z.discriminatedUnion('metric', [
  responseOf('nps'),
  responseOf('csat'),
  responseOf('ces'),
]);

export const outcomeSchema = z
  .object({
    id: z.uuid(),
    survey: nameSchema,
    outcome: z.enum(OUTCOMES),
    at: time,
    probability: z.number().min(0).max(1),
    gate: z.enum(GATES).exactOptional(),
    respondent: nameSchema.exactOptional(),
    test: z.literal(true).exactOptional(),
  })
  .refine((told) => told.outcome === 'passed' || told.probability > 0, {
    path: ['probability'],
    error: 'expected more than 0: somebody was asked',
  });

/**
 * The outside of a batch. What is inside is judged one by one with `responseSchema` and `outcomeSchema`, so that a
 * single bad response never takes the good ones down with it.
 */
export const envelopeSchema = z.object({
  v: z.literal(1),
  site: nameSchema,
  sentAt: time,
  responses: z.array(z.unknown()).max(LIMITS.batchResponses),
  outcomes: z.array(z.unknown()).max(LIMITS.batchOutcomes),
});

/** A whole batch, strictly: what a sender may send. */
export const batchSchema = envelopeSchema.extend({
  responses: z.array(responseSchema).max(LIMITS.batchResponses),
  outcomes: z.array(outcomeSchema).max(LIMITS.batchOutcomes),
});

const verdict = { id: z.string(), revision: z.int().min(0) };

export const receiptSchema = z.object({
  receipt: z.literal(true),
  results: z.array(
    z.discriminatedUnion('status', [
      z.object({ ...verdict, status: z.enum(['accepted', 'duplicate']) }),
      z.object({ ...verdict, status: z.literal('refused'), reason: z.string() }),
    ]),
  ),
});
