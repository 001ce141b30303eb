/** Ratings on a scale: `counts[i]` of them are `min + i`. */
export interface Ratings {
  readonly min: number;
  readonly max: number;
  readonly counts: readonly number[];
}

/**
 * Number, mean and sum of squared deviations of ratings, from which every variance follows. The deviations are taken
 * from the mean, because Σx² - (Σx)²/n would lose the digits it is made for.
 *
 * @example spreadOf({ min: 1, max: 3, counts: [1, 0, 1] }) // → { n: 2, mean: 2, squares: 2 }
 */
export function spreadOf({ min, counts }: Ratings): { n: number; mean: number; squares: number } {
  const n = counts.reduce((sum, k) => sum + k, 0);
  const mean = min + counts.reduce((sum, k, i) => sum + k * i, 0) / n;
  const squares = counts.reduce((sum, k, i) => sum + k * (min + i - mean) ** 2, 0);
  return { n, mean, squares };
}
