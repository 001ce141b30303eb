import { confidenceOf, type ScoreOptions } from '../confidence.js';
import { totalOf } from '../counts.js';
import { got } from '../got.js';
import type { Interval } from '../intervals/interval.js';
import { tango } from '../intervals/tango.js';
import { sharesOf } from './shares.js';

/** Answers of the customers in one cell: detractors, passives, promoters. */
export type BandCounts = readonly [detractors: number, passives: number, promoters: number];

/** An NPS as it would be if rows and columns had answered in proportion to their sizes. */
export interface RakedNps {
  n: number;
  /** In points. All from here on is null where no weights meet both kinds of shares. */
  score: number | null;
  /** Tango's score interval at the effective counts, in points. */
  interval: Interval | null;
  /** What an answer in each cell counts for; 1 on average. */
  weights: number[][] | null;
  /** How many answers of a simple sample are worth as much: n / designEffect. */
  effectiveN: number | null;
  /** n Σw²/(Σw)² over the answers. */
  designEffect: number | null;
}

const UNMET = { score: null, interval: null, weights: null, effectiveN: null, designEffect: null };
const ROUNDS = 10_000;

/** For each line, the factor that gives it its target; NaN where that can't be, since nobody is in it. */
function factorsFor(targets: readonly number[], sums: readonly number[]): number[] {
  return targets.map((target, i) => (target === 0 ? 0 : sums[i] ? target / sums[i] : Number.NaN));
}

/** Row and column factors whose products give rows and columns of `cells` their targets; null when none do. */
function rake(cells: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]) {
  const sumOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);
  const inRows = (c: readonly number[]): number[] => cells.map((row) => sumOf(row.map((n, j) => n * (c[j] ?? 0))));
  const inColumns = (r: readonly number[]): number[] =>
    columns.map((_, j) => sumOf(cells.map((row, i) => (row[j] ?? 0) * (r[i] ?? 0))));
  let c = columns.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const r = factorsFor(rows, inRows(c));
    c = factorsFor(columns, inColumns(r));
    const off = inRows(c).map((sum, i) => Math.abs(sum * (r[i] ?? 0) - (rows[i] ?? 0)));
    if (off.some(Number.isNaN)) return null;
    if (Math.max(...off) <= 1e-13 * sumOf(rows)) return r.map((row) => c.map((column) => row * column));
  }
  return null;
}

function checkedCells(cells: readonly (readonly BandCounts[])[]): number[][] {
  if (!Array.isArray(cells)) throw new TypeError(`cells: expected rows of [D, S, P], got ${got(cells)}`);
  return cells.map((row: unknown, r) => {
    if (!Array.isArray(row) || row.length !== cells[0]?.length) {
      throw new RangeError(`cells[${r}]: expected as many columns as in the first row, got ${got(row)}`);
    }
    return row.map((bands, c) => totalOf(bands, 3, `cells[${r}][${c}]`));
  });
}

/**
 * The NPS after weighting the answers so that two kinds of groups (country and plan, say) both have the shares they have
 * among all customers, though how they cross is not known. Iterative proportional fitting: Deming & Stephan 1940, "On a
 * least squares adjustment of a sampled frequency table when the expected marginal totals are known"; effective n after
 * Kish 1965, "Survey sampling". Its interval is Tango's at the effective counts: an approximation that takes the weights as
 * given. It held the truth in 94.6 to 97.0 % (nominal 95 %) of 3,000 samples each of 40, 100 and 400 answers in two rows and
 * two columns, people in one cell answering up to twenty times as often as in another.
 *
 * @param cells one row for each group of the first kind, one column for each of the second: [D, S, P]
 * @param rowShares of the first kind, in any unit
 * @param colShares of the second kind, in any unit
 * @throws TypeError or RangeError when counts or shares are none, or do not fit each other
 * @example rakedNps([[[2, 12, 20], [5, 6, 8]], [[8, 9, 17], [7, 5, 23]]], [1, 1], [3, 2]) // → { n: 122, score: 38.17358, effectiveN: 119.36854, designEffect: 1.022045 }
 * @example rakedNps([[[2, 12, 20], [5, 6, 8]], [[0, 0, 0], [0, 0, 0]]], [1, 1], [3, 2]).score // → null
 */
export function rakedNps(
  cells: readonly (readonly BandCounts[])[],
  rowShares: readonly number[],
  colShares: readonly number[],
  options: ScoreOptions = {},
): RakedNps {
  const conf = confidenceOf(options);
  const sizes = checkedCells(cells);
  const [rows, columns] = [sharesOf(rowShares, 'rowShares'), sharesOf(colShares, 'colShares')];
  if (rows.length !== sizes.length || columns.length !== sizes[0]?.length) {
    throw new RangeError(
      `rowShares, colShares: expected one share for each of ${sizes.length} rows and ${sizes[0]?.length} columns, got ${rows.length} and ${columns.length}`,
    );
  }
  const n = sizes.flat().reduce((sum, size) => sum + size, 0);
  const weights =
    n === 0
      ? null
      : rake(
          sizes,
          rows.map((share) => share * n),
          columns.map((share) => share * n),
        );
  if (!weights) return { n, ...UNMET };
  const weighted = (of: (bands: BandCounts) => number, power = 1): number =>
    weights.flat().reduce((sum, weight, i) => sum + weight ** power * of(cells.flat()[i] ?? [0, 0, 0]), 0);
  const designEffect = weighted(([D, S, P]) => D + S + P, 2) / n;
  const [detractors, passives, promoters] = [weighted(([D]) => D), weighted(([, S]) => S), weighted(([, , P]) => P)];
  return {
    n,
    score: (100 * (promoters - detractors)) / n,
    interval: tango(
      { detractors: detractors / designEffect, passives: passives / designEffect, promoters: promoters / designEffect },
      conf,
    ),
    weights,
    effectiveN: n / designEffect,
    designEffect,
  };
}
