import type { Outcome, SurveyResponse } from '@candor/protocol';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory.js';
import { StoreUnavailable, type Intake, type RatingCount, type Store } from './store.js';

const DAY = 86_400_000;
const NOW = 20_000 * DAY + 1_000;

/** The id of the nth response. */
export function idOf(n: number): string {
  return `018f3c1e-7b2a-7c3d-8e4f-${n.toString(16).padStart(12, '0')}`;
}

/** A valid response, changed as told. */
export function responseOf(changes: Partial<SurveyResponse> = {}): SurveyResponse {
  return {
    id: idOf(1),
    revision: 1,
    survey: 'shop-nps',
    instrument: '0123456789abcdef',
    touchpoint: 'shop',
    moment: 'order-completed',
    metric: 'nps',
    scale: { min: 0, max: 10, good: 'high' },
    rating: 9,
    answers: {},
    locale: 'en',
    shownAt: NOW - 5_000,
    ratedAt: NOW - 2_000,
    probability: 1,
    ...changes,
  } as SurveyResponse;
}

/** An intake of these responses, given when they arrived. */
export function intakeOf(
  responses: SurveyResponse[],
  { site = 'shop', receivedAt = NOW, outcomes = [] as Outcome[] } = {},
): Intake {
  return {
    site,
    receivedAt,
    outcomes,
    answers: responses.map((response) => ({ response, answeredAt: receivedAt, touchpoint: response.touchpoint })),
  };
}

function ratingsOf(counts: RatingCount[]): Record<string, number> {
  return Object.fromEntries(counts.map(({ rating, n }) => [rating, n]));
}

