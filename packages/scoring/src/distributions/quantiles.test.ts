import { describe, expect, it } from 'vitest';
import { betaProbability, betaQuantile } from './beta.js';
import { chiSquareTail, twoSidedTail } from './chi-square.js';
import { normalQuantile } from './normal.js';
import { studentReach } from './student.js';

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}

const LEVELS = [1e-6, 0.005, 0.025, 0.1, 0.5, 0.9, 0.975, 0.995, 1 - 1e-6];

describe('the normal quantile', () => {
  // mpmath 1.3 with 40 digits: sqrt(2) erfinv(2p - 1).
  it.each([
    [1e-12, -7.034483825301132],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400543],
    [0.076, -1.4325027208258112],
    [0.5, 0],
    [0.95, 1.6448536269514722],
  ])('of %d is %d', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 14);
  });

  it('is its own mirror image, and goes on without a step where the approximations meet', () => {
    for (const p of LEVELS.slice(1, -1)) expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 12);
    for (const seam of [0.075, Math.exp(-25)]) {
      expect(relativeError(normalQuantile(seam * (1 + 1e-12)), normalQuantile(seam * (1 - 1e-12)))).toBeLessThanOrEqual(
        1e-11,
      );
    }
  });
});

describe('the beta quantile', () => {
  it.each(LEVELS)('has its closed forms at %d', (p) => {
    for (const a of [0.5, 1, 7, 1e3, 1e6]) {
      expect(relativeError(betaQuantile(p, a, 1), p ** (1 / a))).toBeLessThanOrEqual(1e-12);
      expect(relativeError(betaQuantile(p, 1, a), -Math.expm1(Math.log1p(-p) / a))).toBeLessThanOrEqual(1e-9);
    }
    expect(relativeError(betaQuantile(p, 0.5, 0.5), Math.sin((Math.PI * p) / 2) ** 2)).toBeLessThanOrEqual(1e-12);
  });

  it.each(LEVELS)('is undone by the probability at %d', (p) => {
    for (const a of [0.5, 1.5, 3, 100.5, 1e4]) {
      for (const b of [2, 333, 1e6]) {
        expect(betaProbability(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 10);
      }
    }
  });

  it('keeps its digits where logarithms of the gamma function have lost them', () => {
    // mpmath with 40 digits. (scipy 1.17 gives 0.0010822053627, off by 2e-8.)
    expect(relativeError(betaQuantile(0.995, 1000, 1e6), 0.001082205382722975)).toBeLessThanOrEqual(1e-12);
  });
});

describe("Student's quantile", () => {
  it.each([0.5, 0.9, 0.95, 0.99, 0.999999])('has its closed forms at %d', (conf) => {
    const p = (1 + conf) / 2;
    expect(relativeError(studentReach(conf, 1), Math.tan((Math.PI * conf) / 2))).toBeLessThanOrEqual(1e-9);
    expect(relativeError(studentReach(conf, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeLessThanOrEqual(1e-9);
  });

  it('goes over into the normal one without a step', () => {
    expect(relativeError(studentReach(0.95, 1e6), studentReach(0.95, 1e6 + 1e-3))).toBeLessThanOrEqual(1e-10);
    expect(relativeError(studentReach(0.95, 1e15), 1.959963984540054)).toBeLessThanOrEqual(1e-14);
  });
});

describe('the tail of chi-square', () => {
  // mpmath 1.3 with 40 digits: gammainc(df/2, x/2, inf, regularized=True).
  it.each([
    [1e-8, 1, 0.9999202115440526],
    [3, 1, 0.0832645166635504],
    [2.5, 5, 0.7764950711233227],
    [1350, 2, 7.09945017032607e-294],
    [31.4, 30, 0.3959383597897996],
    [1350, 1000, 7.302877057726936e-13],
    [1300, 1, 1.1303728441492743e-284],
  ])('of %d with %d degrees of freedom is %d', (x, df, expected) => {
    expect(relativeError(chiSquareTail(x, df), expected)).toBeLessThanOrEqual(1e-13);
  });

  it('undoes the normal quantile', () => {
    for (const p of LEVELS) expect(relativeError(twoSidedTail(normalQuantile(p / 2)), p)).toBeLessThanOrEqual(1e-10);
  });
});
