/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Of text and its ground, as WCAG 2.2 asks for it (1.4.3). */
const ENOUGH = 4.5;
const WHITE: Rgb = [255, 255, 255];

/**
 * Reads a computed colour.
 *
 * @returns undefined for one in another colour space, or see-through
 * @example rgbOf('rgb(48, 80, 200)') // → [48, 80, 200]
 * @example rgbOf('color(srgb 0 0.5 1)') // → [0, 128, 255]
 */
export function rgbOf(colour: string): Rgb | undefined {
  const [, red, green, blue] = /^rgba?\((\d+), (\d+), (\d+)(?:, 1)?\)$/.exec(colour) ?? [];
  if (blue !== undefined) return [Number(red), Number(green), Number(blue)];
  // What color-mix() computes to.
  const [, ...parts] = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour) ?? [];
  const [r, g, b] = parts.map((part) => Math.round(Number(part) * 255));
  return r === undefined || g === undefined || b === undefined ? undefined : [r, g, b];
}

/** Relative luminance, from 0 (black) to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours, from 1 to 21.
 *
 * @example contrastOf([0, 0, 0], [255, 255, 255]) // → 21
 */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour itself where it can be read on this paper, and else as little nearer to the ink as it takes. */
export function readableOn(paper: Rgb, colour: Rgb, ink: Rgb): Rgb {
  for (let step = 0; step < 20; step++) {
    const mixed = mix(colour, ink, step / 20);
    if (contrastOf(mixed, paper) >= ENOUGH) return mixed;
  }
  return ink;
}

/** The ink that is wished where it can be read on a colour, and else white or black: one of them always can. */
export function inkOn(colour: Rgb, wished: Rgb = WHITE): Rgb {
  return [wished, WHITE].find((ink) => contrastOf(ink, colour) >= ENOUGH) ?? [0, 0, 0];
}

function mix([red, green, blue]: Rgb, other: Rgb, share: number): Rgb {
  const part = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [part(red, other[0]), part(green, other[1]), part(blue, other[2])];
}
