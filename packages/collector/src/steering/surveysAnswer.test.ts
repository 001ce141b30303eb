import { instrumentOf, type Outcome, type SurveyFile } from '@candor/protocol';
import { surveyFileSchema } from '@candor/protocol/schema';
import { describe, expect, it } from 'vitest';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { memoryStore } from '../store/memory.js';
import { StoreUnavailable } from '../store/store.js';
import { SURVEYS, talkTo, type Talk } from '../talk.test.suite.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
const [plain] = SURVEYS.surveys as [SurveyFile['surveys'][number]];

describe('GET /v1/surveys', () => {
  const served = async (talk: Talk): Promise<SurveyFile> => {
    const answered = await talk.request('/v1/surveys?site=shop');
    return surveyFileSchema.parse(await answered.json());
  };
  const shown = (talk: Talk, n: number, probability = 1): Outcome => ({
    id: idOf(n),
    survey: 'shop-nps',
    outcome: 'shown',
    at: talk.now() - 1_000,
    probability,
  });
  const instrument = instrumentOf(plain, 'en');
  const answer = (talk: Talk, n: number, rating = 10) =>
    responseOf({ id: idOf(n), rating, instrument, shownAt: talk.now() - 900, ratedAt: talk.now() - 500 });
  async function sendMany(talk: Talk, ratings: readonly number[]): Promise<void> {
    for (let n = 0; n < ratings.length; n += 20) {
      const some = ratings.slice(n, n + 20);
      await talk.send(some.map((rating, index) => answer(talk, n + index + 1, rating)));
      await talk.tell(some.map((_rating, index) => shown(talk, n + index + 1)));
    }
  }
  const talkWith = (changes: object, file: object = {}): Talk =>
    talkTo({}, { sites: { shop: { ...SURVEYS, surveys: [{ ...plain, ...changes }], ...file } } });

  it('serves a file without anything to steer as it is, but for a steering of its owner’s', async () => {
    const steering = { 'shop-nps': { share: 0.1 } };
    for (const changes of [{}, { margin: 5 }, { mode: 'sample' as const }]) {
      const owners = { ...SURVEYS, surveys: [{ ...plain, ...changes }] };
      const talk = talkTo({}, { sites: { shop: owners } });
      const answered = await talk.request('/v1/surveys?site=shop');
      const tag = answered.headers.get('etag');
      expect(await answered.text()).toBe(JSON.stringify(owners));
      expect(answered.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=86400');
      const again = await talk.request('/v1/surveys', { headers: { 'if-none-match': String(tag) } });
      expect(again.status).toBe(304);
      expect(await served(talkTo({}, { sites: { shop: { ...owners, steering } } }))).toEqual(owners);
    }
  });

  it('asks nobody any more when a quota is reached, says so within a minute, and begins anew with the next period', async () => {
    const talk = talkWith(
      { quota: { answers: 3, per: 'day' } },
      { steering: { 'shop-nps': { share: 0.5 }, other: { share: 1 } } },
    );
    expect((await served(talk)).steering).toEqual({ 'shop-nps': { share: 1 } });
    const tag = (await talk.request('/v1/surveys')).headers.get('etag');
    await sendMany(talk, [9, 9, 9]);
    expect((await talk.request('/v1/surveys', { headers: { 'if-none-match': String(tag) } })).status).toBe(304);
    talk.wait(MINUTE);
    const next = await talk.request('/v1/surveys', {
      headers: { 'if-none-match': String(tag), 'accept-encoding': 'br' },
    });
    expect([next.status, next.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=60, stale-while-revalidate=600',
    ]);
    expect((await served(talk)).steering).toEqual({ 'shop-nps': { share: 0 } });
    talk.wait(12 * 60 * MINUTE);
    expect((await served(talk)).steering?.['shop-nps']?.share).toBeGreaterThan(0);
  });

  it('counts the whole of a month, and no more', async () => {
    const talk = talkWith({ quota: { answers: 3, per: 'month' } });
    talk.wait(4 * DAY);
    await sendMany(talk, [9, 9, 9]);
    talk.wait(29 * DAY);
    expect((await served(talk)).steering).toEqual({ 'shop-nps': { share: 0 } });
    talk.wait(DAY);
    expect((await served(talk)).steering?.['shop-nps']?.share).toBeGreaterThan(0);
  });

  it('counts for ever where a quota is for ever, and answers in any wording', async () => {
    const talk = talkWith({ quota: { answers: 4, per: 'ever' } });
    await sendMany(talk, [9, 9]);
    talk.wait(90 * DAY);
    await talk.send([responseOf({ id: idOf(50) }), responseOf({ id: idOf(51), test: true })]);
    expect((await served(talk)).steering).toEqual({ 'shop-nps': { share: 1 } });
    talk.wait(MINUTE);
    await talk.send([answer(talk, 52)]);
    expect((await served(talk)).steering).toEqual({ 'shop-nps': { share: 0 } });
  });

  it('asks as few as a margin needs, and says how far the interval is from it', async () => {
    const talk = talkWith({ mode: 'sample', margin: 10 });
    expect((await served(talk)).steering).toEqual({ 'shop-nps': { share: 1, want: 10 } });
    await sendMany(
      talk,
      Array.from({ length: 200 }, (_, n) => (n % 3 === 0 ? 3 : 10)),
    );
    talk.wait(MINUTE);
    const some = (await served(talk)).steering?.['shop-nps'];
    expect(some?.want).toBeGreaterThan(1);
    expect(some?.want).toBeLessThan(2);
    expect(some?.share).toBeLessThan(1);
    await sendMany(
      talk,
      Array.from({ length: 900 }, (_, n) => (n % 3 === 0 ? 3 : 10)),
    );
    talk.wait(MINUTE);
    const enough = (await served(talk)).steering?.['shop-nps'];
    expect(enough?.want).toBeLessThan(1);
    expect(enough?.share).toBeGreaterThan(0);
    expect(enough?.share).toBeLessThan(some?.share ?? 0);
  });

  it('puts the survey first whose score is farthest from what is wanted, for pages on which several are due', async () => {
    const surveys = [
      { ...plain, id: 'census' },
      { ...plain, id: 'near', mode: 'sample' as const, margin: 50 },
      { ...plain, id: 'far', mode: 'sample' as const, margin: 2 },
    ];
    const { surveys: order } = await served(talkTo({}, { sites: { shop: { ...SURVEYS, surveys } } }));
    expect(order.map(({ id }) => id)).toEqual(['far', 'near', 'census']);
  });

  it('begins anew with another wording, whose score is another one', async () => {
    const store = memoryStore();
    const survey = { ...plain, mode: 'sample' as const, margin: 30 };
    const talk = talkTo({}, { store, sites: { shop: { ...SURVEYS, surveys: [survey] } } });
    await sendMany(
      talk,
      Array.from({ length: 100 }, () => 9),
    );
    talk.wait(MINUTE);
    expect((await served(talk)).steering?.['shop-nps']?.want).toBeLessThan(1);
    const texts = { en: { question: 'Would you?' } };
    const reworded = talkTo({}, { store, sites: { shop: { ...SURVEYS, surveys: [{ ...survey, texts }] } } });
    expect((await served(reworded)).steering?.['shop-nps']?.want).toBe(3.33);
  });

  it('goes by the wording with the most answers, in whatever language it is', async () => {
    const texts = { en: { question: 'Would you?' }, ru: { question: 'Порекомендуете?' }, ro: { question: 'Ați?' } };
    const talk = talkWith({ mode: 'sample', margin: 30, texts });
    const ru = instrumentOf({ id: 'shop-nps', touchpoint: 'shop', moments: [], metric: 'nps', texts }, 'ru');
    const answers = Array.from({ length: 40 }, (_, n) => ({ ...answer(talk, n + 1, 9), instrument: ru }));
    await talk.send(answers.slice(0, 20));
    await talk.send(answers.slice(20));
    expect((await served(talk)).steering?.['shop-nps']?.want).toBeLessThan(1);
  });

  it('takes the lower share where there are a margin and a quota, and asks a census as the quota has it', async () => {
    const both = talkWith({ mode: 'sample', margin: 10, quota: { answers: 3, per: 'day' } });
    const census = talkWith({ margin: 100, quota: { answers: 9, per: 'ever' } });
    for (const talk of [both, census]) await sendMany(talk, [9, 0, 9]);
    expect((await served(both)).steering?.['shop-nps']?.share).toBe(0);
    const { share = 0, want = 0 } = (await served(census)).steering?.['shop-nps'] ?? {};
    expect([share, want > 0.5 && want < 1]).toEqual([1, true]);
  });

  it('looks at the counts once a minute at most, however many ask, and not at all for nothing', async () => {
    const talk = talkWith({ quota: { answers: 3, per: 'day' } });
    const idle = talkWith({});
    let looks = 0;
    for (const { store } of [talk, idle]) {
      const { daily } = store;
      store.daily = (...question) => {
        looks += 1;
        return daily(...question);
      };
    }
    await Promise.all(Array.from({ length: 20 }, () => served(talk)));
    talk.wait(MINUTE - 1);
    await served(talk);
    await served(idle);
    await idle.ask('/v1/scores');
    expect(looks).toBe(1);
    talk.wait(1);
    await served(talk);
    expect(looks).toBe(2);
    talk.wait(-DAY);
    await served(talk);
    expect(looks).toBe(3);
  });

  it('lets nobody be asked by what is steered while the counts cannot be had, and serves the rest', async () => {
    const talk = talkTo(
      {},
      { sites: { shop: { ...SURVEYS, surveys: [plain, { ...plain, id: 'two', quota: { answers: 3, per: 'day' } }] } } },
    );
    const { daily } = talk.store;
    talk.store.daily = () => Promise.reject(new StoreUnavailable('broken', 30));
    expect((await served(talk)).steering).toEqual({ two: { share: 0 } });
    talk.store.daily = daily;
    talk.wait(MINUTE);
    expect((await served(talk)).steering).toEqual({ two: { share: 1 } });
  });

  it('has a score with the interval that covers although asking ends when it is narrow enough', async () => {
    const printed = async (changes: object): Promise<string> => {
      const talk = talkWith(changes);
      await sendMany(
        talk,
        Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? 3 : 10)),
      );
      const [, low, high] = /95 % CI ([+−]\d+) to ([+−]\d+)/.exec(await (await talk.ask('/v1/scores')).text()) ?? [];
      return `${low} ${high}`;
    };
    const census = '+8 +55';
    expect(await printed({})).toBe(census);
    expect(await printed({ margin: 5 })).toBe(census);
    expect(await printed({ mode: 'sample' })).toBe(census);
    expect(await printed({ mode: 'sample', margin: 5 })).toBe('+4 +57');
  });

  it('is told with the scores: what is wanted, and the share of now', async () => {
    const scores = async (talk: Talk): Promise<unknown> => (await talk.ask('/v1/scores?site=shop')).json();
    const quota = { answers: 300, per: 'week' };
    expect(await scores(talkWith({ mode: 'sample', margin: 5, quota }))).toMatchObject({
      surveys: [{ survey: 'shop-nps', mode: 'sample', margin: 5, quota, share: 1, want: 20 }],
    });
    expect(JSON.stringify(await scores(talkWith({})))).not.toMatch(/mode|share/);
  });
});
