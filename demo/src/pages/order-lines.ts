import { html } from 'hono/html';
import { type Cart, total } from '../cart.js';
import { type Html, picture } from '../picture.js';
import { price } from '../products.js';
import type { Visit } from '../visit.js';

/** What is ordered and what it comes to, where nothing is to be changed any more. */
export function orderLines({ language, words }: Visit, cart: Cart): Html {
  return html`<ul class="order-lines">
      ${cart.map(
        ({ product, quantity }) =>
          html`<li>
            ${picture(product, 'line')}
            <span>${words.products[product.slug].name} <span class="soft">× ${quantity}</span></span>
            <span>${price(language, product.price * quantity)}</span>
          </li>`,
      )}
    </ul>
    <dl class="totals">
      <div>
        <dt>${words.cart.delivery}</dt>
        <dd>${words.cart.free}</dd>
      </div>
      <div class="total">
        <dt>${words.cart.total}</dt>
        <dd data-testid="total">${price(language, total(cart))}</dd>
      </div>
    </dl>`;
}
