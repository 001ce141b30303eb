import { describe, expect, it } from 'vitest';
import { talkTo, TOKEN } from '../talk.test.suite.js';
import { sha256 } from './digest.js';

const attempt = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });

describe('a token', () => {
  it('can be guessed a few times a minute only, and then not even the right one helps', async () => {
    const talk = talkTo({ limits: { guesses: 3 } });
    const status = async (token: string, address: string): Promise<number> =>
      (await talk.request('/v1/scores?site=shop', attempt(token), address)).status;
    for (const wrong of ['a', 'b', 'c']) expect(await status(wrong, '203.0.113.9')).toBe(401);
    expect(await status(TOKEN, '203.0.113.9')).toBe(429);
    expect(await status(TOKEN, '203.0.113.10')).toBe(200);
    talk.wait(20_000);
    expect(await status(TOKEN, '203.0.113.9')).toBe(200);
  });

  it('is not guessed faster by the address of the report, nor by its cookie', async () => {
    const talk = talkTo({ limits: { guesses: 2 } });
    const open = async (path: string, init?: RequestInit): Promise<number> => (await talk.request(path, init)).status;
    expect(await open('/report?token=wrong')).toBe(401);
    expect(await open('/report', { headers: { cookie: 'candor_report=wrong' } })).toBe(401);
    expect(await open('/report?token=wrong')).toBe(429);
    expect(await open('/report/stream', attempt('wrong'))).toBe(429);
  });

  it('may be used as often as one likes', async () => {
    const talk = talkTo({ limits: { guesses: 1 } });
    for (let n = 0; n < 30; n++) expect((await talk.ask('/v1/scores?site=shop')).status).toBe(200);
    const entered = await talk.request(`/report?token=${TOKEN}`);
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (let n = 0; n < 30; n++) expect((await talk.request('/report', { headers: { cookie } })).status).toBe(200);
  });

  it('need not be known to the collector, only its digest', async () => {
    const tokenHash = await sha256('from-elsewhere');
    const talk = talkTo({}, { tokenHash, token: undefined });
    expect((await talk.request('/v1/scores?site=shop', attempt('from-elsewhere'))).status).toBe(200);
    expect((await talk.request('/v1/scores?site=shop', attempt(tokenHash))).status).toBe(401);
  });
});
