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
