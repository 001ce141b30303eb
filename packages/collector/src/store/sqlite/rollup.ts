import type { Database, SqlValue } from './database.js';

/** One cell of `tally`: what is counted together. */
export interface Cell {
  site: string;
  survey: string;
  instrument: string;
  metric: string;
  scale: string;
  touchpoint: string;
  day: number;
  rating: number;
}

interface Change {
  key: SqlValue[];
  by: number;
  /** Of answers, when the first arrived; of outcomes, how many people stand behind them. */
  beside: number;
}

/** One cell of `outcome_tally`. */
export interface OutcomeCell {
  site: string;
  survey: string;
  /** See `talliedAs`. */
  outcome: string;
  day: number;
}

/**
 * The changes that one transaction makes to the counts, gathered first and written once per cell: a group of 64 answers
 * to one survey costs a dozen updates at most.
 */
export interface Rollup {
  count(cell: Cell, by: 1 | -1, receivedAt: number): void;
  countOutcome(cell: OutcomeCell, reach: number): void;
  /** Writes the changes; to be called inside the transaction, before it commits. */
  write(): void;
}

/** Prepares the statements once; the function it returns begins the rollup of one transaction. */
export function rollupsOf(database: Database): () => Rollup {
  const changeTally = database.prepare(`
    INSERT INTO tally (site, survey, instrument, metric, scale, touchpoint, day, rating, n, since)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, max(?, 0), ?)
    ON CONFLICT DO UPDATE SET n = n + ?
  `);
  const changeOutcomes = database.prepare(`
    INSERT INTO outcome_tally (site, survey, outcome, day, n, reach) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET n = n + excluded.n, reach = reach + excluded.reach
  `);

  return () => {
    const cells = new Map<string, Change>();
    const outcomes = new Map<string, Change>();
    return {
      count({ site, survey, instrument, metric, scale, touchpoint, day, rating }, by, receivedAt) {
        changeIn(cells, [site, survey, instrument, metric, scale, touchpoint, day, rating], receivedAt).by += by;
      },
      countOutcome({ site, survey, outcome, day }, reach) {
        const change = changeIn(outcomes, [site, survey, outcome, day], 0);
        change.by += 1;
        change.beside += reach;
      },
      write() {
        for (const { key, by, beside } of cells.values()) if (by !== 0) changeTally.run([...key, by, beside, by]);
        for (const { key, by, beside } of outcomes.values()) changeOutcomes.run([...key, by, beside]);
      },
    };
  };
}

function changeIn(changes: Map<string, Change>, key: SqlValue[], beside: number): Change {
  // Half the time of a join.
  let name = '';
  for (const part of key) name += `${String(part)}\0`;
  const found = changes.get(name);
  if (found) return found;
  const change = { key, by: 0, beside };
  changes.set(name, change);
  return change;
}
