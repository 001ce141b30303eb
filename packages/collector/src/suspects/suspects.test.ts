import { describe, expect, it } from 'vitest';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { StoreUnavailable } from '../store/store.js';
import { SURVEYS, talkTo, type Talk } from '../talk.test.suite.js';

async function stuffed(): Promise<Talk> {
  const talk = talkTo({ limits: { ballots: 3 } }, { publicReport: true });
  for (let n = 1; n <= 5; n++) await talk.send([responseOf({ id: idOf(n), rating: 0 })], '203.0.113.9');
  await talk.send([responseOf({ id: idOf(6), rating: 10 })], '203.0.113.10');
  return talk;
}
async function scores(talk: Talk): Promise<unknown> {
  const { surveys } = (await (await talk.ask('/v1/scores?site=shop')).json()) as { surveys: unknown[] };
  return surveys[0];
}

describe('a ballot that one address stuffs', () => {
  it('is accepted, but what is too much is out of the score, and it is said why', async () => {
    const talk = await stuffed();
    expect((await talk.send([responseOf({ id: idOf(7) })], '203.0.113.9')).results).toMatchObject([
      { status: 'accepted' },
    ]);
    expect(await scores(talk)).toMatchObject({ answered: 4, excluded: [{ reason: 'many-from-one-address', n: 3 }] });
    const report = await (await talk.request('/report')).text();
    expect(report).toContain('too many came from one address in a short time: 3.');
    const exported = await (await talk.ask('/v1/responses?site=shop')).text();
    expect(exported.match(/"suspect":"many-from-one-address"/g)).toHaveLength(3);
  });

  it('counts when somebody has looked at it', async () => {
    const talk = await stuffed();
    const answer = await talk.ask('/v1/suspects?site=shop&survey=shop-nps&as=counted', 'POST');
    expect([answer.status, await answer.json()]).toEqual([200, { counted: 2 }]);
    expect(await scores(talk)).toMatchObject({ answered: 6, excluded: [] });
  });

  it('is erased when they do not believe it', async () => {
    const talk = await stuffed();
    const answer = await talk.ask('/v1/suspects?site=shop&survey=shop-nps&as=erased', 'POST');
    expect(await answer.json()).toEqual({ erased: 2 });
    expect(await scores(talk)).toMatchObject({ answered: 4, excluded: [] });
    expect((await talk.send([responseOf({ id: idOf(5), rating: 0 })])).results).toMatchObject([
      { status: 'duplicate' },
    ]);
  });

  it('is settled by the owner alone, who has to say how', async () => {
    const talk = await stuffed();
    const path = '/v1/suspects?site=shop&survey=shop-nps';
    expect((await talk.request(`${path}&as=counted`, { method: 'POST' })).status).toBe(401);
    expect((await talk.ask(path, 'POST')).status).toBe(400);
    expect((await talk.ask('/v1/suspects?site=shop&as=counted', 'POST')).status).toBe(400);
  });

  it('is none where the same answers are sent again and again, or could not be stored', async () => {
    const talk = talkTo({ limits: { ballots: 3 } });
    const mine = [responseOf({ id: idOf(1) }), responseOf({ id: idOf(2) })];
    const { keep } = talk.store;
    talk.store.keep = () => Promise.reject(new StoreUnavailable('the disk is full'));
    for (let n = 0; n < 5; n++) await talk.send(mine, '203.0.113.9');
    talk.store.keep = keep;
    for (let n = 0; n < 5; n++) await talk.send(mine, '203.0.113.9');
    await talk.send([responseOf({ id: idOf(3) })], '203.0.113.9');
    expect(await scores(talk)).toMatchObject({ answered: 3, excluded: [] });
    await talk.send([responseOf({ id: idOf(4) })], '203.0.113.9');
    expect(await scores(talk)).toMatchObject({ answered: 3, excluded: [{ n: 1 }] });
  });

  it('of one site leaves the other sites alone', async () => {
    const talk = talkTo({ limits: { ballots: 3 } }, { sites: { shop: SURVEYS, blog: SURVEYS } });
    const stuff = (site: string, n: number): Promise<Response> => {
      const responses = [responseOf({ id: idOf(n) })];
      const body = JSON.stringify({ v: 1, site, sentAt: 1, responses, outcomes: [] });
      return talk.request('/v1/responses', { method: 'POST', body }, '203.0.113.9');
    };
    for (let n = 1; n <= 5; n++) await stuff('shop', n);
    await stuff('blog', 6);
    expect(await talk.store.suspectCounts('shop')).toMatchObject([{ n: 2 }]);
    expect(await talk.store.suspectCounts('blog')).toEqual([]);
  });

  it('does not make an address suspect for ever', async () => {
    const talk = await stuffed();
    talk.wait(11 * 60_000);
    await talk.send([responseOf({ id: idOf(8) })], '203.0.113.9');
    expect(await scores(talk)).toMatchObject({ answered: 5 });
  });
});
