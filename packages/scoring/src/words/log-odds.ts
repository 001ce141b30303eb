import { got } from '../got.js';
import { wholeNumber } from '../part-of-all.js';

/** How often each word was said. */
export type WordCounts = Readonly<Record<string, number>>;

function countsOf(words: WordCounts, where: string): Map<string, number> {
  if (typeof words !== 'object' || words === null) {
    throw new TypeError(`${where}: expected { word: count }, such as { slow: 3 }, got ${got(words)}`);
  }
  return new Map(Object.entries(words).map(([word, count]) => [word, wholeNumber(count, 0, `${where}[${got(word)}]`)]));
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * How much more typical each word is of a than of b, in standard errors: the log-odds ratio with an informative prior made
 * of both together. Monroe, Colaresi & Quinn 2008, "Fightin' words: lexical feature selection and evaluation for identifying
 * the content of political conflict": α = k (ya + yb)/(na + nb), z = (l(a) - l(b))/√(1/(ya + α) + 1/(yb + α)),
 * l = ln((y + α)/(n + k - y - α)). Beyond ±1.96 a word is not there by chance alone (one in twenty is: see `adjustP`).
 *
 * Plain frequencies favour words everybody uses, and plain ratios words said once: the prior holds both back.
 *
 * @param a counts of words on one side, all words of the side counted among them
 * @param b on the other
 * @param priorStrength k, above 0: as many words as if one had heard them before; more calms rare words more
 * @returns z of every word said at all, in the order of their characters; 0 for the only word there is
 * @throws TypeError or RangeError when counts are none, or priorStrength is not above 0
 * @example logOdds({ slow: 15, price: 5 }, { slow: 5, price: 15 }, 10) // → { price: -3.5793966, slow: 3.5793966 }
 */
export function logOdds(a: WordCounts, b: WordCounts, priorStrength: number): Record<string, number> {
  if (!(typeof priorStrength === 'number' && priorStrength > 0 && Number.isFinite(priorStrength))) {
    throw new RangeError(`priorStrength: expected a number above 0, such as 10, got ${got(priorStrength)}`);
  }
  const [inA, inB] = [countsOf(a, 'a'), countsOf(b, 'b')];
  const [na, nb] = [sumOf(inA), sumOf(inB)];
  const z = (word: string): number => {
    const [ya, yb] = [inA.get(word) ?? 0, inB.get(word) ?? 0];
    if (ya + yb === na + nb) return 0;
    const alpha = (priorStrength * (ya + yb)) / (na + nb);
    const odds = (y: number, n: number): number => Math.log((y + alpha) / (n + priorStrength - y - alpha));
    return (odds(ya, na) - odds(yb, nb)) / Math.sqrt(1 / (ya + alpha) + 1 / (yb + alpha));
  };
  const words = [...new Set([...inA.keys(), ...inB.keys()])].toSorted();
  const said = words.filter((word) => (inA.get(word) ?? 0) + (inB.get(word) ?? 0) > 0);
  return Object.fromEntries(said.map((word) => [word, z(word)]));
}
