import { deviance, stirlingError } from './stirling.js';

/**
 * x^a (1-x)^b / B(a, b): the density of Beta(a, b) at x, times x(1-x). Loader 2000, "Fast and accurate computation of
 * binomial probabilities": no large logarithms are subtracted from one another, so it keeps its digits (about 1e-14
 * relative) where ln Γ(a+b) - ln Γ(a) - ln Γ(b) has lost them, at a million answers.
 *
 * @param x strictly between 0 and 1
 * @param a above 0
 * @param b above 0
 * @example betaKernel(0.5, 2, 2) // → 0.375
 */
export function betaKernel(x: number, a: number, b: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const deviances = deviance(a, n * x) + deviance(b, n * (1 - x));
  return Math.exp(errors - deviances) * Math.sqrt((a * b) / (2 * Math.PI * n));
}
