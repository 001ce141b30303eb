import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Cart, readCart } from './cart.js';
import type { Language } from './language.js';
import { type Words, words } from './words.js';

/** What the middlewares put into the context of each request. */
export interface Shop {
  Variables: { language: Language; secureHeadersNonce?: string };
}

/** All that a page is drawn from. */
export interface Visit {
  language: Language;
  words: Words;
  path: string;
  /** Allows this page's own scripts under its Content-Security-Policy. */
  nonce: string;
  cart: Cart;
  /** What was ordered last. */
  order: Cart;
  subscribed: boolean;
}

export function visitOf(c: Context<Shop>): Visit {
  const language = c.get('language');
  return {
    language,
    words: words[language],
    path: c.req.path,
    nonce: c.get('secureHeadersNonce') ?? '',
    cart: readCart(getCookie(c, 'cart')),
    order: readCart(getCookie(c, 'order')),
    subscribed: getCookie(c, 'subscription') !== 'cancelled',
  };
}
