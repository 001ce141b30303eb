import type { Rgb } from '@candor/protocol';

// The command checks a survey's look by the same functions.
export { contrastOf, inkOn, readableOn, type Rgb } from '@candor/protocol';

/**
 * Reads a computed colour.
 *
 * @returns undefined for one in another colour space, or see-through
 * @example rgbOf('rgb(48, 80, 200)') // → [48, 80, 200]
 * @example rgbOf('color(srgb -0.1 0.5 1)') // → [0, 128, 255]
 */
export function rgbOf(colour: string): Rgb | undefined {
  const [, red, green, blue] = /^rgba?\((\d+), (\d+), (\d+)(?:, 1)?\)$/.exec(colour) ?? [];
  if (blue !== undefined) return [Number(red), Number(green), Number(blue)];
  // What color-mix() computes to.
  const [, ...parts] = /^color\(srgb (\S+) (\S+) (\S+)\)$/.exec(colour) ?? [];
  // Of a wider space, some are beyond what ours has.
  const [r, g, b] = parts.map((part) => Math.round(Math.min(Math.max(Number(part), 0), 1) * 255));
  return r === undefined || g === undefined || b === undefined ? undefined : [r, g, b];
}
