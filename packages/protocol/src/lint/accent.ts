import { contrastOf, ENOUGH_CONTRAST, PAPERS, readableOn, type Rgb } from '../contrast.js';
import { ofEach } from './lint.js';

/**
 * Brand colours that the widget has to correct before anybody can read them. No colour can be read both on light and on
 * dark paper (that takes a contrast of 4.5 twice, and the papers have but 16), so `system` is judged by its light one.
 */
export const accent = ofEach(({ look: { accent: colour, scheme = 'system' } = {} }) => {
  if (colour === undefined) return [];
  const tone = scheme === 'dark' ? 'dark' : 'light';
  const { paper, ink } = PAPERS[tone];
  const contrast = contrastOf(rgbOf(colour), paper);
  if (contrast >= ENOUGH_CONTRAST) return [];
  const corrected = hexOf(readableOn(paper, rgbOf(colour), ink));
  // Rounded down: what is not enough must not look as if it were.
  const seen = (Math.floor(contrast * 10) / 10).toFixed(1);
  return [
    {
      path: ['look', 'accent'],
      says: `"${colour}" has a contrast of ${seen} on ${tone} paper, of which ${ENOUGH_CONTRAST} are needed: customers will see "${corrected}"; write that, or another ${tone === 'light' ? 'darker' : 'lighter'} one`,
    },
  ];
});

function rgbOf(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
