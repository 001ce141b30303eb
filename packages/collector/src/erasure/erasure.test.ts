import { withdrawalCodeOf } from '@candor/protocol';
import { describe, expect, it } from 'vitest';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { StoreUnavailable } from '../store/store.js';
import { talkTo, type Talk } from '../talk.test.suite.js';

const mine = responseOf({ respondent: 'müller/17', comment: 'Mine' });
const other = responseOf({ id: idOf(2) });
const code = withdrawalCodeOf(idOf(1));

async function stored({ store }: Talk): Promise<string[]> {
  return (await store.answers({ site: 'shop', after: 0, limit: 9 })).map(({ response }) => response.id);
}
function withdraw(talk: Talk, body: unknown, address?: string, headers: Record<string, string> = {}) {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'text/plain', ...headers } };
  return talk.request('/v1/withdrawals', init, address);
}

describe('DELETE /v1/respondents/{id}', () => {
  const path = `/v1/respondents/${encodeURIComponent('müller/17')}?site=shop`;

  it('erases all of a respondent, says how many, and nothing brings it back', async () => {
    const talk = talkTo();
    await talk.send([mine, other]);
    const answer = await talk.ask(path, 'DELETE');
    expect([answer.status, await answer.json()]).toEqual([200, { erased: 1 }]);
    expect(await stored(talk)).toEqual([other.id]);
    const late = await talk.send([mine, { ...mine, revision: 2 }]);
    expect(late.results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
    expect(await stored(talk)).toEqual([other.id]);
    expect(await (await talk.ask('/report?site=shop')).text()).toContain('n = 1');
    expect(await (await talk.ask(path, 'DELETE')).json()).toEqual({ erased: 0 });
  });

  it('needs the token, a site and a name', async () => {
    const talk = talkTo();
    await talk.send([mine]);
    expect((await talk.request(path, { method: 'DELETE' })).status).toBe(401);
    expect((await talk.ask('/v1/respondents/x?site=blog', 'DELETE')).status).toBe(404);
    expect((await talk.ask('/v1/respondents/?site=shop', 'DELETE')).status).toBe(400);
    expect((await talk.ask('/v1/respondents/%FF?site=shop', 'DELETE')).status).toBe(400);
    expect(await stored(talk)).toEqual([mine.id]);
  });
});

describe('POST /v1/withdrawals', () => {
  it('erases what the code names, and answers alike whether there was anything', async () => {
    const talk = talkTo();
    await talk.send([mine, other]);
    const answers = [];
    for (const given of [code, code, withdrawalCodeOf(idOf(9)), code.toLowerCase().replaceAll('-', ' ')]) {
      const answer = await withdraw(talk, { site: 'shop', code: given });
      answers.push([answer.status, Object.fromEntries(answer.headers), await answer.json()]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual([200, expect.anything(), { withdrawn: true }]);
    expect(await stored(talk)).toEqual([other.id]);
    expect((await talk.send([mine])).results).toMatchObject([{ status: 'duplicate' }]);
  });

  it('can be tried a few times a minute only', async () => {
    const talk = talkTo({ limits: { guesses: 2 } });
    await talk.send([mine]);
    const guess = async (n: number, address: string): Promise<number> =>
      (await withdraw(talk, { site: 'shop', code: withdrawalCodeOf(idOf(n)) }, address)).status;
    expect([await guess(5, '203.0.113.9'), await guess(6, '203.0.113.9')]).toEqual([200, 200]);
    expect(await guess(1, '203.0.113.9')).toBe(429);
    expect(await stored(talk)).toEqual([mine.id]);
    expect(await guess(1, '203.0.113.10')).toBe(200);
    expect(await stored(talk)).toEqual([]);
  });

  it.each([
    [{ site: 'shop', code: 'EVIL' }, 400],
    [{ site: 'shop' }, 400],
    [[], 400],
    [{ site: 'EVIL', code }, 401],
    [{ site: 'shop', code: 'x'.repeat(2_000) }, 413],
  ])('refuses %o with %i', async (body, status) => {
    const answer = await withdraw(talkTo(), body);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('EVIL');
  });

  it('is refused from pages of another origin', async () => {
    const talk = talkTo({ sites: { shop: { origins: ['https://shop.example'] } } });
    const answer = await withdraw(talk, { site: 'shop', code }, undefined, { origin: 'https://evil.example' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  it('says 503 when nothing can be erased now', async () => {
    const talk = talkTo();
    talk.store.erase = () => Promise.reject(new StoreUnavailable('full', 30));
    expect((await withdraw(talk, { site: 'shop', code })).status).toBe(503);
  });
});

describe('what is older than the settings keep it', () => {
  it('is deleted, and still counted', async () => {
    const talk = talkTo({ sites: { shop: { retentionDays: { 'shop-nps': 30 } } } });
    await talk.send([mine]);
    expect(await talk.collector.purge()).toBe(0);
    talk.wait(31 * 86_400_000);
    expect(await talk.collector.purge()).toBe(1);
    expect(await stored(talk)).toEqual([]);
    expect(await (await talk.ask('/v1/scores?site=shop')).json()).toMatchObject({ surveys: [{ answered: 1 }] });
  });
});
