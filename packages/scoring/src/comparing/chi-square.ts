import { totalOf } from '../counts.js';
import { chiSquareTail } from '../distributions/chi-square.js';
import { got } from '../got.js';

/** Whether the answers of several groups are shared out alike. */
export interface ChiSquare {
  /** Null, and p too, where a row or a column is empty: take it out and ask again. */
  chiSquare: number | null;
  /** Degrees of freedom: (rows - 1)(columns - 1). */
  df: number;
  p: number | null;
  /** The least count that was to be expected in a cell. Below 5 the p is no more than a hint. */
  minExpected: number | null;
}

/**
 * Pearson's test of independence: whether teams (rows) differ in how their answers fall into bands (columns). Pearson
 * 1900, "On the criterion that a given system of deviations...". No continuity correction.
 *
 * @param table rows of counts, at least two rows of at least two
 * @throws TypeError or RangeError when it is no such table
 * @example chiSquare([[10, 20, 30], [20, 20, 20]]) // → { chiSquare: 5.3333333, df: 2, p: 0.0694834512, minExpected: 15 }
 */
export function chiSquare(table: readonly (readonly number[])[]): ChiSquare {
  const { rows, columns, n } = marginsOf(table);
  const df = (rows.length - 1) * (columns.length - 1);
  if (n === 0n) return { chiSquare: null, df, p: null, minExpected: null };
  const least = (margins: readonly bigint[]): bigint => margins.reduce((a, b) => (b < a ? b : a));
  const minExpected = Number(least(rows) * least(columns)) / Number(n);
  if (minExpected === 0) return { chiSquare: null, df, p: null, minExpected };
  // (o - rc/n)²/(rc/n), cell by cell, as a quotient of whole numbers.
  const cell = (count: number, r: bigint, c: bigint): number =>
    Number((BigInt(count) * n - r * c) ** 2n) / Number(n * r * c);
  const statistic = table
    .flatMap((row, i) => row.map((count, j) => cell(count, rows[i] ?? 0n, columns[j] ?? 0n)))
    .reduce((sum, part) => sum + part, 0);
  return { chiSquare: statistic, df, p: chiSquareTail(statistic, df), minExpected };
}

function marginsOf(table: readonly (readonly number[])[]): { rows: bigint[]; columns: bigint[]; n: bigint } {
  if (!Array.isArray(table) || table.length < 2 || !Array.isArray(table[0]) || table[0].length < 2) {
    throw new TypeError(`table: expected at least two rows of at least two counts, got ${got(table)}`);
  }
  const width = table[0].length;
  const rows = table.map((row, i) => BigInt(totalOf(row, width, `table[${i}]`)));
  const columns = table[0].map((_, j) => table.reduce((sum, row) => sum + BigInt(row[j] ?? 0), 0n));
  return { rows, columns, n: rows.reduce((sum, count) => sum + count, 0n) };
}
