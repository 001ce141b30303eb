import { productOf, type Product } from './products.js';

/** At most so many of one piece. */
export const MOST = 9;

export interface Line {
  product: Product;
  quantity: number;
}

export type Cart = readonly Line[];

/** Reads the cookie; whatever is not a product of ours in a sensible number is left out. */
export function readCart(cookie: string | undefined): Cart {
  const lines: Line[] = [];
  for (const entry of (cookie ?? '').split(',')) {
    const [slug = '', count = ''] = entry.split(':');
    const product = productOf(slug);
    const quantity = Math.min(Math.trunc(Number(count)), MOST);
    if (product && quantity > 0 && !lines.some((line) => line.product === product)) lines.push({ product, quantity });
  }
  return lines;
}

/** @example writeCart(withQuantity([], mug, 2)) // → 'dew-mug:2' */
export function writeCart(cart: Cart): string {
  return cart.map(({ product, quantity }) => `${product.slug}:${quantity}`).join(',');
}

/** The cart with exactly so many of one piece; none at all takes the line out. */
export function withQuantity(cart: Cart, product: Product, quantity: number): Cart {
  const number = Math.min(Math.max(Math.trunc(quantity) || 0, 0), MOST);
  const lines = cart.some((line) => line.product === product) ? cart : [...cart, { product, quantity: 0 }];
  return lines
    .map((line) => (line.product === product ? { product, quantity: number } : line))
    .filter((line) => line.quantity > 0);
}

export function quantityOf(cart: Cart, product: Product): number {
  return cart.find((line) => line.product === product)?.quantity ?? 0;
}

export function pieces(cart: Cart): number {
  return cart.reduce((sum, line) => sum + line.quantity, 0);
}

/** In whole euros. */
export function total(cart: Cart): number {
  return cart.reduce((sum, line) => sum + line.quantity * line.product.price, 0);
}
