import { withdrawalCodeOf, type Outcome, type SurveyResponse } from '@candor/protocol';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory.js';
import { StoreUnavailable, type Intake, type RatingCount, type Store } from './store.js';

const DAY = 86_400_000;
const SUSPICION = 'many-from-one-address' as const;
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

    it('a response comes out as it went in, whatever it holds, but for its signature', async () => {
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
      await store.keep(intakeOf([{ ...full, signature: 'for-the-door' }, responseOf({ id: idOf(2) })]));
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

    it('outcomes are counted by the gate at which they came to nothing, and once per prompt whatever the gate', async () => {
      const passed: Outcome = { id: idOf(7), survey: 'shop-nps', outcome: 'passed', at: NOW, probability: 0 };
      const outcomes: Outcome[] = [
        { ...passed, gate: 'sample' },
        { ...passed, gate: 'cooldown' },
        { ...passed, id: idOf(8), gate: 'cooldown' },
        { ...passed, id: idOf(9), gate: 'cooldown' },
        { ...passed, id: idOf(9), outcome: 'expired', gate: 'calm', probability: 1 },
        { ...passed, id: idOf(10), outcome: 'expired', probability: 1 },
      ];
      await store.keep(intakeOf([], { outcomes }));
      const counts = await store.outcomeCounts('shop');
      expect(counts.toSorted((a, b) => String(a.gate).localeCompare(String(b.gate)))).toEqual([
        { survey: 'shop-nps', outcome: 'expired', gate: 'calm', n: 1 },
        { survey: 'shop-nps', outcome: 'passed', gate: 'cooldown', n: 2 },
        { survey: 'shop-nps', outcome: 'passed', gate: 'sample', n: 1 },
        { survey: 'shop-nps', outcome: 'expired', n: 1 },
      ]);
    });

    it('counts of each day say how many answered, in any wording, and for how many people the prompts stand', async () => {
      const shown: Outcome = { id: idOf(7), survey: 'shop-nps', outcome: 'shown', at: NOW, probability: 0.3 };
      const outcomes: Outcome[] = [
        shown,
        { ...shown, id: idOf(8), probability: 1e-300 },
        { ...shown, id: idOf(9), at: NOW - DAY, probability: 1 },
        { ...shown, id: idOf(10), at: NOW - 2 * DAY },
        { ...shown, id: idOf(11), test: true },
        { ...shown, id: idOf(12), outcome: 'passed', gate: 'sample', probability: 0 },
      ];
      const answers = [responseOf(), responseOf({ id: idOf(2), instrument: 'f'.repeat(16) })];
      await store.keep(intakeOf([...answers, responseOf({ id: idOf(3), test: true })], { outcomes }));
      await store.keep(intakeOf([responseOf({ id: idOf(4) })], { receivedAt: NOW - 2 * DAY }));
      await store.keep(intakeOf([responseOf({ id: idOf(5) })], { receivedAt: NOW - DAY }));
      const daily = await store.daily('shop', 19_999);
      expect(daily.answers.toSorted((a, b) => a.day - b.day)).toEqual([
        { survey: 'shop-nps', day: 19_999, n: 1 },
        { survey: 'shop-nps', day: 20_000, n: 2 },
      ]);
      const byReach = daily.outcomes.toSorted((a, b) => a.reach - b.reach);
      expect(byReach).toEqual([
        { survey: 'shop-nps', outcome: 'passed', gate: 'sample', day: 20_000, n: 1, reach: 0 },
        { survey: 'shop-nps', outcome: 'shown', day: 19_999, n: 1, reach: 1_000 },
        { survey: 'shop-nps', outcome: 'shown', day: 20_000, n: 2, reach: 3_333 + 1_000_000 },
      ]);
      expect(await store.daily('blog', 0)).toEqual({ answers: [], outcomes: [] });
    });

    describe('when somebody was asked', () => {
      const respondent = 'customer-17';
      const shown: Outcome = { id: idOf(7), survey: 'shop-nps', outcome: 'shown', at: NOW, probability: 1, respondent };
      const answering = (response: SurveyResponse, askedAt: number): Intake => {
        const answer = { response, askedAt, answeredAt: askedAt + 5, touchpoint: 'shop' };
        return { ...intakeOf([]), answers: [answer] };
      };
      const mine = responseOf({ respondent });

      it('is remembered by survey, the latest time whichever comes first', async () => {
        const help = { ...shown, id: idOf(9), survey: 'help-ces' };
        await store.keep(intakeOf([], { outcomes: [shown, { ...shown, id: idOf(8), at: NOW - DAY }, help] }));
        await store.keep(answering(mine, NOW - 9));
        await store.keep(answering(responseOf({ id: idOf(2), respondent }), NOW - DAY));
        await store.keep(intakeOf([], { outcomes: [{ ...shown, id: idOf(10), at: NOW - 1 }] }));
        expect(await store.past('shop', respondent)).toEqual({
          asked: { 'shop-nps': NOW, 'help-ces': NOW },
          answered: { 'shop-nps': NOW - 4 },
        });
        expect(await store.past('shop', 'customer-1')).toEqual({ asked: {}, answered: {} });
        expect(await store.past('blog', respondent)).toEqual({ asked: {}, answered: {} });
      });

      it('is remembered only where it is to be', async () => {
        await store.keep(intakeOf([mine]));
        expect(await store.past('shop', respondent)).toEqual({ asked: {}, answered: {} });
      });

      it('is erased with the respondent, and no duplicate brings it back', async () => {
        const other = { ...shown, id: idOf(8), respondent: 'customer-1' };
        await store.keep({ ...answering(mine, NOW), outcomes: [shown, other] });
        await store.erase({ site: 'blog', at: NOW, respondent });
        expect(await store.past('shop', respondent)).not.toEqual({ asked: {}, answered: {} });
        expect(await store.erase({ site: 'shop', at: NOW, respondent })).toBe(1);
        await store.keep({ ...answering(mine, NOW), outcomes: [shown] });
        expect(await store.past('shop', respondent)).toEqual({ asked: {}, answered: {} });
        expect(await store.past('shop', 'customer-1')).toEqual({ asked: { 'shop-nps': NOW }, answered: {} });
      });

      it('is erased with a respondent who has never answered', async () => {
        await store.keep(intakeOf([], { outcomes: [shown] }));
        expect(await store.erase({ site: 'shop', at: NOW, respondent })).toBe(0);
        expect(await store.past('shop', respondent)).toEqual({ asked: {}, answered: {} });
      });

      it('outlives an answer that is taken back, but not that it was given', async () => {
        await store.keep(answering(mine, NOW));
        await store.keep(answering(responseOf({ id: idOf(2), respondent, survey: 'help-ces' }), NOW));
        await store.erase({ site: 'shop', at: NOW, code: withdrawalCodeOf(idOf(1)) });
        expect(await store.past('shop', respondent)).toEqual({
          asked: { 'shop-nps': NOW, 'help-ces': NOW },
          answered: { 'help-ces': NOW + 5 },
        });
      });

      it('is forgotten when it is older than answers to that survey are kept', async () => {
        const help = { ...shown, id: idOf(8), survey: 'help-ces' };
        await store.keep(intakeOf([], { outcomes: [shown, help, { ...shown, id: idOf(9), survey: 'news-csat' }] }));
        await store.keep(answering(mine, NOW + 5 * DAY));
        const keepDays = { 'help-ces': 90, '*': 30 };
        await store.purge({ site: 'blog', at: NOW + 99 * DAY, keepDays });
        await store.purge({ site: 'shop', at: NOW + 99 * DAY, keepDays: {} });
        expect(Object.keys((await store.past('shop', respondent)).asked)).toHaveLength(3);
        expect(await store.purge({ site: 'shop', at: NOW + 31 * DAY, keepDays })).toBe(0);
        const left = {
          asked: { 'shop-nps': NOW + 5 * DAY, 'help-ces': NOW },
          answered: { 'shop-nps': NOW + 5 * DAY + 5 },
        };
        expect(await store.past('shop', respondent)).toEqual(left);
      });
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

    describe('an erased answer', () => {
      const code = withdrawalCodeOf(idOf(1));
      const erasures = [
        { site: 'shop', at: NOW, code },
        { site: 'shop', at: NOW, code: ` ${code.toLowerCase()} `.replaceAll('-', '') },
        { site: 'shop', at: NOW, respondent: 'customer-17' },
      ];
      const mine = responseOf({ respondent: 'customer-17', comment: 'Mine', rating: 2 });
      const other = responseOf({ id: idOf(2), respondent: 'customer-1', comment: 'Theirs' });

      it.each(erasures)('is gone from answers, comments and counts, and no other is: %o', async (erasure) => {
        await store.keep(intakeOf([mine, other]));
        await store.keep(intakeOf([mine], { site: 'blog' }));
        expect(await store.erase(erasure)).toBe(1);
        expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
        expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toMatchObject([{ response: other }]);
        expect(await store.commented('shop', 'shop-nps', 9)).toMatchObject([{ response: other }]);
        expect(ratingsOf(await store.ratingCounts('blog'))).toEqual({ 2: 1 });
        expect(await store.erase(erasure)).toBe(0);
      });

      it('is not brought back by a late duplicate, nor by a later revision', async () => {
        await store.keep(intakeOf([mine]));
        await store.erase({ site: 'shop', at: NOW, code });
        const late = [mine, { ...mine, revision: 2 }, { ...mine, revision: Number.MAX_SAFE_INTEGER }];
        expect(await store.keep(intakeOf(late))).toEqual(['duplicate', 'duplicate', 'duplicate']);
        expect(await store.ratingCounts('shop')).toEqual([]);
        expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toEqual([]);
      });

      it('does not come back after a purge either, as long as an outbox may hold it', async () => {
        await store.keep(intakeOf([mine, other]));
        await store.erase({ site: 'shop', at: NOW, code });
        await store.purge({ site: 'shop', at: NOW + 44 * DAY, keepDays: {} });
        expect(await store.keep(intakeOf([mine]))).toEqual(['duplicate']);
      });

      it('may have come just before, and its receipt not be out yet', async () => {
        const keeping = store.keep(intakeOf([mine]));
        expect(await store.erase({ site: 'shop', at: NOW, respondent: 'customer-17' })).toBe(1);
        expect(await keeping).toEqual(['accepted']);
        expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toEqual([]);
        expect(await store.ratingCounts('shop')).toEqual([]);
      });

      it('may have been any test, which was never counted', async () => {
        await store.keep(intakeOf([{ ...mine, test: true }, other]));
        expect(await store.erase({ site: 'shop', at: NOW, respondent: 'customer-17' })).toBe(1);
        expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
      });

      it.each([
        { site: 'shop', at: NOW, code: 'nonsense' },
        { site: 'shop', at: NOW, code: withdrawalCodeOf(idOf(9)) },
        { site: 'shop', at: NOW, respondent: 'nobody' },
        { site: 'shop', at: NOW, respondent: '' },
      ])('is none that %o does not name', async (erasure) => {
        await store.keep(intakeOf([mine, responseOf({ id: idOf(3) })]));
        expect(await store.erase(erasure)).toBe(0);
        expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toHaveLength(2);
      });
    });

    describe('an answer older than its survey keeps it', () => {
      const keepDays = { 'shop-nps': 30 };
      const comment = 'Personal';

      it('is deleted and still counted, and a late duplicate counts once', async () => {
        await store.keep(intakeOf([responseOf({ comment, respondent: 'customer-17' })]));
        expect(await store.purge({ site: 'shop', at: NOW + 30 * DAY, keepDays })).toBe(0);
        expect(await store.purge({ site: 'shop', at: NOW + 30 * DAY + 1, keepDays })).toBe(1);
        expect(await store.purge({ site: 'shop', at: NOW + 30 * DAY + 2, keepDays })).toBe(0);
        expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toEqual([]);
        expect(await store.commented('shop', 'shop-nps', 9)).toEqual([]);
        expect(await store.erase({ site: 'shop', at: NOW, respondent: 'customer-17' })).toBe(0);
        expect(await store.keep(intakeOf([responseOf(), responseOf({ revision: 2, rating: 0 })]))).toEqual([
          'duplicate',
          'duplicate',
        ]);
        expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
      });

      it('is counted for ever, though its id is forgotten when no outbox can hold it', async () => {
        await store.keep(intakeOf([responseOf({ comment }), responseOf({ id: idOf(2), survey: 'kept' })]));
        for (const days of [31, 46, 47]) await store.purge({ site: 'shop', at: NOW + days * DAY, keepDays });
        expect(ratingsOf(await store.ratingCounts('shop', 'shop-nps'))).toEqual({ 9: 1 });
        expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toHaveLength(1);
      });

      it('is so by the days of its own survey, or those for all others', async () => {
        const surveys = ['shop-nps', 'help-ces', 'news-csat'];
        await store.keep(intakeOf(surveys.map((survey, n) => responseOf({ id: idOf(n + 1), survey }))));
        const purge = { site: 'shop', at: NOW + 60 * DAY, keepDays: { 'shop-nps': 90, '*': 30 } };
        expect(await store.purge({ ...purge, site: 'blog' })).toBe(0);
        expect(await store.purge({ ...purge, keepDays: {} })).toBe(0);
        expect(await store.purge(purge)).toBe(2);
        expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toMatchObject([
          { response: { survey: 'shop-nps' } },
        ]);
      });
    });

    it('an answer is too old by the days for all others, whatever its survey is called', async () => {
      await store.keep(intakeOf([responseOf({ survey: 'constructor' })]));
      expect(await store.purge({ site: 'shop', at: NOW + 31 * DAY, keepDays: { '*': 30 } })).toBe(1);
    });

    it('outcomes are counted for ever, and remembered until no outbox can hold them', async () => {
      const shown: Outcome = { id: idOf(7), survey: 'shop-nps', outcome: 'shown', at: NOW, probability: 1 };
      await store.keep(intakeOf([], { outcomes: [shown] }));
      await store.purge({ site: 'shop', at: NOW + 89 * DAY, keepDays: {} });
      await store.keep(intakeOf([], { outcomes: [shown] }));
      await store.purge({ site: 'shop', at: NOW + 91 * DAY, keepDays: {} });
      expect(await store.outcomeCounts('shop')).toEqual([{ survey: 'shop-nps', outcome: 'shown', n: 1 }]);
    });

    describe('a suspect answer', () => {
      const suspectIntake = (response: SurveyResponse): Intake => {
        const answer = { response, answeredAt: NOW, touchpoint: 'shop', suspect: SUSPICION };
        return { ...intakeOf([]), answers: [answer] };
      };
      beforeEach(async () => {
        await store.keep(intakeOf([responseOf({ rating: 10 })]));
        await store.keep(suspectIntake(responseOf({ id: idOf(2), rating: 0, comment: 'Stuffed' })));
      });

      it('is kept, shown as such, and in no count', async () => {
        expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 10: 1 });
        expect(await store.suspectCounts('shop')).toEqual([{ survey: 'shop-nps', reason: SUSPICION, n: 1 }]);
        expect(await store.suspectCounts('blog')).toEqual([]);
        expect(await store.commented('shop', 'shop-nps', 9)).toEqual([]);
        expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toMatchObject([
          { suspect: null },
          { suspect: SUSPICION },
        ]);
      });

      it('stays so in a later revision, as one that is not stays that', async () => {
        await store.keep(intakeOf([responseOf({ id: idOf(2), revision: 2, rating: 1 })]));
        await store.keep(suspectIntake(responseOf({ revision: 2, rating: 9 })));
        expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 9: 1 });
      });

      it('counts after somebody has looked at it', async () => {
        const settlement = { site: 'shop', survey: 'shop-nps', as: 'counted', at: NOW } as const;
        expect(await store.settleSuspects({ ...settlement, survey: 'other' })).toBe(0);
        expect(await store.settleSuspects(settlement)).toBe(1);
        expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 0: 1, 10: 1 });
        expect(await store.suspectCounts('shop')).toEqual([]);
        await store.keep(suspectIntake(responseOf({ id: idOf(2), revision: 2, rating: 5 })));
        expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 5: 1, 10: 1 });
      });

      it('is erased for good if they do not believe it', async () => {
        expect(await store.settleSuspects({ site: 'shop', survey: 'shop-nps', as: 'erased', at: NOW })).toBe(1);
        expect(await store.keep(intakeOf([responseOf({ id: idOf(2), rating: 0 })]))).toEqual(['duplicate']);
        expect(ratingsOf(await store.ratingCounts('shop'))).toEqual({ 10: 1 });
        expect(await store.suspectCounts('shop')).toEqual([]);
      });
    });

    it('whether a respondent was vouched for is kept with the answer', async () => {
      const response = responseOf({ respondent: 'customer-17' });
      const answers = [{ response, answeredAt: NOW, touchpoint: 'shop', verified: true }];
      await store.keep({ ...intakeOf([]), answers });
      await store.keep(intakeOf([responseOf({ id: idOf(2) })]));
      expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toMatchObject([
        { verified: true },
        { verified: false },
      ]);
    });

    it('whatever arrives in whatever order, its counts are those of a plain list of answers', async () => {
      const sent = fc.record({
        n: fc.integer({ min: 1, max: 4 }),
        revision: fc.integer({ min: 1, max: 4 }),
        rating: fc.integer({ min: 0, max: 10 }),
        test: fc.boolean(),
        age: fc.integer({ min: 0, max: 2 }),
        suspect: fc.boolean(),
        erased: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 }),
      });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(sent, { maxLength: 4 }), { maxLength: 6 }), async (batches) => {
          const plain = memoryStore();
          const site = `site-${++round}`;
          for (const batch of batches) {
            const answers = batch.map(({ n, revision, rating, test, age, suspect }) => ({
              response: responseOf({ id: idOf(n), revision, rating, ...(test && { test }) }),
              answeredAt: NOW - age * DAY,
              touchpoint: 'shop',
              ...(suspect && { suspect: SUSPICION }),
            }));
            const intake = { site, receivedAt: NOW, outcomes: [], answers };
            expect(await store.keep(intake)).toEqual(await plain.keep(intake));
            for (const { erased } of batch) {
              const erasure = { site, at: NOW, code: withdrawalCodeOf(idOf(erased ?? 0)) };
              expect(await store.erase(erasure)).toBe(await plain.erase(erasure));
            }
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
