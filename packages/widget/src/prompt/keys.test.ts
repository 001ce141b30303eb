import { describe, expect, it } from 'vitest';
import { placeFor } from './keys.js';

const nps = { from: 3, points: 11, min: 0, rightToLeft: false };

describe('the keys of a scale', () => {
  it.each<[string, number | undefined]>([
    ['ArrowRight', 4],
    ['ArrowDown', 4],
    ['ArrowLeft', 2],
    ['ArrowUp', 2],
    ['Home', 0],
    ['End', 10],
    ['7', 7],
    ['0', 0],
    ['٧', 7],
    ['۰', 0],
    ['Tab', undefined],
    ['a', undefined],
    ['Enter', undefined],
  ])('%s leads from 3 to %s', (key, place) => {
    expect(placeFor(key, nps)).toBe(place);
  });

  it('mirror their sides, and not up and down, where the scale runs from right to left', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'Home'];
    expect(keys.map((key) => placeFor(key, { ...nps, rightToLeft: true }))).toEqual([4, 2, 4, 2, 0]);
  });

  it('lead from the last to the first, and back', () => {
    expect(placeFor('ArrowRight', { ...nps, from: 10 })).toBe(0);
    expect(placeFor('ArrowLeft', { ...nps, from: 0 })).toBe(10);
  });

  it('say 10 by a 1 and a 0, where there is a 10', () => {
    expect(placeFor('0', { ...nps, from: 1 })).toBe(10);
    expect(placeFor('0', { from: 0, points: 5, min: 1, rightToLeft: false })).toBeUndefined();
  });

  it('know no digit beyond the scale', () => {
    const ces = { from: 0, points: 7, min: 1, rightToLeft: false };
    expect(['1', '7', '8', '0'].map((key) => placeFor(key, ces))).toEqual([0, 6, undefined, undefined]);
  });
});
