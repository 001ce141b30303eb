import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Outcome, SurveyResponse } from '../response.js';
import type { SurveyFile } from '../survey.js';
import { LIMITS, type Batch, type Receipt } from '../wire.js';
import { batchSchema, outcomeSchema, receiptSchema, responseSchema, surveyFileSchema } from './index.js';

const response = {
  id: '0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  revision: 1,
  survey: 'shop-nps',
  instrument: '00112233445566ff',
  touchpoint: 'shop',
  moment: 'second-visit',
  metric: 'nps',
  scale: { min: 0, max: 10, good: 'high' },
  rating: 9,
  answers: {},
  locale: 'en',
  shownAt: 1_700_000_000_000,
  ratedAt: 1_700_000_001_000,
  probability: 1,
};

describe('the schemas', () => {
  it('describe exactly the types', () => {
    expectTypeOf<z.infer<typeof outcomeSchema>>().toEqualTypeOf<Outcome>();
    expectTypeOf<z.infer<typeof receiptSchema>>().toEqualTypeOf<Receipt>();
    expectTypeOf<z.infer<typeof surveyFileSchema>>().toEqualTypeOf<SurveyFile>();
    // A response is written as an intersection and inferred flat: the same values, compared in both directions.
    expectTypeOf<z.infer<typeof batchSchema>>().toExtend<Batch>();
    expectTypeOf<Batch>().toExtend<z.infer<typeof batchSchema>>();
    expectTypeOf<z.infer<typeof responseSchema>>().toExtend<SurveyResponse>();
    expectTypeOf<SurveyResponse>().toExtend<z.infer<typeof responseSchema>>();
  });

  it('accept a response of each metric on its own scale', () => {
    expect(responseSchema.safeParse(response).success).toBe(true);
    const csat = { ...response, metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, rating: 0 };
    expect(responseSchema.safeParse(csat).success).toBe(true);
    const ces = { ...response, metric: 'ces', scale: { min: 1, max: 5, good: 'low' }, rating: 5 };
    expect(responseSchema.safeParse(ces).success).toBe(true);
  });

  it.each([[11], [9.5], ['9'], [true], [null], [-1], [Number.POSITIVE_INFINITY], [undefined]])(
    'refuse the rating %j',
    (rating) => {
      expect(responseSchema.safeParse({ ...response, rating }).success).toBe(false);
    },
  );

  it('refuse a scale that belongs to another metric', () => {
    const scale = { min: 1, max: 7, good: 'high' };
    expect(responseSchema.safeParse({ ...response, scale, rating: 5 }).success).toBe(false);
  });

  it('count the length of a comment in code points, as people do', () => {
    const comment = '🙂'.repeat(LIMITS.comment);
    expect(responseSchema.safeParse({ ...response, comment }).success).toBe(true);
    expect(responseSchema.safeParse({ ...response, comment: `${comment}.` }).success).toBe(false);
  });
});
