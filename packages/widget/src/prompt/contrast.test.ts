import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, inkOn, readableOn, rgbOf, type Rgb } from './contrast.js';

const WHITE: Rgb = [255, 255, 255];
const part = fc.nat(255);
const anyColour = fc.tuple(part, part, part);
const PAPERS: [paper: Rgb, ink: Rgb][] = [
  [WHITE, [23, 26, 33]],
  [
    [29, 32, 39],
    [240, 242, 246],
  ],
];

describe('contrast', () => {
  it('is what the guideline gives for its own examples', () => {
    expect(contrastOf([0, 0, 0], WHITE)).toBe(21);
    expect(contrastOf([119, 119, 119], WHITE)).toBeCloseTo(4.48, 2);
    expect(contrastOf(WHITE, [118, 118, 118])).toBeCloseTo(4.54, 2);
  });

  it('leaves a colour as it is where it can be read', () => {
    expect(readableOn(WHITE, [48, 80, 200], [0, 0, 0])).toEqual([48, 80, 200]);
  });

  it('makes every brand colour readable, on light paper and on dark, and what is written on it too', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom(...PAPERS), (brand, [paper, ink]) => {
        const accent = readableOn(paper, brand, ink);
        expect(contrastOf(accent, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(inkOn(accent), accent)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a computed colour', () => {
  it('is read where it is opaque and in the common space', () => {
    expect(rgbOf('rgb(48, 80, 200)')).toEqual([48, 80, 200]);
    expect(rgbOf('rgba(48, 80, 200, 1)')).toEqual([48, 80, 200]);
    expect(rgbOf('color(srgb 0 0.5 1)')).toEqual([0, 128, 255]);
    expect(rgbOf('rgba(48, 80, 200, 0.5)')).toBeUndefined();
    expect(rgbOf('color(srgb 0 0.5 1 / 0.5)')).toBeUndefined();
    expect(rgbOf('oklch(0.5 0.1 20)')).toBeUndefined();
  });
});
