import { adjustP, type DifferenceStatement, type Statement, type WeightedScore } from '@candor/scoring';
import Table from 'cli-table3';
import {
  confidenceText,
  differenceIntervalText,
  differenceText,
  intervalText,
  limitsText,
  scoreText,
  weightedText,
  whole,
} from './number.js';
import type { ByRespondent, StatedScore } from '../statements.js';

const BORDERLESS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((corner) => [side + corner, '']),
  ),
);

type Cell = string;

function table(head: readonly Cell[], rows: readonly (readonly Cell[])[], numbers: ReadonlySet<string>): string {
  const drawn = new Table({
    head: [...head],
    chars: { ...BORDERLESS, middle: '  ' },
    colAligns: head.map((name) => (numbers.has(name) ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  drawn.push(...rows.map((row) => [...row]));
  const lines = drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** The names worth a column: the wording only where a survey has more than one. */
function columnsOf(names: readonly string[], statements: readonly Statement[]): string[] {
  const wordings = new Map<string, Set<string>>();
  for (const { where } of statements) {
    const survey = where['survey'] ?? '';
    wordings.set(survey, (wordings.get(survey) ?? new Set<string>()).add(where['instrument'] ?? ''));
  }
  const many = [...wordings.values()].some(({ size }) => size > 1);
  return names.filter((name) => name !== 'instrument' || many);
}

const valuesOf = ({ where }: Statement, columns: readonly string[]): Cell[] =>
  columns.map((name) => where[name] || '–');

/** Numbers stand under each other by their last digit. */
const NUMBERS = new Set(['n', 'asked', 'effective n', 'respondents', 'p', 'p (Holm)', 'difference']);

/** One score a line, each with its interval and n, and beside it the weighted one where there is one. */
export function scoreTable(statements: readonly StatedScore[], names: readonly string[]): string {
  const columns = columnsOf(names, statements);
  const conf = confidenceText(statements[0]?.interval.conf ?? 0.95);
  const isAsked = statements.some(({ asked }) => asked !== null);
  const rows = statements.map((one) => [
    ...valuesOf(one, columns),
    scoreText(one),
    intervalText(one),
    whole(one.n),
    ...(isAsked ? [one.asked === null ? '–' : whole(one.asked)] : []),
    ...(one.byRespondent ? byRespondentCells(one.byRespondent) : []),
    ...(one.weighted ? weightedCells(one.weighted) : []),
  ]);
  const interval = `${conf} interval`;
  const byRespondent = statements[0]?.byRespondent ? ['respondents', interval, 'effective n'] : [];
  const weighted = statements[0]?.weighted ? ['weighted', interval, 'effective n'] : [];
  return table(
    [...columns, 'score', interval, 'n', ...(isAsked ? ['asked'] : []), ...byRespondent, ...weighted],
    rows,
    NUMBERS,
  );
}

function weightedCells(weighted: WeightedScore): Cell[] {
  return [weightedText(weighted), limitsText(weighted), effectiveText(weighted)];
}

function byRespondentCells(score: ByRespondent): Cell[] {
  return [whole(score.respondents), limitsText(score), effectiveText(score)];
}

function effectiveText({ effectiveN }: { effectiveN: number | null }): Cell {
  return effectiveN === null ? '–' : whole(Math.round(effectiveN));
}

/**
 * One difference a line, with both scores. Where there are several p is adjusted for that, since of twenty differences
 * one is clear by chance alone.
 */
export function differenceTable(differences: readonly DifferenceStatement[], names: readonly string[]): string {
  const statements = differences.flatMap(({ of, against }) => [of, against]);
  const [first] = differences;
  const [now, before] = [first?.of.where['month'], first?.against.where['month']];
  const columns = columnsOf(names, statements).filter((name) => name !== 'month' || now === before);
  const p = adjustP(differences.map(({ difference }) => difference.p ?? 1)).holm;
  const rows = differences.map(({ of, against, difference }, i) => [
    ...valuesOf(of, columns),
    scoreText(against),
    whole(against.n),
    scoreText(of),
    whole(of.n),
    differenceText(difference),
    differenceIntervalText(difference),
    difference.p === null ? '–' : pText(p[i] ?? 1),
    difference.verdict,
  ]);
  const conf = confidenceText(first?.difference.conf ?? 0.95);
  const name = differences.length > 1 ? 'p (Holm)' : 'p';
  const sides = now === before ? ['that', 'n', 'this', 'n'] : [before ?? '', 'n', now ?? '', 'n'];
  return table([...columns, ...sides, 'difference', `${conf} interval`, name, ''], rows, NUMBERS);
}

function pText(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
