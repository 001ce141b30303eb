/**
 * What Stirling's formula √(2πz) (z/e)^z leaves out of ln Γ(z + 1), for z > 0. Its series is good to 1e-17 from 16 on;
 * below, ln Γ(z + 1) = ln Γ(z + 2) - ln(z + 1) leads there.
 *
 * @example stirlingError(1) // → 0.0810614667953
 */
export function stirlingError(z: number): number {
  if (z < 16) return stirlingError(z + 1) + (z + 0.5) * Math.log1p(1 / z) - 1;
  const w = 1 / (z * z);
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / z;
}

/**
 * x ln(x/m) + m - x, which near x = m would lose all digits if it were computed so: there the series in (x-m)/(x+m).
 * Loader 2000, "Fast and accurate computation of binomial probabilities".
 *
 * @example deviance(2, 1) // → 0.386294361120
 */
export function deviance(x: number, m: number): number {
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
