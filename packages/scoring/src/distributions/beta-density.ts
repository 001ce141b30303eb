/** What Stirling's formula leaves out of ln Γ(z + 1), for z > 0. Its series is good to 1e-17 from 16 on; below, ln Γ(z + 1) = ln Γ(z + 2) - ln(z + 1) leads there. */
function stirlingError(z: number): number {
  if (z < 16) return stirlingError(z + 1) + (z + 0.5) * Math.log1p(1 / z) - 1;
  const w = 1 / (z * z);
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / z;
}

/** x ln(x/m) + m - x, which near x = m would lose all digits if it were computed so: there the series in (x-m)/(x+m). */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}

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
