import bowl from './drawings/bowl.svg?raw';
import candle from './drawings/candle.svg?raw';
import jug from './drawings/jug.svg?raw';
import mug from './drawings/mug.svg?raw';
import planter from './drawings/planter.svg?raw';
import plate from './drawings/plate.svg?raw';
import teapot from './drawings/teapot.svg?raw';
import vase from './drawings/vase.svg?raw';
import type { Language } from './language.js';
import type { Words } from './words.js';

export type Slug = keyof Words['products'];

export interface Product {
  slug: Slug;
  /** In whole euros. */
  price: number;
  /** The colour of the wall behind it. */
  tone: 'blush' | 'sand' | 'sky' | 'sage' | 'dusk';
  /** The source of its SVG file. */
  drawing: string;
}

export const products: readonly Product[] = [
  { slug: 'dew-mug', price: 28, tone: 'blush', drawing: mug },
  { slug: 'still-water-teapot', price: 94, tone: 'sand', drawing: teapot },
  { slug: 'first-light-bowl', price: 36, tone: 'sky', drawing: bowl },
  { slug: 'meadow-vase', price: 62, tone: 'sage', drawing: vase },
  { slug: 'orchard-plate', price: 44, tone: 'sage', drawing: plate },
  { slug: 'milk-and-honey-jug', price: 48, tone: 'dusk', drawing: jug },
  { slug: 'ember-candle-holder', price: 39, tone: 'blush', drawing: candle },
  { slug: 'window-planter', price: 42, tone: 'sand', drawing: planter },
];

/** A stranger's word for a product may name none of ours; our own always does. */
export function productOf(slug: Slug): Product;
export function productOf(slug: string): Product | undefined;
export function productOf(slug: string): Product | undefined {
  return products.find((product) => product.slug === slug);
}

/** @example price('ru', 1240) // → '1240 €' */
export function price(language: Language, euros: number): string {
  const format = {
    style: 'currency',
    currency: 'EUR',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  } as const;
  return new Intl.NumberFormat(language, format).format(euros);
}
