export { emptyTally, count, tallyOf, type Tally } from './tally.js';
export { mergeTallies } from './merge.js';

export { scoreOf, type Score, type NpsScore, type CsatScore, type CesScore, type Share, type Mean } from './score.js';
export { formatScore, type PrintContext } from './format.js';
export type { ScoreOptions } from './confidence.js';
export type { Headline } from './headline.js';
export type { RatingShare } from './distribution.js';

export { scoreNps, type NpsDetail, type NpsIntervals } from './nps.js';
export type { NpsBands } from './nps-bands.js';
export { scoreCsat, type CsatDetail } from './csat.js';
export { scoreCes, type CesCounts, type CesDetail } from './ces.js';
export type { Box, ShareIntervals } from './box.js';
export type { MeanDetail, MeanIntervals, RatedCounts } from './mean.js';
export type { Ratings } from './spread.js';
export type { Interval } from './intervals/interval.js';

export type { Rational } from './rational.js';
export { rounded } from './rounding.js';

export { compareTallies, type Difference } from './comparing/compare-tallies.js';
export { compareNps, type NpsDifference } from './comparing/compare-nps.js';
export { compareProportions, type ProportionDifference } from './comparing/compare-proportions.js';
export { compareMeans, type MeanDifference } from './comparing/compare-means.js';
export { mannWhitney, type MannWhitney } from './comparing/mann-whitney.js';
export { trend, type Trend } from './comparing/trend.js';
export { chiSquare, type ChiSquare } from './comparing/chi-square.js';
export { adjustP, type AdjustedP } from './comparing/adjust-p.js';
export type { PartOfAll } from './part-of-all.js';

export { responseRate, type Prompts, type ResponseRate } from './response-rate.js';
export { scoreRetention, type CustomerCounts, type Retention } from './churn/retention.js';
export { paretoOf, type ParetoOptions, type ReasonShare } from './churn/pareto.js';
export { quantilesOf, type QuantileOptions, type Quantiles } from './waiting/quantiles.js';
export { censoredMedian, type CensoredMedian } from './waiting/censored-median.js';
export type { Wait } from './waiting/kaplan-meier.js';

export {
  sampleSize,
  sampleSizeDiff,
  type SampleSizeDiffOptions,
  type SampleSizeOptions,
} from './planning/sample-size.js';

export { postStratifiedNps, type Stratum, type WeightedNps } from './weighting/post-stratified.js';
export { rakedNps, type BandCounts, type RakedNps } from './weighting/raked.js';
export { suppress, type Group, type SuppressOptions, type Suppressed } from './publishing/suppress.js';
export { percentages } from './publishing/percentages.js';
export { alarm, alarmThreshold, type Alarm, type AlarmOptions } from './watching/alarm.js';

export { bucketOf, monthBefore, type BucketSize } from './statement/bucket.js';
export {
  emptySeries,
  listSeries,
  mergeSeries,
  tallyIn,
  type Series,
  type SeriesTally,
  type Where,
} from './statement/series.js';
export {
  detailOf,
  differenceStatementOf,
  statementOf,
  type DifferenceStatement,
  type Excluded,
  type Formula,
  type ScoreDetail,
  type StatedInput,
  type Statement,
  type StatementContext,
} from './statement/statement.js';
export { disagreements, type Disagreement } from './statement/disagreements.js';
export {
  countWeighted,
  emptyWeighted,
  scoreWeighted,
  weightOf,
  type WeightedScore,
  type WeightedTally,
} from './statement/weighted.js';

export { scoreByRespondent, type ClusteredScore } from './clustered/score-by-respondent.js';

export { themesOf, type Comment, type Theme, type ThemeOptions } from './words/themes.js';
export { logOdds, type WordCounts } from './words/log-odds.js';
export { planSample, type Plan, type PlanOptions } from './planning/plan-sample.js';
