import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from './language.js';
import { products } from './products.js';
import { createShop } from './shop.js';
import { words } from './words.js';

const languages = Object.keys(LANGUAGES) as Language[];
const pages = [
  '/',
  ...products.map(({ slug }) => `/products/${slug}`),
  '/cart',
  '/checkout',
  '/thank-you',
  '/support',
  '/care',
  '/account',
  '/account/cancel',
  '/account/cancelled',
];
const moments = {
  '/thank-you': 'order-completed',
  '/account/cancelled': 'subscription-cancelled',
};

const shop = createShop(() => new Response('the collector'));
const get = async (path: string, headers: Record<string, string> = {}) => shop.request(path, { headers });
const post = async (path: string, fields: Record<string, string>, cookie = '') =>
  shop.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } });
const cookieOf = (answer: Response, name: string) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? '';

describe.each(languages)('the shop in %s', (language) => {
  it.each(pages)('shows %s with the widget and its own words', async (path) => {
    const answer = await get(`${path}?lang=${language}`);
    const text = await answer.text();
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];

    expect(answer.status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<script async src="/feedback/candor.js" data-site="shop" nonce="${nonce}"></script>`);
    expect(text).toContain('window.candor=function(){candor.q.push(arguments)};candor.q=[]');
    expect(text).toContain(words[language].tryIt.intro);
    expect(text).not.toMatch(/undefined|\[object|\{n\}|\{name\}|\{number\}/);
  });

  it('remembers the language that was chosen', async () => {
    const cookie = cookieOf(await get(`/?lang=${language}`), 'lang').split(';')[0] ?? '';
    const later = await get('/cart', { cookie, 'accept-language': 'en' });
    expect(await later.text()).toContain(words[language].cart.empty);
  });

  it('has a friendly page for what it does not have', async () => {
    for (const path of ['/products/porcelain-elephant', '/nowhere', '/products/constructor']) {
      const answer = await get(`${path}?lang=${language}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(words[language].notFound.title);
    }
  });
});

describe('the language of a visitor who has chosen none', () => {
  it.each([
    ['ru-MD,ru;q=0.9', 'ru'],
    ['ro-MD', 'ro'],
    ['de-DE,ro;q=0.5', 'ro'],
    ['ja', 'en'],
    ['', 'en'],
  ])('follows the browser: %s is answered in %s', async (accepted, language) => {
    expect(await (await get('/', { 'accept-language': accepted })).text()).toContain(`<html lang="${language}">`);
  });
});

describe('every page', () => {
  it.each(pages)('of which %s is one tells the widget only of its own moment', async (path) => {
    const told = [...(await (await get(path)).text()).matchAll(/candor\('moment', '([^']+)'\)/g)].map(
      ([, name]) => name,
    );
    expect(told).toEqual(path in moments ? [moments[path as keyof typeof moments]] : []);
  });

  it('uses each id once', async () => {
    for (const path of pages) {
      const ids = [
        ...(await (await get(path, { cookie: 'cart=dew-mug:2,orchard-plate:1' })).text()).matchAll(/ id="([^"]+)"/g),
      ];
      const names = ids.map(([, id]) => id);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('allows nothing but its own files, under a nonce that is never used again', async () => {
    const policies = await Promise.all(
      ['/', '/'].map(async (path) => (await get(path)).headers.get('content-security-policy')),
    );
    expect(policies[0]).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-[^']+'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'$/,
    );
    expect(policies[0]).not.toBe(policies[1]);
  });
});

describe('the journey to an order', () => {
  it('puts a piece into the cart, and another of the same', async () => {
    const first = await post('/cart', { slug: 'dew-mug' });
    expect(first.status).toBe(303);
    expect(decodeURIComponent(cookieOf(first, 'cart'))).toContain('cart=dew-mug:1;');
    expect(decodeURIComponent(cookieOf(await post('/cart', { slug: 'dew-mug' }, 'cart=dew-mug:1'), 'cart'))).toContain(
      'dew-mug:2',
    );
  });

  it('takes a piece out of the cart', async () => {
    const answer = await post('/cart', { slug: 'dew-mug', quantity: '0' }, 'cart=dew-mug:1,orchard-plate:2');
    expect(decodeURIComponent(cookieOf(answer, 'cart'))).toContain('cart=orchard-plate:2;');
  });

  it('places the order, empties the cart and says thank you', async () => {
    const address = { name: 'Clara', email: 'clara@example.com', street: '1', city: 'Bath', postcode: 'BA1' };
    const answer = await post('/checkout', address, 'cart=dew-mug:2');
    expect(answer.headers.get('location')).toBe('/thank-you');
    expect(decodeURIComponent(cookieOf(answer, 'order'))).toContain('dew-mug:2');
    expect(cookieOf(answer, 'cart')).toContain('Max-Age=0');
    expect(await (await get('/thank-you', { cookie: 'order=dew-mug:2' })).text()).toContain('€56');
  });

  it('goes back to the form when something is missing', async () => {
    expect((await post('/checkout', { name: 'Clara' }, 'cart=dew-mug:2')).headers.get('location')).toBe('/checkout');
  });
});

describe('the rest of the shop', () => {
  it('ends a subscription and starts it again', async () => {
    const ended = await post('/account/cancel', {});
    expect(ended.headers.get('location')).toBe('/account/cancelled');
    expect(await (await get('/account', { cookie: 'subscription=cancelled' })).text()).toContain('resume-subscription');
  });

  it('forgets a visitor, but not the language', async () => {
    const forgotten = (await post('/forget', {})).headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
    expect(forgotten).toEqual(['cart', 'order', 'subscription']);
  });

  it('leaves everything under /feedback to the collector, its headers too', async () => {
    const answer = await get('/feedback/candor.js');
    expect(await answer.text()).toBe('the collector');
    expect(answer.headers.get('content-security-policy')).toBeNull();
  });
});
