import { html } from 'hono/html';
import { type Html, picture } from '../picture.js';
import { productOf } from '../products.js';
import type { Visit } from '../visit.js';
import { layout } from './layout.js';

export function carePage(visit: Visit): Html {
  const { care } = visit.words;
  return layout(visit, {
    title: care.title,
    body: html`<article class="beside">
      <div>
        <h1>${care.title}</h1>
        <p class="lead">${care.lead}</p>
        <ol class="tips">
          ${care.tips.map(
            ({ title, text }) =>
              html`<li>
                <h2>${title}</h2>
                <p>${text}</p>
              </li>`,
          )}
        </ol>
      </div>
      ${picture(productOf('first-light-bowl'), 'care')}
    </article>`,
  });
}
