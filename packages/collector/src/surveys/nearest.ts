/**
 * The word that was probably meant: the one that takes the fewest letters to be put in, left out or changed, if these
 * are no more than two in five.
 *
 * @example nearest('cooldown', ['cooldownDays', 'choice']) // → 'cooldownDays'
 * @example nearest('pgae', ['page', 'code']) // → 'page'
 * @example nearest('colour', ['page', 'code']) // → undefined
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const written = word.toLowerCase();
  const [best] = words
    .map((each) => ({ each, far: distance(written, each.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(word.length, best.each.length) / 2.5 ? best.each : undefined;
}

/** Levenshtein's, 1965; two letters that changed places count as one (Damerau, 1964). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped));
    }
  }
  return at(one.length, other.length);
}
