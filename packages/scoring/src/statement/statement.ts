import type { Metric, Scale } from '@candor/protocol';
import { scoreCes } from '../ces.js';
import { compareTallies, type Difference } from '../comparing/compare-tallies.js';
import { confidenceOf, type ScoreOptions } from '../confidence.js';
import { scoreCsat } from '../csat.js';
import { got } from '../got.js';
import type { Headline } from '../headline.js';
import { scoreNps } from '../nps.js';
import { wholeNumber } from '../part-of-all.js';
import { scoreOf } from '../score.js';
import type { Tally } from '../tally.js';
import type { Where } from './series.js';

/** The version of the statement's own shape. */
const STATEMENT = 1;

/** What a number is computed by. The version goes up whenever the same counts would give another number. */
export interface Formula {
  name: 'nps' | 'csat-mean' | 'csat-share' | 'ces-share';
  version: number;
}

/** The method of the interval that is printed, by the unit of the score. */
const METHODS = { points: 'tango-score', mean: 'plus-ends', percent: 'wilson' } as const;
/** And of the interval of a difference. */
const DIFFERENCE_METHODS = {
  points: 'mover-of-tango-scores',
  mean: 'mover-of-plus-ends',
  percent: 'newcombe-hybrid-score',
} as const;

/** Rows that are in no count of a statement, by reason. */
export interface Excluded {
  reason: string;
  n: number;
}

/** What was read: enough to find the same file again, and to read it in the same way. */
export interface StatedInput {
  /** Of all bytes as they were read, in hexadecimal. */
  sha256: string;
  bytes: number;
  rows: number;
  /** How its rows were understood. */
  reading: Readonly<Record<string, unknown>>;
}

/** What a statement says besides its numbers. */
export interface StatementContext extends ScoreOptions {
  where: Where;
  /** Every row that was read is counted, or is in here. */
  excluded: readonly Excluded[];
  /** How many were asked, where that is known. */
  asked?: number;
  input: StatedInput;
}

/** A score with all that anyone needs to compute it again from the same answers. Plain JSON. */
export interface Statement {
  statement: typeof STATEMENT;
  formula: Formula;
  metric: Metric;
  scale: Scale;
  /** Which answers of the input it is about. */
  where: Where;
  /** `counts[i]` answers gave `scale.min + i`. */
  counts: number[];
  n: number;
  asked: number | null;
  excluded: Excluded[];
  /** All null when nobody answered. */
  score: Pick<Headline, 'label' | 'unit' | 'value' | 'exact'>;
  interval: { method: (typeof METHODS)[Headline['unit']]; conf: number; low: number | null; high: number | null };
  input: StatedInput;
}

/** How two stated scores differ, the first less the second. */
export interface DifferenceStatement {
  statement: typeof STATEMENT;
  difference: Difference & { method: (typeof DIFFERENCE_METHODS)[Headline['unit']]; conf: number };
  of: Statement;
  against: Statement;
}

/** All that is known of a score, as `scoreNps`, `scoreCsat` and `scoreCes` give it. */
export type ScoreDetail = ReturnType<typeof scoreNps> | ReturnType<typeof scoreCsat> | ReturnType<typeof scoreCes>;

function formulaOf({ metric }: Tally, { unit }: Headline): Formula {
  const version = 1;
  if (metric === 'nps') return { name: 'nps', version };
  if (metric === 'ces') return { name: 'ces-share', version };
  return { name: unit === 'mean' ? 'csat-mean' : 'csat-share', version };
}

/**
 * The statement of a score: every number of it follows from the counts, and these from the input.
 *
 * @throws TypeError or RangeError when the tally is none, conf is not between 0 and 1, fewer were asked than answered, or
 * the answers and what was excluded are not all rows
 * @example statementOf({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [1, 3] }, { where: {}, excluded: [{ reason: 'blank', n: 1 }], input: { sha256: '', bytes: 40, rows: 5, reading: {} } }).score.value // → 75
 */
export function statementOf(tally: Tally, context: StatementContext): Statement {
  const { where, asked, input } = context;
  const conf = confidenceOf(context);
  const { n, metric, scale, headline } = scoreOf(tally, { conf });
  const excluded = context.excluded.map((one) => ({ ...one })).filter((one) => one.n > 0);
  const left = excluded.reduce((sum, one) => sum + one.n, 0);
  if (n + left !== input.rows) {
    throw new RangeError(`excluded: expected the ${input.rows - n} rows that are not counted, got ${left}`);
  }
  const { label, unit, value, exact, low, high } = headline;
  return {
    statement: STATEMENT,
    formula: formulaOf(tally, headline),
    metric,
    scale,
    where: { ...where },
    counts: [...tally.counts],
    n,
    asked: asked === undefined ? null : wholeNumber(asked, n, 'asked'),
    excluded,
    score: { label, unit, value, exact },
    interval: { method: METHODS[unit], conf, low, high },
    input: { ...input },
  };
}

/** The tally that a statement states. */
function tallyOfStatement({ metric, scale, counts }: Statement): Tally {
  // The pair comes from a tally; scoreOf refuses any other.
  return { metric, scale, counts } as Tally;
}

/**
 * The statement of a difference, the first less the second.
 *
 * @throws RangeError when they are on different measures, or of different confidence
 * @example differenceStatementOf(statementOf({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [14, 56] }, { where: {}, excluded: [], input: { sha256: '', bytes: 0, rows: 70, reading: {} } }), statementOf({ metric: 'csat', scale: { min: 0, max: 1, good: 'high' }, counts: [32, 48] }, { where: {}, excluded: [], input: { sha256: '', bytes: 0, rows: 80, reading: {} } })).difference // → { value: 20, method: 'newcombe-hybrid-score', verdict: 'higher' }
 */
export function differenceStatementOf(of: Statement, against: Statement): DifferenceStatement {
  const { conf } = of.interval;
  if (conf !== against.interval.conf) {
    throw new RangeError(`conf: expected the same on both sides, got ${got(conf)} and ${got(against.interval.conf)}`);
  }
  const difference = compareTallies(tallyOfStatement(of), tallyOfStatement(against), { conf });
  const method = DIFFERENCE_METHODS[difference.unit];
  return { statement: STATEMENT, difference: { ...difference, method, conf }, of, against };
}

/**
 * Beside the score all that is known of it: exact fractions, standard errors, the common intervals to compare with.
 *
 * @throws TypeError or RangeError when the tally is none, or conf is not between 0 and 1
 * @example detailOf({ metric: 'csat', scale: { min: 1, max: 3, good: 'high' }, counts: [2, 2, 6] }).mean // → { num: 12, den: 5, value: 2.4 }
 */
export function detailOf(tally: Tally, options: ScoreOptions = {}): ScoreDetail {
  scoreOf(tally, options);
  if (tally.metric === 'nps') return scoreNps(tally.counts, options);
  if (tally.metric === 'ces') return scoreCes({ ...tally.scale, counts: tally.counts }, options);
  return scoreCsat({ ...tally.scale, counts: tally.counts }, options);
}
