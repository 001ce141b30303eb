import { betaQuantile } from './beta.js';
import { normalQuantile } from './normal.js';

/** From here on the series in 1/df is exact to a double, and the beta distribution begins to lose digits. */
const MANY = 1e6;

/**
 * How many standard errors a two-sided Student interval of this confidence reaches to each side: the 1 - (1 - conf)/2
 * quantile of t with `df` degrees of freedom, to about 1e-11. For T of that distribution T²/(df + T²) is Beta(1/2, df/2);
 * for many degrees of freedom the expansion about the normal quantile, Abramowitz & Stegun 1964, 26.7.5.
 *
 * @param conf strictly between 0 and 1
 * @param df degrees of freedom, above 0
 * @example studentReach(0.95, 1) // → 12.706204736
 * @example studentReach(0.95, 30) // → 2.042272456
 */
export function studentReach(conf: number, df: number): number {
  if (df > MANY) {
    const z = -normalQuantile((1 - conf) / 2);
    return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df);
  }
  const share = betaQuantile(conf, 0.5, df / 2);
  if (share < 0.5) return Math.sqrt((df * share) / (1 - share));
  // With few degrees of freedom the share is close to 1; its complement keeps the digits.
  const rest = betaQuantile(1 - conf, df / 2, 0.5);
  return Math.sqrt((df * (1 - rest)) / rest);
}
