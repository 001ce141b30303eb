import { createHmac } from 'node:crypto';
import { pastSchema } from '@candor/protocol/schema';
import type { Outcome, SurveyFile } from '@candor/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Settings, SiteSettings } from '../settings/settings.js';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { StoreUnavailable } from '../store/store.js';
import { SURVEYS, talkTo, type Talk } from '../talk.test.suite.js';

const secret = 'a secret of at least 32 characters';
const respondent = 'müller/17';
const traits = { plan: 'pro' };
const file: SurveyFile = { ...SURVEYS, acrossDevices: true };
const sign = (claim: unknown[], key = secret): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['candor', 1, 'shop', ...claim]))
    .digest('base64url');
const alone = sign([respondent, []]);
const withTraits = sign([respondent, [['plan', 'pro']]]);

function talkWith(site: SiteSettings = { secret }, settings: Settings = {}, shop = file): Talk {
  return talkTo({ ...settings, sites: { shop: site } }, { sites: { shop } });
}
let talk: Talk;
beforeEach(() => {
  talk = talkWith();
});

function shown(more: Partial<Outcome> = {}): Outcome {
  const at = talk.now() - 5_000;
  return { id: idOf(7), survey: 'shop-nps', outcome: 'shown', at, probability: 1, respondent, ...more };
}
function look(query = `&signature=${alone}`, init: RequestInit = {}, address?: string): Promise<Response> {
  return talk.request(`/v1/visitors/${encodeURIComponent(respondent)}?site=shop${query}`, init, address);
}
function ask(question: unknown, headers: Record<string, string> = {}, address?: string): Promise<Response> {
  const init = {
    method: 'POST',
    body: JSON.stringify(question),
    headers: { 'content-type': 'text/plain', ...headers },
  };
  return talk.request('/v1/visitors', init, address);
}

