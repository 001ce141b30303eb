import { html } from 'hono/html';
import type { Html } from '../picture.js';
import type { Visit } from '../visit.js';
import { empty } from './cart.js';
import { layout } from './layout.js';
import { orderLines } from './order-lines.js';

export function checkoutPage(visit: Visit): Html {
  const { words, cart } = visit;
  const body = cart.length > 0 ? form(visit) : empty(visit);
  return layout(visit, {
    title: words.checkout.title,
    body: html`<h1>${words.checkout.title}</h1>
      ${body}`,
  });
}

function form(visit: Visit): Html {
  const { checkout } = visit.words;
  const { sample } = checkout;
  return html`<p class="soft">${checkout.note}</p>
    <form class="checkout" method="post" action="/checkout">
      <div class="fields">
        <fieldset>
          <legend>${checkout.contact}</legend>
          ${field(checkout.name, 'name', 'name', sample.name)}
          ${field(checkout.email, 'email', 'email', 'clara@example.com')}
        </fieldset>
        <fieldset class="address">
          <legend>${checkout.address}</legend>
          ${field(checkout.street, 'street', 'street-address', sample.street)}
          ${field(checkout.city, 'city', 'address-level2', sample.city)}
          ${field(checkout.postcode, 'postcode', 'postal-code', sample.postcode)}
        </fieldset>
        <fieldset>
          <legend>${checkout.payment}</legend>
          <label class="choice"
            ><input type="radio" name="payment" value="delivery" checked /> ${checkout.onDelivery}</label
          >
          <label class="choice"><input type="radio" name="payment" value="invoice" /> ${checkout.byInvoice}</label>
        </fieldset>
      </div>
      <section class="summary" aria-labelledby="summary">
        <h2 id="summary">${checkout.summary}</h2>
        ${orderLines(visit, visit.cart)}
        <button class="button" data-testid="place-order">${checkout.place}</button>
      </section>
    </form>`;
}

function field(label: string, name: string, autocomplete: string, value: string): Html {
  return html`<label class="field ${name}">
    <span>${label}</span>
    <input
      name="${name}"
      type="${name === 'email' ? 'email' : 'text'}"
      autocomplete="${autocomplete}"
      maxlength="200"
      value="${value}"
      required
    />
  </label>`;
}
