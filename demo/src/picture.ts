import { html, raw } from 'hono/html';
import { type Product, productOf, type Slug } from './products.js';

export type Html = ReturnType<typeof html>;

/**
 * A product in its niche. `place` keeps the gradients of two drawings of one product apart, since an id must be
 * unique on the page. Without a label the picture is decoration: the text beside it already names the product.
 */
export function picture({ drawing, tone }: Product, place: string, label?: string): Html {
  return html`<svg
    class="picture ${tone}"
    viewBox="0 0 400 400"
    ${label ? html`role="img" aria-label="${label}"` : html`aria-hidden="true"`}
  >
    <rect class="wall" width="400" height="400" />
    <path class="niche" d="M76 300V164A124 124 0 0 1 324 164V300Z" />
    <rect class="table" y="300" width="400" height="100" />
    ${raw(inPlace(drawing, place))}
  </svg>`;
}

/** Where a piece stands in a still life: its left edge, the height of the ground under it, and its size. */
interface Standing {
  slug: Slug;
  x: number;
  ground: number;
  size: number;
}

/** Every drawing is 400 by 400 and stands on this height. */
const GROUND = 337 / 400;

/** Several pieces on one table, the farthest first. */
export function stillLife(standing: readonly Standing[], place: string, tone: Product['tone']): Html {
  return html`<svg
    class="picture still-life ${tone}"
    viewBox="0 0 900 700"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
  >
    <rect class="wall" width="900" height="700" />
    <path class="niche" d="M170 540V320A280 280 0 0 1 730 320V540Z" />
    <circle class="sun" cx="600" cy="200" r="62" />
    <rect class="table" y="540" width="900" height="160" />
    ${standing.map(({ slug, x, ground, size }) => {
      const at = `<svg x="${x}" y="${Math.round(ground - size * GROUND)}" width="${size}" height="${size}" `;
      return raw(inPlace(productOf(slug).drawing, place + slug).replace('<svg ', at));
    })}
  </svg>`;
}

function inPlace(drawing: string, place: string): string {
  return drawing.replaceAll('id="', `id="${place}-`).replaceAll('url(#', `url(#${place}-`);
}
