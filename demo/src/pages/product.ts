import { html } from 'hono/html';
import { type Html, picture } from '../picture.js';
import { price, type Product, products } from '../products.js';
import type { Visit } from '../visit.js';
import { card } from './card.js';
import { layout } from './layout.js';

export function productPage(visit: Visit, product: Product): Html {
  const { language, words } = visit;
  const { name, kind, about, picture: label } = words.products[product.slug];
  return layout(visit, {
    title: name,
    body: html`<a class="back" href="/">← ${words.product.back}</a>
      <article class="product">
        ${picture(product, 'main', label)}
        <div class="product-text">
          <h1>${name}</h1>
          <p class="soft">${kind}</p>
          <p class="price">${price(language, product.price)}</p>
          <p>${about}</p>
          <form method="post" action="/cart">
            <input type="hidden" name="slug" value="${product.slug}" />
            <button class="button" data-testid="add-to-cart">${words.product.add}</button>
          </form>
          <ul class="promises">
            ${words.product.promises.map((promise) => html`<li>${promise}</li>`)}
          </ul>
        </div>
      </article>
      <section class="shelf" aria-labelledby="together">
        <h2 id="together">${words.product.together}</h2>
        <ul class="cards">
          ${neighbours(product).map((other) => card(visit, other))}
        </ul>
      </section>`,
  });
}

/** The four that follow on the shelf, round and round. */
function neighbours(product: Product): readonly Product[] {
  const next = products.indexOf(product) + 1;
  return [...products, ...products].slice(next, next + 4);
}
