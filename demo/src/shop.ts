import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { quantityOf, withQuantity, writeCart } from './cart.js';
import shopScript from './client/shop.js?raw';
import { chooseLanguage } from './language.js';
import galleryScript from './client/gallery.js?raw';
import galleryStyles from './gallery/gallery.css?raw';
import { readSpecimen } from './gallery/specimen.js';
import type { PageLanguage } from './gallery/words.js';
import logo from './logo.svg?raw';
import { accountPage, cancelledPage, cancelPage } from './pages/account.js';
import { carePage } from './pages/care.js';
import { cartPage } from './pages/cart.js';
import { cataloguePage } from './pages/catalogue.js';
import { checkoutPage } from './pages/checkout.js';
import { galleryPage, pageLanguage, specimenPage } from './pages/gallery.js';
import { notFoundPage } from './pages/not-found.js';
import { productPage } from './pages/product.js';
import { supportPage } from './pages/support.js';
import { thankYouPage } from './pages/thank-you.js';
import { productOf } from './products.js';
import styles from './shop.css?raw';
import { type Shop, visitOf } from './visit.js';

const COOKIE = { path: '/', sameSite: 'Lax', httpOnly: true } as const;

/** The whole shop as one fetch handler, with a collector under `/feedback`. */
export function createShop(feedback: (request: Request) => Response | Promise<Response>): Hono<Shop> {
  const app = new Hono<Shop>();
  // First, so that the collector's answers keep their own headers.
  app.mount('/feedback', feedback);
  app.use(strictHeaders(), chooseLanguage());
  addFiles(app);
  addPages(app);
  addCart(app);
  addSubscription(app);
  app.post('/forget', (c) => {
    for (const name of ['cart', 'order', 'subscription']) deleteCookie(c, name, COOKIE);
    return c.redirect('/', 303);
  });
  app.notFound((c) => c.html(notFoundPage(visitOf(c)), 404));
  return app;
}

/** As strict as a careful owner would have it: the widget needs no more than this. */
function strictHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
    },
    // The demo is served on plain http.
    strictTransportSecurity: false,
  });
}

function addFiles(app: Hono<Shop>): void {
  const files = [
    ['/shop.css', styles, 'text/css; charset=utf-8'],
    ['/shop.js', shopScript, 'text/javascript; charset=utf-8'],
    ['/logo.svg', logo, 'image/svg+xml'],
    ['/gallery.css', galleryStyles, 'text/css; charset=utf-8'],
    ['/gallery.js', galleryScript, 'text/javascript; charset=utf-8'],
  ] as const;
  for (const [path, text, type] of files) {
    app.get(path, (c) => c.body(text, 200, { 'content-type': type, 'cache-control': 'no-cache' }));
  }
}

function addPages(app: Hono<Shop>): void {
  app.get('/', (c) => c.html(cataloguePage(visitOf(c))));
  app.get('/gallery', (c) => c.html(galleryPage(c.req.query(), galleryLanguage(c))));
  app.get('/gallery/prompt', (c) =>
    c.html(specimenPage(readSpecimen(c.req.query(), galleryLanguage(c)), visitOf(c).nonce)),
  );
  app.get('/products/:slug', (c) => {
    const product = productOf(c.req.param('slug'));
    return product ? c.html(productPage(visitOf(c), product)) : c.notFound();
  });
  app.get('/cart', (c) => c.html(cartPage(visitOf(c))));
  app.get('/checkout', (c) => c.html(checkoutPage(visitOf(c))));
  app.get('/thank-you', (c) => c.html(thankYouPage(visitOf(c))));
  app.get('/support', (c) => c.html(supportPage(visitOf(c))));
  app.get('/care', (c) => c.html(carePage(visitOf(c))));
  app.get('/account', (c) => c.html(accountPage(visitOf(c))));
  app.get('/account/cancel', (c) => c.html(cancelPage(visitOf(c))));
  app.get('/account/cancelled', (c) => c.html(cancelledPage(visitOf(c))));
}

function addCart(app: Hono<Shop>): void {
  app.post('/cart', async (c) => {
    const { slug, quantity } = await formOf(c);
    const product = productOf(slug ?? '');
    if (!product) return c.notFound();
    const { cart } = visitOf(c);
    const number = quantity === undefined ? quantityOf(cart, product) + 1 : Number(quantity);
    setCookie(c, 'cart', writeCart(withQuantity(cart, product, number)), COOKIE);
    return c.redirect('/cart', 303);
  });
  app.post('/checkout', async (c) => {
    const { cart } = visitOf(c);
    const { name, email, street, city, postcode } = await formOf(c);
    if (cart.length === 0 || !name || !email || !street || !city || !postcode) return c.redirect('/checkout', 303);
    setCookie(c, 'order', writeCart(cart), COOKIE);
    deleteCookie(c, 'cart', COOKIE);
    return c.redirect('/thank-you', 303);
  });
}

function addSubscription(app: Hono<Shop>): void {
  app.post('/account/cancel', (c) => {
    setCookie(c, 'subscription', 'cancelled', COOKIE);
    return c.redirect('/account/cancelled', 303);
  });
  app.post('/account/resume', (c) => {
    deleteCookie(c, 'subscription', COOKIE);
    return c.redirect('/account', 303);
  });
}

/** The gallery speaks one language more than the shop. */
function galleryLanguage(c: Context<Shop>): PageLanguage {
  const read = (c.req.header('accept-language') ?? '').split(',').map((tag) => tag.replace(/;.*/, '').trim());
  return pageLanguage([c.req.query('lang') ?? '', getCookie(c, 'lang') ?? '', ...read]);
}

async function formOf(c: Context<Shop>): Promise<Record<string, string | undefined>> {
  const entries = [...(await c.req.formData())].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}
