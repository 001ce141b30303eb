import { html } from 'hono/html';
import { pieces, total } from '../cart.js';
import type { Html } from '../picture.js';
import type { Visit } from '../visit.js';
import { plural } from '../words.js';
import { layout } from './layout.js';
import { orderLines } from './order-lines.js';

const DAYS = 3;

export function thankYouPage(visit: Visit): Html {
  const { language, words, order } = visit;
  const { thanks } = words;
  return layout(visit, {
    title: thanks.title,
    moment: 'order-completed',
    body: html`<section class="thanks">
      <h1 data-testid="thank-you">${thanks.title}</h1>
      <p class="lead">${thanks.lead}</p>
      ${
        order.length > 0 &&
        html`<section class="summary">
          <h2>${thanks.order.replace('{number}', `T-${1000 + 7 * total(order) + pieces(order)}`)}</h2>
          <p class="soft">${plural(language, thanks.arrives, DAYS)}</p>
          ${orderLines(visit, order)}
        </section>`
      }
      <a class="button quiet" href="/">${thanks.more}</a>
    </section>`,
  });
}
