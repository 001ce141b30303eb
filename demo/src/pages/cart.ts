import { html } from 'hono/html';
import { type Line, MOST, pieces, total } from '../cart.js';
import { type Html, picture } from '../picture.js';
import { price } from '../products.js';
import type { Visit } from '../visit.js';
import { plural } from '../words.js';
import { layout } from './layout.js';

export function cartPage(visit: Visit): Html {
  const { words } = visit;
  const body = visit.cart.length > 0 ? filled(visit) : empty(visit);
  return layout(visit, {
    title: words.cart.title,
    body: html`<h1>${words.cart.title}</h1>
      ${body}`,
  });
}

export function empty({ words }: Visit): Html {
  return html`<p class="lead" data-testid="cart-empty">${words.cart.empty}</p>
    <a class="button" href="/">${words.cart.browse}</a>`;
}

function filled(visit: Visit): Html {
  const { language, words, cart } = visit;
  return html`<p class="soft">${plural(language, words.cart.pieces, pieces(cart))}</p>
    <ul class="cart-lines">
      ${cart.map((line) => cartLine(visit, line))}
    </ul>
    <div class="cart-end">
      <dl class="totals">
        <div>
          <dt>${words.cart.delivery}</dt>
          <dd>${words.cart.free}</dd>
        </div>
        <div class="total">
          <dt>${words.cart.total}</dt>
          <dd data-testid="total">${price(language, total(cart))}</dd>
        </div>
      </dl>
      <a class="button" href="/checkout" data-testid="checkout">${words.cart.checkout}</a>
    </div>`;
}

function cartLine({ language, words }: Visit, { product, quantity }: Line): Html {
  const { name, kind } = words.products[product.slug];
  return html`<li data-testid="line-${product.slug}">
    ${picture(product, 'line')}
    <div class="line-text">
      <a href="/products/${product.slug}">${name}</a>
      <span class="soft">${kind}</span>
    </div>
    <form class="quantity" method="post" action="/cart">
      <input type="hidden" name="slug" value="${product.slug}" />
      <button name="quantity" value="${quantity - 1}" aria-label="${words.cart.fewer.replace('{name}', name)}">
        −
      </button>
      <span><span class="unseen">${words.cart.quantity}: </span>${quantity}</span>
      <button
        name="quantity"
        value="${quantity + 1}"
        aria-label="${words.cart.more.replace('{name}', name)}"
        ${quantity >= MOST ? html`disabled` : ''}
      >
        +
      </button>
      <button class="remove" name="quantity" value="0" aria-label="${words.cart.removeName.replace('{name}', name)}">
        ${words.cart.remove}
      </button>
    </form>
    <span class="line-price">${price(language, product.price * quantity)}</span>
  </li>`;
}
