import { SCALES, type Measure, type Metric, type Scale } from '@candor/protocol';
import { emptyTally, type Where } from '@candor/scoring';
import type { Question } from './judge.js';
import { isBucket, OUR_COLUMNS, type Reading } from './reading.js';

/** What `candor score` is told. */
export interface ScoreCommand {
  metric?: string;
  /** Such as `1-5`. */
  scale?: string;
  good?: string;
  rating?: string;
  id?: string;
  revision?: string;
  at?: string;
  weight?: string;
  respondent?: string;
  ignore?: string[];
  by?: string[];
  /** Each `name=value`. */
  where?: string[];
  /** `last-month`, or another file. */
  compare?: string;
  conf: number;
  asked?: number;
  unique?: true;
  detail?: true;
  json?: true;
}

/** Compares each calendar month with the one before, of which the latest is shown. */
export const LAST_MONTH = 'last-month';

const written = ({ min, max, good }: Scale): string => `--scale ${min}-${max} --good ${good}`;

function isMetric(text: string): text is Metric {
  return Object.hasOwn(SCALES, text);
}

function scaleOf(metric: Metric, { scale, good }: ScoreCommand): Scale {
  const known: readonly Scale[] = SCALES[metric];
  if (scale === undefined && good === undefined && known[0]) return known[0];
  const fitting = known.filter(
    (one) => (scale === undefined || scale === `${one.min}-${one.max}`) && (good === undefined || good === one.good),
  );
  if (fitting.length === 1 && fitting[0]) return fitting[0];
  const given = [scale !== undefined && `--scale ${scale}`, good !== undefined && `--good ${good}`].filter(Boolean);
  throw new Error(`${metric}: expected one of ${known.map(written).join(', ')}; got ${given.join(' ')}`);
}

function measureOf(command: ScoreCommand): Measure | null {
  const { metric } = command;
  if (metric === undefined) return null;
  if (!isMetric(metric))
    throw new Error(`--metric: expected one of ${Object.keys(SCALES).join(', ')}, got "${metric}"`);
  // The scale is one of the metric's own; emptyTally would not take another.
  const tally = emptyTally({ metric, scale: scaleOf(metric, command) } as Measure);
  return { metric: tally.metric, scale: tally.scale } as Measure;
}

/**
 * How the rows of a file are to be understood, from what the command was told.
 *
 * @param name the file, as errors call it
 * @throws Error if something has to be told that was not
 */
export function readingOf(command: ScoreCommand, format: Reading['format'], name: string): Reading {
  const measure = measureOf(command);
  if (format === 'csv' && !measure) {
    throw new Error(`${name} is a CSV, which does not say what was asked: give --metric nps, csat or ces`);
  }
  if (!measure && (command.scale ?? command.good) !== undefined) {
    throw new Error('--scale and --good: expected --metric with them; our own answers carry all three');
  }
  const { rating, id, revision, at, weight, respondent } = command;
  const ours = measure ? { ...OUR_COLUMNS, id: null, revision: null, at: null } : OUR_COLUMNS;
  return {
    format,
    measure,
    columns: {
      rating: rating ?? ours.rating,
      id: id ?? ours.id,
      revision: revision ?? ours.revision,
      at: at ?? ours.at,
      weight: weight ?? ours.weight,
      respondent: respondent ?? ours.respondent,
    },
    ignore: command.ignore ?? [],
    unique: command.unique ?? false,
  };
}

function onlyOf(where: readonly string[]): Where {
  const entries = where.map((text) => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new Error(`--where: expected name=value, got "${text}"`);
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Which answers are wanted, and by what they are told apart. Ours always by survey and wording: answers to two questions
 * are never pooled.
 *
 * @throws Error if they cannot be told apart so
 */
export function questionOf({ by = [], where = [], compare }: ScoreCommand, reading: Reading): Question {
  const only = onlyOf(where);
  const own = reading.measure ? [] : ['survey', 'instrument'];
  const month = compare === LAST_MONTH ? ['month'] : [];
  if (compare === LAST_MONTH && by.some(isBucket)) {
    throw new Error('--compare last-month: expected no day, week or month in --by, since it tells months apart itself');
  }
  const names = [...new Set([...own, ...Object.keys(only), ...by, ...month])];
  if (names.some(isBucket) && reading.columns.at === null) {
    throw new Error(
      `${names.filter(isBucket).join(', ')}: expected --at <column>, the column of the time of each answer`,
    );
  }
  return { by: names, only };
}
