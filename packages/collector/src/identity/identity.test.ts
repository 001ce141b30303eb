import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { idOf, responseOf } from '../store/contract.test.suite.js';
import { talkTo, type Talk } from '../talk.test.suite.js';
import { canonical } from './signature.js';

const secret = 'a secret of at least 32 characters';
const claim = { respondent: 'customer-17', traits: { plan: 'pro', orders: 7.5, trial: false, Älter: 'ß "quoted"' } };
const sign = (text: string, encoding: 'hex' | 'base64url' = 'hex', key = secret): string =>
  createHmac('sha256', key).update(text).digest(encoding);
const text =
  '["candor",1,"shop","customer-17",[["orders",7.5],["plan","pro"],["trial",false],["Älter","ß \\"quoted\\""]]]';

describe('the canonical form of a claim', () => {
  it('is compact JSON with the traits in the order of their names', () => {
    expect(canonical('shop', claim)).toBe(text);
    expect(canonical('shop', { respondent: 'a' })).toBe('["candor",1,"shop","a",[]]');
    expect(canonical('shop', { traits: { a: 1 } })).toBe('["candor",1,"shop",null,[["a",1]]]');
  });
});

describe.each(['optional', 'required'] as const)('where signatures are %s', (signatures) => {
  let talk: Talk;
  beforeEach(() => {
    talk = talkTo({ sites: { shop: { secret, signatures } } });
  });
  const marks = async (): Promise<unknown[]> =>
    (await talk.store.answers({ site: 'shop', after: 0, limit: 9 })).map(({ verified }) => verified);

  it.each(['hex', 'base64url'] as const)('a claim signed in %s is stored as verified', async (encoding) => {
    const { results } = await talk.send([responseOf({ ...claim, signature: sign(text, encoding) })]);
    expect(results).toMatchObject([{ status: 'accepted' }]);
    expect(await marks()).toEqual([true]);
    const exported = await (await talk.ask('/v1/responses?site=shop')).text();
    expect(exported).toContain('"verified":true');
    expect(exported).not.toContain('signature');
  });

  const forgeries: [string, string | undefined, object][] = [
    ['without a signature', undefined, {}],
    ['with junk', 'EVIL', {}],
    ['with one under another secret', sign(text, 'hex', secret.toUpperCase()), {}],
    ['with one for another site', sign(text.replace('shop', 'blog')), {}],
    ['with one for another respondent', sign(text), { respondent: 'customer-18' }],
    ['with one for other traits', sign(text), { traits: { ...claim.traits, plan: 'free' } }],
    ['with one for the respondent alone', sign('["candor",1,"shop","customer-17",[]]'), {}],
  ];
  const becomes = signatures === 'required' ? 'refused' : 'accepted';
  it.each(forgeries)(`a claim %s is ${becomes}, and never verified`, async (_what, signature, changes) => {
    const response = responseOf({ ...claim, ...(signature !== undefined && { signature }), ...changes });
    const { results } = await talk.send([response, responseOf({ id: idOf(2) })]);
    expect(results).toMatchObject([{ status: becomes }, { status: 'accepted' }]);
    expect(await marks()).toEqual(signatures === 'required' ? [false] : [false, false]);
  });

  it('a device that names nobody needs none', async () => {
    const { results } = await talk.send([
      responseOf(),
      responseOf({ id: idOf(2), respondent: '4294967295-0-17-1234567890' }),
    ]);
    expect(results).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
    expect(await marks()).toEqual([false, false]);
  });
});

it('a claim that was signed with a secret of before is valid, as long as the settings name it', async () => {
  const signatures = 'required' as const;
  const former = { secret: 'y'.repeat(32), formerSecrets: ['z'.repeat(32), secret], signatures };
  const late = [responseOf({ ...claim, signature: sign(text) })];
  const talk = talkTo({ sites: { shop: former } });
  expect((await talk.send(late)).results).toMatchObject([{ status: 'accepted' }]);
  expect(await talk.store.answers({ site: 'shop', after: 0, limit: 9 })).toMatchObject([{ verified: true }]);
  const without = talkTo({ sites: { shop: { ...former, formerSecrets: [] } } });
  expect((await without.send(late)).results).toMatchObject([{ status: 'refused' }]);
});

it('a refusal says what is missing', async () => {
  const { results } = await talkTo({ sites: { shop: { secret, signatures: 'required' } } }).send([responseOf(claim)]);
  const reason = 'signature: expected one of this site for the respondent and the traits';
  expect(results).toEqual([{ id: idOf(1), revision: 1, status: 'refused', reason }]);
});

it('where the site has no secret, nothing is verified', async () => {
  const talk = talkTo();
  await talk.send([responseOf({ ...claim, signature: sign(text) })]);
  expect(await talk.store.answers({ site: 'shop', after: 0, limit: 9 })).toMatchObject([{ verified: false }]);
});
