import { html } from 'hono/html';
import type { Html } from '../picture.js';
import type { Visit } from '../visit.js';
import { layout } from './layout.js';

export function notFoundPage(visit: Visit): Html {
  const { notFound } = visit.words;
  return layout(visit, {
    title: notFound.title,
    body: html`<section class="narrow">
      <h1>${notFound.title}</h1>
      <p class="lead">${notFound.lead}</p>
      <a class="button" href="/">${notFound.link}</a>
    </section>`,
  });
}
