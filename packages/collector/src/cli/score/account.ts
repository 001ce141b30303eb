import { count, countWeighted, emptyWeighted, type Tally, type WeightedTally } from '@candor/scoring';
import type { Counts, Verdict } from './judge.js';
import { Respondents } from './respondents.js';
import type { Unreadable } from './rowReader.js';

/** Shown of the rows that cannot be read. */
const SHOWN = 5;

/** What became of every row: counted, or left out for a reason. */
export class Account {
  rows = 0;
  readonly excluded = new Map<string, number>();
  /** The first of those that could not be read. */
  readonly unreadable: Unreadable[] = [];
  readonly weighted = new Map<Tally, WeightedTally>();
  readonly respondents = new Map<Tally, Respondents>();

  /** @param byRespondent whether to remember who gave which rating */
  constructor(private readonly byRespondent: boolean) {}

  /** Counts a row, or why it is not. */
  apply(verdict: Verdict): void {
    if ('tally' in verdict) this.count(verdict);
    else if ('leftOut' in verdict) this.exclude(verdict.leftOut);
  }

  note(broken: Unreadable): void {
    this.exclude(broken.reason);
    if (this.unreadable.length < SHOWN) this.unreadable.push(broken);
  }

  exclude(reason: string): void {
    this.excluded.set(reason, (this.excluded.get(reason) ?? 0) + 1);
  }

  private count({ tally, rating, weight, respondent }: Counts): void {
    count(tally, rating);
    if (weight !== undefined) {
      const weighted = this.weighted.get(tally) ?? emptyWeighted(tally);
      this.weighted.set(tally, weighted);
      countWeighted(weighted, rating, weight);
    }
    if (this.byRespondent) {
      const respondents = this.respondents.get(tally) ?? new Respondents();
      this.respondents.set(tally, respondents);
      respondents.add(respondent, rating);
    }
  }
}
