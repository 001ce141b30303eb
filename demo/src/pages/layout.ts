import { html, raw } from 'hono/html';
import { pieces } from '../cart.js';
import { LANGUAGES } from '../language.js';
import type { Html } from '../picture.js';
import type { Visit } from '../visit.js';
import { plural } from '../words.js';
import { tryIt } from './try-it.js';

interface Page {
  title: string;
  body: Html;
  /** A moment of the visit that this page is: the widget is told as soon as the page is there. */
  moment?: string;
}

/** The page round every page: the header, the footer and the widget's snippet. */
export function layout(visit: Visit, { title, body, moment }: Page): Html {
  const { language, words, nonce } = visit;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title} · Tihna</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="description" content="${words.site.description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/shop.css" />
        ${snippet(nonce, moment)} ${script(`type="module" src="/shop.js" nonce="${nonce}"`)}
      </head>
      <body>
        <a class="skip" href="#main">${words.site.skip}</a>
        ${tryIt(visit)} ${header(visit)}
        <main id="main">${body}</main>
        ${footer(visit)}
      </body>
    </html>`;
}

/** What an owner pastes: a stub that keeps the calls made before the widget is there, and the widget. */
function snippet(nonce: string, moment?: string): Html {
  const stub = 'if(typeof candor!="function"){window.candor=function(){candor.q.push(arguments)};candor.q=[]}';
  return html`${script(`nonce="${nonce}"`, stub)}
  ${script(`async src="/feedback/candor.js" data-site="shop" nonce="${nonce}"`)}
  ${moment && script(`nonce="${nonce}"`, `candor('moment', '${moment}')`)}`;
}

/**
 * Only for words of our own, since nothing is escaped. Not a tagged template: the build lowers those that hold an end
 * tag of a script, and the helper it lowers them to is no dependency of ours.
 */
function script(attributes: string, code = ''): Html {
  return raw(`<script ${attributes}>${code}</script>`);
}

function header(visit: Visit): Html {
  const { words, language, path, cart } = visit;
  return html`<header class="header">
    <a class="brand" href="/" data-testid="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M3 15h26a13 13 0 0 1-8 12H11A13 13 0 0 1 3 15Z" fill="currentColor" />
        <path d="M16 12a5 5 0 0 1 0-10 7 7 0 0 0 0 10Z" fill="currentColor" />
      </svg>
      Tihna
    </a>
    <nav class="menu" aria-label="${words.site.menu}">
      ${menu(visit).map(
        ([href, name]) => html`<a href="${href}" ${path === href ? html`aria-current="page"` : ''}>${name}</a>`,
      )}
    </nav>
    <nav class="languages" aria-label="${words.site.language}">
      ${Object.entries(LANGUAGES).map(
        ([code, name]) =>
          html`<a
            href="?lang=${code}"
            lang="${code}"
            hreflang="${code}"
            title="${name}"
            data-testid="language-${code}"
            ${code === language ? html`aria-current="true"` : ''}
            >${code.toUpperCase()}<span class="unseen"> ${name}</span></a
          >`,
      )}
    </nav>
    <a class="cart-link" href="/cart" data-testid="cart-link" ${path === '/cart' ? html`aria-current="page"` : ''}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3.5 9.5h17l-1.8 9.2a1.6 1.6 0 0 1-1.6 1.3H6.9a1.6 1.6 0 0 1-1.6-1.3ZM8 9.5 10.5 4M16 9.5 13.5 4" />
      </svg>
      <span class="cart-word">${words.menu.cart}</span>
      ${
        pieces(cart) > 0 &&
        html`<b data-testid="cart-count" aria-hidden="true">${pieces(cart)}</b
          ><span class="unseen">, ${plural(language, words.cart.pieces, pieces(cart))}</span>`
      }
    </a>
  </header>`;
}

function footer(visit: Visit): Html {
  const { words } = visit;
  return html`<footer class="footer">
    <p class="footer-brand"><strong>Tihna</strong> ${words.site.tagline}</p>
    <nav aria-label="${words.site.footer}">
      ${menu(visit).map(([href, name]) => html`<a href="${href}">${name}</a>`)}
    </nav>
    <p class="small">${words.site.smallPrint}</p>
  </footer>`;
}

function menu({ words: { menu: names } }: Visit) {
  return [
    ['/', names.shop],
    ['/care', names.care],
    ['/support', names.support],
    ['/account', names.account],
  ] as const;
}