describe('where cooldowns hold across devices', () => {
  it('a page learns by a signature when its customer was asked and has answered, by the collector’s clock', async () => {
    await talk.tell([shown()]);
    await talk.send([responseOf({ respondent, shownAt: talk.now() - 4_000, ratedAt: talk.now() - 1_000 })]);
    const past = { asked: { 'shop-nps': talk.now() - 4_000 }, answered: { 'shop-nps': talk.now() - 1_000 } };
    for (const answer of [await look(), await ask({ site: 'shop', respondent, traits, signature: withTraits })]) {
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(pastSchema.parse(await answer.json())).toEqual(past);
    }
  });

  it('the token opens it too, with or without a secret', async () => {
    for (const site of [{ secret }, {}]) {
      talk = talkWith(site);
      await talk.tell([shown()]);
      const answer = await talk.ask(`/v1/visitors/${encodeURIComponent(respondent)}?site=shop`);
      expect(await answer.json()).toEqual({ asked: { 'shop-nps': talk.now() - 5_000 }, answered: {} });
      expect((await look('', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
    }
  });

  it('nothing is remembered of a device that names nobody, of tests, or of what was not shown', async () => {
    const device = '4294967295-0-17-1234567890';
    await talk.tell([
      shown({ respondent: device }),
      shown({ id: idOf(8), test: true }),
      shown({ id: idOf(9), outcome: 'dismissed' }),
    ]);
    await talk.send([responseOf({ respondent, test: true }), responseOf({ id: idOf(2), respondent: device })]);
    for (const id of [respondent, device]) {
      expect(await talk.store.past('shop', id)).toEqual({ asked: {}, answered: {} });
    }
  });

  it('goes with the respondent, and with age', async () => {
    talk = talkWith({ secret, retentionDays: { '*': 30 } });
    await talk.tell([shown(), shown({ id: idOf(8), respondent: 'customer-1' })]);
    await talk.ask(`/v1/respondents/${encodeURIComponent(respondent)}?site=shop`, 'DELETE');
    expect(await (await look()).json()).toEqual({ asked: {}, answered: {} });
    expect(Object.keys((await talk.store.past('shop', 'customer-1')).asked)).toHaveLength(1);
    talk.wait(31 * 86_400_000);
    await talk.collector.purge();
    expect(await talk.store.past('shop', 'customer-1')).toEqual({ asked: {}, answered: {} });
  });
});

it('where they do not, nobody is remembered', async () => {
  talk = talkWith({ secret }, {}, SURVEYS);
  await talk.tell([shown()]);
  await talk.send([responseOf({ respondent })]);
  expect(await (await look()).json()).toEqual({ asked: {}, answered: {} });
});

describe('a stranger learns nothing:', () => {
  beforeEach(() => talk.tell([shown()]));
  const question = { site: 'shop', respondent, traits, signature: withTraits };

  it.each([
    ['no signature', {}],
    ['junk', { signature: 'EVIL' }],
    ['one under another secret', { signature: sign([respondent, [['plan', 'pro']]], secret.toUpperCase()) }],
    ['one for somebody else', { signature: sign(['customer-18', [['plan', 'pro']]]) }],
    ['one for other traits', { signature: alone }],
    ['one for another site', { signature: createHmac('sha256', secret).update('["candor",1,"blog"]').digest('hex') }],
  ])('with %s', async (_what, given: { signature?: string }) => {
    const answers = [
      await ask({ ...question, signature: undefined, ...given }),
      await look(given.signature === alone ? `&signature=${withTraits}` : `&signature=${given.signature ?? ''}`),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({ code: 'signature' });
      expect(text).not.toMatch(/EVIL|shop-nps|müller/);
    }
  });

  it('after a few wrong signatures from one address not even whether the next is right', async () => {
    talk = talkWith({ secret }, { limits: { guesses: 2 } });
    const [thief, office] = ['203.0.113.9', '203.0.113.10'];
    expect((await ask({ ...question, signature: 'wrong' }, {}, thief)).status).toBe(401);
    expect((await look('&signature=wrong', {}, thief)).status).toBe(401);
    const turned = [await ask(question, {}, thief), await look(undefined, {}, thief)];
    expect(turned.map(({ status }) => status)).toEqual([429, 429]);
    expect(turned[0]?.headers.get('retry-after')).toBe('30');
    for (let n = 0; n < 5; n++) expect((await ask(question, {}, office)).status).toBe(200);
  });

  it('a flood gets 429, and one without signatures uses up nothing of what the site may have', async () => {
    talk = talkWith({ secret }, { limits: { address: 3, site: 2, guesses: 1_000 } });
    const flood = [];
    for (let n = 0; n < 4; n++) flood.push((await look('', {}, '203.0.113.9')).status);
    expect(flood).toEqual([401, 401, 401, 429]);
    const later = [];
    for (let n = 10; n < 13; n++) later.push((await ask(question, {}, `203.0.113.${n}`)).status);
    expect(later).toEqual([200, 200, 429]);
  });

  it.each([
    [{ ...question, site: 'EVIL' }, 401],
    [{ ...question, site: '__proto__' }, 401],
    [{ ...question, respondent: '' }, 400],
    [{ ...question, respondent: 5 }, 400],
    [{ ...question, signature: '<EVIL>' }, 400],
    [[], 400],
    [{ ...question, respondent: 'x'.repeat(201) }, 400],
    [{ ...question, traits: { EVIL: { deep: 1 } } }, 400],
    [{ ...question, padding: 'x'.repeat(17_000) }, 413],
  ])('for %o there is %i', async (asked, status) => {
    const answer = await ask(asked);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('EVIL');
  });

  it('other methods, types and paths get what they get everywhere', async () => {
    expect((await ask(question, { 'content-type': 'application/xml' })).status).toBe(415);
    expect((await talk.request('/v1/visitors')).status).toBe(405);
    expect((await talk.request('/v1/visitors/?site=shop')).status).toBe(400);
    expect((await talk.request('/v1/visitors/%FF?site=shop')).status).toBe(400);
    expect((await look(undefined, { method: 'HEAD' })).status).toBe(200);
  });

  it('pages of another origin are refused without a CORS header, as is a site that was revoked', async () => {
    talk = talkWith({ secret, origins: ['https://shop.example'] });
    const headers = { origin: 'https://evil.example' };
    for (const answer of [await ask(question, headers), await look(undefined, { headers })]) {
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
    expect((await ask(question, { origin: 'https://shop.example' })).status).toBe(200);
    talk = talkWith({ secret, revoked: true });
    expect((await ask(question)).status).toBe(403);
  });

  it('a site without a secret says that it needs one', async () => {
    talk = talkWith({});
    for (const answer of [await ask(question), await look()]) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({
        error: 'Expected a site with a "secret" in its settings: it signs whom a page is for.',
        code: 'no-secret',
      });
    }
  });

  it('what was signed with a former secret is valid as long as the settings name it', async () => {
    const next = 'y'.repeat(32);
    talk = talkWith({ secret: next, formerSecrets: [secret] });
    expect((await ask(question)).status).toBe(200);
    talk = talkWith({ secret: next });
    expect((await ask(question)).status).toBe(401);
  });

  it('where the store cannot be read there is 503', async () => {
    talk.store.past = () => Promise.reject(new StoreUnavailable('broken', 30));
    expect((await ask(question)).status).toBe(503);
  });
});
