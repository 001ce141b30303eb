import { describe, expect, it } from 'vitest';
import { bandOf } from './band.js';
import { SCALES } from './metric.js';

const nps = SCALES.nps[0];
const [agreement, effort, ease] = SCALES.ces;
const [five, three, two] = SCALES.csat;

describe('bandOf', () => {
  it.each([
    [0, 'detractor'],
    [6, 'detractor'],
    [7, 'passive'],
    [8, 'passive'],
    [9, 'promoter'],
    [10, 'promoter'],
  ])('counts an NPS rating of %i as %s', (rating, band) => {
    expect(bandOf('nps', nps, rating)).toBe(band);
  });

  it('splits every CSAT scale at its middle', () => {
    expect([1, 2, 3, 4, 5].map((rating) => bandOf('csat', five, rating))).toEqual([
      'dissatisfied',
      'dissatisfied',
      'neutral',
      'satisfied',
      'satisfied',
    ]);
    expect([1, 2, 3].map((rating) => bandOf('csat', three, rating))).toEqual(['dissatisfied', 'neutral', 'satisfied']);
    expect([0, 1].map((rating) => bandOf('csat', two, rating))).toEqual(['dissatisfied', 'satisfied']);
  });

  it('turns the effort scale round, since there 1 is the good end', () => {
    expect(bandOf('ces', effort, 1)).toBe('easy');
    expect(bandOf('ces', effort, 5)).toBe('hard');
    expect(bandOf('ces', ease, 5)).toBe('easy');
    expect([3, 4, 5].map((rating) => bandOf('ces', agreement, rating))).toEqual(['hard', 'neutral', 'easy']);
  });
});