/** What every store promises. `open` gives a new, empty one. */
export function describeStore(name: string, open: () => Promise<Store> | Store): void {
  describe(`${name} keeps the promises of a store:`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('an answer is accepted once and a duplicate ever after', async () => {
      expect(await store.keep(intakeOf([responseOf()]))).toEqual(['accepted']);
      expect(await store.keep(intakeOf([responseOf()]))).toEqual(['duplicate']);
      expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
    });

    it('the same id twice in one batch counts once', async () => {
      expect(await store.keep(intakeOf([responseOf(), responseOf()]))).toEqual(['accepted', 'duplicate']);
      expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
    });

    it('the same answer fifty times at once is one answer and fifty verdicts', async () => {
      const verdicts = await Promise.all(Array.from({ length: 50 }, () => store.keep(intakeOf([responseOf()]))));
      expect(verdicts.flat().filter((kept) => kept === 'accepted')).toHaveLength(1);
      expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
    });

    it('an id is the same id in capitals', async () => {
      await store.keep(intakeOf([responseOf()]));
      expect(await store.keep(intakeOf([responseOf({ id: idOf(1).toUpperCase() })]))).toEqual(['duplicate']);
    });

    it('a later revision takes the place of an earlier one and moves the count', async () => {
      await store.keep(intakeOf([responseOf({ rating: 9 })]));
      expect(await store.keep(intakeOf([responseOf({ revision: 2, rating: 3, comment: 'Slow' })]))).toEqual([
        'accepted',
      ]);
      expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 3: 1 });
      const [answer, ...others] = await store.answers({ site: 'shop', after: 0, limit: 10 });
      expect(others).toEqual([]);
      expect(answer?.response).toEqual(responseOf({ revision: 2, rating: 3, comment: 'Slow' }));
    });

    it('an earlier revision that arrives late changes nothing', async () => {
      await store.keep(intakeOf([responseOf({ revision: 3, rating: 3 })]));
      expect(await store.keep(intakeOf([responseOf({ revision: 2, rating: 9 })]))).toEqual(['duplicate']);
      expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 3: 1 });
    });

    it('all revisions of an answer in one batch leave the highest', async () => {
      const revisions = [1, 2, 3].map((revision) => responseOf({ revision, rating: revision }));
      expect(await store.keep(intakeOf(revisions))).toEqual(['accepted', 'accepted', 'accepted']);
      expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 3: 1 });
    });

    it('of one revision with two contents the first is kept, and flagged', async () => {
      await store.keep(intakeOf([responseOf({ rating: 9 })]));
      expect(await store.keep(intakeOf([responseOf({ rating: 0 })]))).toEqual(['duplicate']);
      expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
      const [answer] = await store.answers({ site: 'shop', after: 0, limit: 1 });
      expect(answer).toMatchObject({ differs: true, response: { rating: 9 } });
    });

    it('a response comes out as it went in, whatever it holds', async () => {
      const full = responseOf({
        metric: 'ces',
        scale: { min: 1, max: 5, good: 'low' },
        rating: 2,
        answers: { reason: ['price', 'delivery'], why: 'It "was" slow\n' },
        comment: 'Прекрасно 💚 \u202e <b>',
        respondent: 'customer-17',
        traits: { plan: 'pro', orders: 7.5, trial: false },
        probability: 0.25,
        test: true,
      });
      await store.keep(intakeOf([full, responseOf({ id: idOf(2) })]));
      const answers = await store.answers({ site: 'shop', after: 0, limit: 9 });
      expect(answers.map(({ response }) => response)).toEqual([full, responseOf({ id: idOf(2) })]);
    });

    it.each([{ rating: 8 }, { instrument: 'fedcba9876543210' }, { comment: 'x' }, { test: true as const }])(
      'another content is anything that differs, such as %o',
      async (change) => {
        await store.keep(intakeOf([responseOf()]));
        await store.keep(intakeOf([responseOf(change)]));
        expect(await store.answers({ site: 'shop', after: 0, limit: 1 })).toMatchObject([{ differs: true }]);
      },
    );

    it('another order of keys is not another content', async () => {
      await store.keep(intakeOf([responseOf({ answers: { a: '1', b: '2' } })]));
      await store.keep(intakeOf([responseOf({ answers: { b: '2', a: '1' } })]));
      expect(await store.answers({ site: 'shop', after: 0, limit: 1 })).toMatchObject([{ differs: false }]);
    });

    it('sites never see each other, not even by the same id', async () => {
      await store.keep(intakeOf([responseOf({ rating: 9 })]));
      expect(await store.keep(intakeOf([responseOf({ rating: 2 })], { site: 'blog' }))).toEqual(['accepted']);
      expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
      expect(ratingsOf(await store.ratingCounts('blog'))).toEqual({ 2: 1 });
      expect(await store.answers({ site: 'nobody', after: 0, limit: 10 })).toEqual([]);
    });

    it('test answers are stored and never counted', async () => {
      await store.keep(intakeOf([responseOf({ test: true, comment: 'Trying' })]));
      expect(await store.ratingCounts('shop')).toEqual([]);
      expect(await store.commented('shop', 'shop-nps', 5)).toEqual([]);
      expect(await store.answers({ site: 'shop', after: 0, limit: 10 })).toHaveLength(1);
    });

    it('different instruments are counted apart', async () => {
      await store.keep(intakeOf([responseOf(), responseOf({ id: idOf(2), instrument: 'fedcba9876543210' })]));
      const counts = await store.ratingCounts('shop', 'shop-nps');
      expect(counts.map(({ instrument }) => instrument).toSorted()).toEqual(['0123456789abcdef', 'fedcba9876543210']);
      expect(await store.ratingCounts('shop', 'another')).toEqual([]);
    });

    it('counts name everything a score needs, and the days they span', async () => {
      const early = {
        ...intakeOf([responseOf()]),
        answers: [{ response: responseOf(), answeredAt: NOW - 3 * DAY, touchpoint: 'shop' }],
      };
      await store.keep(early);
      await store.keep(intakeOf([responseOf({ id: idOf(2) })]));
      expect(await store.ratingCounts('shop')).toEqual([
        {
          survey: 'shop-nps',
          instrument: '0123456789abcdef',
          metric: 'nps',
          scale: '0-10-high',
          rating: 9,
          n: 2,
          firstDay: 19_997,
          lastDay: 20_000,
          since: NOW,
        },
      ]);
    });

    it('an outcome counts once per prompt, and never for a test', async () => {
      const shown: Outcome = { id: idOf(7), survey: 'shop-nps', outcome: 'shown', at: NOW, probability: 0.5 };
      const outcomes: Outcome[] = [
        shown,
        shown,
        { ...shown, outcome: 'dismissed' },
        { ...shown, id: idOf(8), test: true },
      ];
      await store.keep(intakeOf([], { outcomes }));
      await store.keep(intakeOf([], { outcomes: [shown, { ...shown, id: idOf(9) }] }));
      const counts = await store.outcomeCounts('shop', 'shop-nps');
      expect(counts.toSorted((a, b) => a.outcome.localeCompare(b.outcome))).toEqual([
        { survey: 'shop-nps', outcome: 'dismissed', n: 1 },
        { survey: 'shop-nps', outcome: 'shown', n: 2 },
      ]);
    });

    it('answers are paged in the order they first arrived', async () => {
      for (let n = 1; n <= 5; n++) await store.keep(intakeOf([responseOf({ id: idOf(n) })]));
      const first = await store.answers({ site: 'shop', after: 0, limit: 3 });
      const second = await store.answers({ site: 'shop', survey: 'shop-nps', after: first.at(-1)?.row ?? 0, limit: 3 });
      expect([...first, ...second].map(({ response }) => response.id)).toEqual([1, 2, 3, 4, 5].map(idOf));
    });

    it('comments come newest first', async () => {
      for (const [n, age] of [
        [1, 5],
        [2, 1],
        [3, 3],
      ] as const) {
        const response = responseOf({ id: idOf(n), comment: `${age} old` });
        await store.keep({ ...intakeOf([]), answers: [{ response, answeredAt: NOW - age, touchpoint: 'shop' }] });
      }
      await store.keep(intakeOf([responseOf({ id: idOf(4) })]));
      const comments = await store.commented('shop', 'shop-nps', 2);
      expect(comments.map(({ response }) => response.comment)).toEqual(['1 old', '3 old']);
    });

    it('whatever arrives in whatever order, its counts are those of a plain list of answers', async () => {
      const sent = fc.record({
        n: fc.integer({ min: 1, max: 4 }),
        revision: fc.integer({ min: 1, max: 4 }),
        rating: fc.integer({ min: 0, max: 10 }),
        test: fc.boolean(),
        age: fc.integer({ min: 0, max: 2 }),
      });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(sent, { maxLength: 4 }), { maxLength: 6 }), async (batches) => {
          const plain = memoryStore();
          const site = `site-${++round}`;
          for (const batch of batches) {
            const answers = batch.map(({ n, revision, rating, test, age }) => ({
              response: responseOf({ id: idOf(n), revision, rating, ...(test && { test }) }),
              answeredAt: NOW - age * DAY,
              touchpoint: 'shop',
            }));
            const intake = { site, receivedAt: NOW, outcomes: [], answers };
            expect(await store.keep(intake)).toEqual(await plain.keep(intake));
          }
          const byRating = (a: RatingCount, b: RatingCount) => a.rating - b.rating;
          expect((await store.ratingCounts(site)).toSorted(byRating)).toEqual(
            (await plain.ratingCounts(site)).toSorted(byRating),
          );
        }),
        { numRuns: 60 },
      );
    });

    it('after close nothing is accepted any more, and it says so', async () => {
      await store.close();
      await expect(store.keep(intakeOf([responseOf()]))).rejects.toThrow(StoreUnavailable);
      expect(await store.ready()).toBe(false);
    });
  });
}
