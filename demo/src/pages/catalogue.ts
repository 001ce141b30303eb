import { html } from 'hono/html';
import { type Html, stillLife } from '../picture.js';
import { products } from '../products.js';
import type { Visit } from '../visit.js';
import { plural } from '../words.js';
import { card } from './card.js';
import { layout } from './layout.js';

const GREETING = [
  { slug: 'orchard-plate', x: 408, ground: 576, size: 450 },
  { slug: 'meadow-vase', x: 10, ground: 586, size: 570 },
  { slug: 'still-water-teapot', x: 218, ground: 622, size: 470 },
  { slug: 'dew-mug', x: 556, ground: 650, size: 320 },
] as const;

const SEASONS = [
  { slug: 'window-planter', x: 20, ground: 590, size: 500 },
  { slug: 'ember-candle-holder', x: 500, ground: 590, size: 390 },
  { slug: 'milk-and-honey-jug', x: 290, ground: 630, size: 400 },
] as const;

export function cataloguePage(visit: Visit): Html {
  const { language, words } = visit;
  const texts = words.catalogue;
  return layout(visit, {
    title: words.site.tagline,
    body: html`<section class="hero">
        <div class="hero-text">
          <h1>${texts.title}</h1>
          <p class="lead">${texts.lead}</p>
          <a class="button" href="#pieces">${texts.browse}</a>
        </div>
        ${stillLife(GREETING, 'greeting', 'sand')}
      </section>
      <section id="pieces" class="shelf" aria-labelledby="pieces-heading">
        <h2 id="pieces-heading">${texts.heading}</h2>
        <p class="soft">${plural(language, texts.pieces, products.length)}</p>
        <ul class="cards">
          ${products.map((product) => card(visit, product))}
        </ul>
      </section>
      <section class="club" aria-labelledby="club-heading">
        <div>
          <h2 id="club-heading">${texts.clubTitle}</h2>
          <p>${texts.club}</p>
          <a class="button quiet" href="/account">${texts.clubLink}</a>
        </div>
        ${stillLife(SEASONS, 'seasons', 'blush')}
      </section>`,
  });
}
