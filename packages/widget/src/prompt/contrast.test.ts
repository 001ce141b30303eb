import { describe, expect, it } from 'vitest';
import { rgbOf } from './contrast.js';

describe('a computed colour', () => {
  it('is read where it is opaque and in the common space', () => {
    expect(rgbOf('rgb(48, 80, 200)')).toEqual([48, 80, 200]);
    expect(rgbOf('rgba(48, 80, 200, 1)')).toEqual([48, 80, 200]);
    expect(rgbOf('color(srgb 0 0.5 1)')).toEqual([0, 128, 255]);
    expect(rgbOf('color(srgb -0.1 1.2e-3 1.05)')).toEqual([0, 0, 255]);
    expect(rgbOf('rgba(48, 80, 200, 0.5)')).toBeUndefined();
    expect(rgbOf('color(srgb 0 0.5 1 / 0.5)')).toBeUndefined();
    expect(rgbOf('oklch(0.5 0.1 20)')).toBeUndefined();
  });
});
