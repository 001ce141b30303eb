import { html } from 'hono/html';
import { type Html, picture } from '../picture.js';
import { type Product, price } from '../products.js';
import type { Visit } from '../visit.js';

/** One product among others. */
export function card({ words, language }: Visit, product: Product): Html {
  const { name, kind } = words.products[product.slug];
  return html`<li class="card">
    <a href="/products/${product.slug}" data-testid="product-${product.slug}">
      ${picture(product, 'card')}
      <span class="card-text">
        <span class="card-name">${name}</span>
        <span class="card-price">${price(language, product.price)}</span>
        <span class="card-kind">${kind}</span>
      </span>
    </a>
  </li>`;
}
