import { readWithdrawalCode } from '@candor/protocol';
import type { Store } from '../store.js';
import type { Eraser } from './eraser.js';
import type { Finder, Span, Table } from './finder.js';

/** Rows that are looked through at a time: a few milliseconds, in which no answer can be taken. */
const SPAN = 2_000;

/** The part of a store that lets go of answers. */
export type Forgetting = Pick<Store, 'erase' | 'purge' | 'settleSuspects'>;

/** What forgetting has to do with the answers that are being kept meanwhile. */
export interface Keeping {
  /** Turns what SQLite throws into what a store throws. */
  committing: (commit: () => number) => number;
  /** Commits what is waiting, so that it is there to be found. */
  drain: () => void;
}

/**
 * Erasing and purging on two connections: found on the reading one, a span at a time, so that answers go on being taken
 * meanwhile; changed on the writing one.
 */
export function forgettingOf(finder: Finder, eraser: Eraser, { committing, drain }: Keeping): Forgetting {
  const change = (rows: readonly number[], how: (rows: readonly number[]) => number): number =>
    rows.length === 0 ? 0 : committing(() => how(rows));
  let isTidy = true;
  /** What cannot be tidied up now is so after the next erasure or purge. */
  const tidied = (changed: number): number => {
    if (changed > 0 || !isTidy) isTidy = eraser.tidy();
    return changed;
  };

  return {
    async erase(erasure) {
      const { site, at } = erasure;
      const erase = (rows: readonly number[]): number => change(rows, (found) => eraser.erase(found, at));
      let erased = 0;
      drain();
      if ('code' in erasure) {
        const withdrawal = readWithdrawalCode(erasure.code);
        if (withdrawal) erased = erase(finder.withCode(site, withdrawal));
        return tidied(erased);
      }
      await inSpans('response', finder, (span) => {
        erased += erase(finder.ofRespondent(site, erasure.respondent, span));
        drain();
      });
      const forgotten = change(finder.pastOf(site, erasure.respondent), (rows) => eraser.forget('past', rows));
      tidied(erased + forgotten);
      return erased;
    },

    async settleSuspects({ site, survey, as, at }) {
      const rows = finder.suspects(site, survey);
      return tidied(change(rows, (found) => (as === 'erased' ? eraser.erase(found, at) : eraser.trust(found))));
    },

    async purge(purge) {
      let purged = 0;
      // The last row stays, so that no number is given twice: readers page by it.
      const notLast = (table: 'response' | 'outcome', rows: number[]): number[] => {
        const last = finder.last(table);
        return rows.filter((row) => row < last);
      };
      await inSpans('response', finder, (span) => {
        const { answers, ids } = finder.old(purge, span);
        purged += change(answers, eraser.empty);
        change(notLast('response', ids), (rows) => eraser.forget('response', rows));
      });
      await inSpans('outcome', finder, (span) => {
        change(notLast('outcome', finder.oldOutcomes(purge, span)), (rows) => eraser.forget('outcome', rows));
      });
      let forgotten = 0;
      await inSpans('past', finder, (span) => {
        forgotten += change(finder.oldPast(purge, span), (rows) => eraser.forget('past', rows));
      });
      tidied(purged + forgotten);
      return purged;
    },
  };
}

/** Goes through a table to its end, also to what is added meanwhile, and lets others work between the spans. */
async function inSpans(table: Table, finder: Finder, look: (span: Span) => void): Promise<void> {
  for (let after = 0; after < finder.last(table); after += SPAN) {
    if (after > 0) await new Promise((resolve) => void setImmediate(resolve));
    look({ after, upTo: after + SPAN });
  }
}
