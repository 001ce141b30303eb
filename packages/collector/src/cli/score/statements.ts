import type { Measure } from '@candor/protocol';
import {
  detailOf,
  emptyTally,
  emptyWeighted,
  listSeries,
  scoreByRespondent,
  scoreWeighted,
  statementOf,
  type ClusteredScore,
  type Excluded,
  type ScoreDetail,
  type Statement,
  type Tally,
  type WeightedScore,
  type Where,
} from '@candor/scoring';
import type { Answers } from './answers.js';

/** A statement with, if they were asked for, all else that is known of the score, and the weighted one. */
export type StatedScore = Statement & { detail?: ScoreDetail; weighted?: WeightedScore; byRespondent?: ByRespondent };

/** How far the interval has to be for answers of which several may be of one respondent. */
export type ByRespondent = Pick<ClusteredScore, 'respondents' | 'designEffect' | 'effectiveN'> &
  Pick<ClusteredScore['headline'], 'unit' | 'low' | 'high'>;

/** What a statement says that no file does. */
export interface Beside {
  conf: number;
  asked?: number;
  detail?: boolean;
}

/** Which series of a file. */
export interface Topic {
  where: Where;
  measure: Measure;
}

/** All series of a file that have answers, in an order that does not depend on that of its rows. */
export function topicsOf({ counted, question }: Answers): Topic[] {
  return listSeries(counted.series)
    .filter(({ tally }) => answersOf(tally) > 0)
    .map(({ where, tally: { metric, scale } }) => ({ where, measure: { metric, scale } as Measure }))
    .sort((a, b) => byValues(a.where, b.where, question.by));
}

function byValues(a: Where, b: Where, names: readonly string[]): number {
  const name = names.find((one) => a[one] !== b[one]);
  return name === undefined ? 0 : (a[name] ?? '') < (b[name] ?? '') ? -1 : 1;
}

/** The statement of one series; of one that the file does not have, that nobody answered. */
export function statementFor(topic: Topic, answers: Answers, { conf, asked, detail }: Beside): StatedScore {
  const { counted, reading } = answers;
  const { sha256, bytes, rows } = counted;
  const tally = tallyOf(topic, answers);
  const statement = statementOf(tally, {
    conf,
    ...(asked !== undefined && { asked }),
    where: topic.where,
    excluded: excludedFrom(tally, answers),
    input: { sha256, bytes, rows, reading: { ...reading } },
  });
  const weighted = reading.columns.weight !== null && (counted.weighted.get(tally) ?? emptyWeighted(topic.measure));
  return {
    ...statement,
    ...(detail && { detail: detailOf(tally, { conf }) }),
    ...(weighted && { weighted: scoreWeighted(weighted, { conf }) }),
    ...(reading.columns.respondent !== null && { byRespondent: byRespondentOf(topic, tally, answers, conf) }),
  };
}

function byRespondentOf({ measure }: Topic, tally: Tally, { counted }: Answers, conf: number): ByRespondent {
  const ratings = counted.respondents.get(tally)?.ratings() ?? [];
  const { respondents, designEffect, effectiveN, headline } = scoreByRespondent(measure, ratings, { conf });
  const { unit, low, high } = headline;
  return { respondents, designEffect, effectiveN, unit, low, high };
}

/** Names and values in one order, to tell whether two are the same. */
export function keyOf({ where, measure: { metric, scale } }: Topic): string {
  const names = Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([names, metric, scale.min, scale.max, scale.good]);
}

function answersOf({ counts }: Tally): number {
  return counts.reduce((sum, n) => sum + n, 0);
}

function tallyOf(topic: Topic, { counted }: Answers): Tally {
  const key = keyOf(topic);
  const found = listSeries(counted.series).find(({ where, tally }) => keyOf({ where, measure: tally }) === key);
  return found?.tally ?? emptyTally(topic.measure);
}

function excludedFrom(tally: Tally, { counted }: Answers): Excluded[] {
  const { rows, excluded } = counted;
  const left = [...excluded.values()].reduce((sum, n) => sum + n, 0);
  const others = rows - left - answersOf(tally) + (excluded.get('other series') ?? 0);
  return [...new Map([...excluded, ['other series', others] as const])]
    .map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
}
