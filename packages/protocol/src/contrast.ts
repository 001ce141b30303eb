/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What is written on a prompt and what it is written on, where the page says nothing else. */
export interface Paper {
  paper: Rgb;
  ink: Rgb;
}

/** The prompt's own colours, in light and in dark. */
export const PAPERS = {
  light: { paper: [255, 255, 255], ink: [23, 26, 33] },
  dark: { paper: [29, 32, 39], ink: [240, 242, 246] },
} as const satisfies Record<string, Paper>;

/** Of text and its ground, as WCAG 2.2 asks for it (1.4.3). */
export const ENOUGH_CONTRAST = 4.5;
const WHITE: Rgb = [255, 255, 255];

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
    if (contrastOf(mixed, paper) >= ENOUGH_CONTRAST) return mixed;
  }
  return ink;
}

/** The ink that is wished where it can be read on a colour, and else white or black: one of them always can. */
export function inkOn(colour: Rgb, wished: Rgb = WHITE): Rgb {
  return [wished, WHITE].find((ink) => contrastOf(ink, colour) >= ENOUGH_CONTRAST) ?? [0, 0, 0];
}

function mix([red, green, blue]: Rgb, other: Rgb, share: number): Rgb {
  const part = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [part(red, other[0]), part(green, other[1]), part(blue, other[2])];
}
