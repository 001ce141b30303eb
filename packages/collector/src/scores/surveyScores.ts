import type { Measure, Metric } from '@candor/protocol';
import { emptyTally, planSample, scoreOf, type Score, type Tally } from '@candor/scoring';
import type { OutcomeCount, RatingCount, Store, SuspectCount } from '../store/store.js';
import { measureNamed } from '../surveys/scaleName.js';
import type { Site, Wording } from '../surveys/site.js';

/** The score of one wording of a survey. */
export interface WordingScore {
  /** 1 for the first wording that was ever answered, 2 for the next. */
  wording: number;
  instrument: string;
  /** Its words, as long as the survey file has them. */
  texts: Wording | undefined;
  /** First and last day (UTC, days since 1970) with an answer. */
  firstDay: number;
  lastDay: number;
  score: Score;
}

/** All scores of a survey. There is no score of the survey itself: different wordings are different questions. */
export interface SurveyScores {
  survey: string;
  metric: Metric;
  touchpoint: string;
  /** How many people were shown the prompt, in any wording. */
  asked: number;
  /** How many answered, in any wording. */
  answered: number;
  /** Answers that are in no score until somebody has looked at them, by the reason. */
  excluded: Pick<SuspectCount, 'reason' | 'n'>[];
  /** Newest first. */
  wordings: WordingScore[];
}

/** What a store has counted for a site. */
export interface Counts {
  ratings: RatingCount[];
  outcomes: OutcomeCount[];
  suspects: SuspectCount[];
}

/** Asks a store for its counts of a site, or of one survey. */
export async function countsIn(store: Store, site: string, survey?: string): Promise<Counts> {
  const [ratings, outcomes, suspects] = await Promise.all([
    store.ratingCounts(site, survey),
    store.outcomeCounts(site, survey),
    store.suspectCounts(site),
  ]);
  return { ratings, outcomes, suspects };
}

/** The scores of every survey in the file of a site, in its order, from what the store has counted. */
export function surveyScores(site: Site, { ratings, outcomes, suspects }: Counts): SurveyScores[] {
  return [...site.surveys].map(([id, { survey, wordings: texts }]) => {
    const wordings = wordingScores(
      ratings.filter((count) => count.survey === id),
      { texts, margin: survey.mode === 'sample' ? survey.margin : undefined },
    );
    return {
      survey: id,
      metric: survey.metric,
      touchpoint: survey.touchpoint,
      asked: outcomes.find((count) => count.survey === id && count.outcome === 'shown')?.n ?? 0,
      answered: wordings.reduce((sum, { score }) => sum + score.n, 0),
      excluded: suspects.filter((count) => count.survey === id).map(({ reason, n }) => ({ reason, n })),
      wordings,
    };
  });
}

/** What there is to know of a survey beside its counts. */
interface Asked {
  texts: Map<string, Wording>;
  /** Where asking ends when the interval is narrow enough. */
  margin: number | undefined;
}

function wordingScores(ratings: RatingCount[], { texts, margin }: Asked): WordingScore[] {
  const groups = new Map<string, RatingCount[]>();
  for (const count of ratings) {
    const key = `${count.instrument} ${count.metric} ${count.scale}`;
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  const scored = [...groups.values()].flatMap((counts) => {
    const [first] = counts;
    const measure = first && measureNamed(first.metric, first.scale);
    if (!measure) return [];
    return [{ counts, instrument: first.instrument, since: Math.min(...counts.map(({ since }) => since)), measure }];
  });
  return scored
    .sort((a, b) => a.since - b.since || a.instrument.localeCompare(b.instrument))
    .map(({ counts, instrument, measure }, index) => ({
      wording: index + 1,
      instrument,
      texts: texts.get(instrument),
      firstDay: Math.min(...counts.map(({ firstDay }) => firstDay)),
      lastDay: Math.max(...counts.map(({ lastDay }) => lastDay)),
      score: scoreUpTo(margin, tallyOf(measure, counts)),
    }))
    .reverse();
}

/**
 * A score for which one stopped asking when its interval was narrow enough: with the interval of `planSample`, which covers
 * at its level although one looked in between. Without a margin, as `scoreOf` has it.
 */
function scoreUpTo(margin: number | undefined, tally: Tally): Score {
  const score = scoreOf(tally);
  if (margin === undefined) return score;
  const { interval } = planSample(tally, { mode: 'sample', margin, eligible: 0, asked: score.n });
  const [low, high] = interval ?? [null, null];
  return { ...score, headline: { ...score.headline, low, high } };
}

function tallyOf(measure: Measure, counts: RatingCount[]) {
  const tally = emptyTally(measure);
  for (const { rating, n } of counts) tally.counts[rating - measure.scale.min] = n;
  return tally;
}
