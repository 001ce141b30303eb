import { html } from 'hono/html';
import { type Html, picture } from '../picture.js';
import { price, productOf } from '../products.js';
import type { Visit } from '../visit.js';
import { layout } from './layout.js';

const PRICE = 25;

export function accountPage(visit: Visit): Html {
  const { language, words, subscribed } = visit;
  const { account, catalogue } = words;
  return layout(visit, {
    title: account.title,
    body: html`<h1>${account.title}</h1>
      <p class="lead">${account.greeting}</p>
      <section class="subscription" aria-labelledby="subscription">
        ${picture(productOf('ember-candle-holder'), 'subscription')}
        <div>
          <p class="status ${subscribed ? 'active' : ''}" data-testid="subscription-status">
            ${subscribed ? account.active : account.inactive}
          </p>
          <h2 id="subscription">${catalogue.clubTitle}</h2>
          <p>${catalogue.club}</p>
          <p class="soft">${price(language, PRICE)} ${account.price}. ${subscribed ? account.next : account.gone}</p>
          ${
            subscribed
              ? html`<form action="/account/cancel">
                  <button class="button quiet" data-testid="cancel-subscription">${account.cancel}</button>
                </form>`
              : html`<form method="post" action="/account/resume">
                  <button class="button" data-testid="resume-subscription">${account.resume}</button>
                </form>`
          }
        </div>
      </section>`,
  });
}

export function cancelPage(visit: Visit): Html {
  const { account } = visit.words;
  return layout(visit, {
    title: account.confirmTitle,
    body: html`<section class="narrow">
      <h1>${account.confirmTitle}</h1>
      <p class="lead">${account.confirm}</p>
      <form class="answers" method="post" action="/account/cancel">
        <button class="button" data-testid="confirm-cancel">${account.yes}</button>
        <a class="button quiet" href="/account">${account.no}</a>
      </form>
    </section>`,
  });
}

export function cancelledPage(visit: Visit): Html {
  const { account } = visit.words;
  return layout(visit, {
    title: account.cancelledTitle,
    moment: 'subscription-cancelled',
    body: html`<section class="narrow">
      <h1 data-testid="cancelled">${account.cancelledTitle}</h1>
      <p class="lead">${account.cancelled}</p>
      <a class="button quiet" href="/account">${account.back}</a>
    </section>`,
  });
}
