import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, inkOn, PAPERS, readableOn, type Rgb } from './contrast.js';

const WHITE: Rgb = [255, 255, 255];
const part = fc.nat(255);
const anyColour = fc.tuple(part, part, part);

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
      fc.property(anyColour, fc.constantFrom(...Object.values(PAPERS)), (brand, { paper, ink }) => {
        const accent = readableOn(paper, brand, ink);
        expect(contrastOf(accent, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(inkOn(accent), accent)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows the papers and inks of the prompt as its style has them', () => {
    const css = readFileSync(new URL('../../widget/src/prompt/styles/host.css', import.meta.url), 'utf8');
    const seen = [...css.matchAll(/--candor-(paper|ink), #(\w+)\)/g)].map(([, name, hex]) => `${name} ${hex}`);
    const hex = (colour: Rgb): string => colour.map((each) => each.toString(16).padStart(2, '0')).join('');
    const ours = Object.values(PAPERS).flatMap(({ paper, ink }) => [`paper ${hex(paper)}`, `ink ${hex(ink)}`]);
    expect(new Set(seen.map((each) => each.replace(/ fff$/, ' ffffff')))).toEqual(new Set(ours));
  });
});
