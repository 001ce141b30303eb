import { describe, expect, it } from 'vitest';
import { settingsFaults } from './settings.js';

const secret = 'x'.repeat(32);

describe('settings', () => {
  it('may say all there is to say, or nothing', () => {
    const shop = {
      origins: ['https://shop.example', 'http://localhost:3000'],
      revoked: false,
      secret,
      formerSecrets: [secret],
      signatures: 'required',
      retentionDays: { 'checkout-ces': 90, '*': 365 },
    };
    const limits = { site: 1, address: 2, guesses: 3, ballots: 4 };
    expect(settingsFaults({ trustProxy: ['10.0.0.0/8', '::1'], limits, sites: { shop } }, ['shop'])).toEqual([]);
    expect(settingsFaults({}, ['shop'])).toEqual([]);
  });

  it.each([
    [{ sites: { blog: {} } }, 'sites.blog: expected a site that is served here (shop)'],
    [
      { sites: { shop: { origins: ['shop.example'] } } },
      'sites.shop.origins[0]: expected an origin such as "https://shop.example", got "shop.example"',
    ],
    [
      { sites: { shop: { origins: ['https://shop.example/'] } } },
      'sites.shop.origins[0]: expected an origin such as "https://shop.example", got "https://shop.example/"',
    ],
    [{ sites: { shop: { origin: [] } } }, 'sites.shop.origin: expected no such key; did you mean "origins"?'],
    [{ sites: { shop: { secret: 'EVIL' } } }, 'sites.shop.secret: expected at least 32 characters'],
    [
      { sites: { shop: { secret, formerSecrets: ['EVIL'] } } },
      'sites.shop.formerSecrets[0]: expected at least 32 characters',
    ],
    [
      { sites: { shop: { signatures: 'required' } } },
      'sites.shop.signatures: expected a secret beside it, got "required"',
    ],
    [
      { trustProxy: ['proxy.example'] },
      'trustProxy[0]: expected an address or a network such as "10.0.0.0/8", got "proxy.example"',
    ],
    [{ limits: { site: 0 } }, 'limits.site: expected a number of at least 1, got 0'],
    [[], 'the file: expected an object, got []'],
  ])('%o are not valid, and it is said why', (settings, fault) => {
    expect(settingsFaults(settings, ['shop'])).toEqual([fault]);
  });
});
