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
  since: number;
}

/**
 * The changes that one transaction makes to the counts, gathered first and written once per cell: a group of 64 answers
 * to one survey costs a dozen updates at most.
 */
export interface Rollup {
  count(cell: Cell, by: 1 | -1, receivedAt: number): void;
  countOutcome(site: string, survey: string, outcome: string, day: number): void;
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
    INSERT INTO outcome_tally (site, survey, outcome, day, n) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET n = n + excluded.n
  `);

  return () => {
    const cells = new Map<string, Change>();
    const outcomes = new Map<string, Change>();
    return {
      count({ site, survey, instrument, metric, scale, touchpoint, day, rating }, by, receivedAt) {
        add(cells, [site, survey, instrument, metric, scale, touchpoint, day, rating], by, receivedAt);
      },
      countOutcome(site, survey, outcome, day) {
        add(outcomes, [site, survey, outcome, day], 1, 0);
      },
      write() {
        for (const { key, by, since } of cells.values()) if (by !== 0) changeTally.run([...key, by, since, by]);
        for (const { key, by } of outcomes.values()) changeOutcomes.run([...key, by]);
      },
    };
  };
}

function add(changes: Map<string, Change>, key: SqlValue[], by: number, since: number): void {
  // Half the time of a join.
  let name = '';
  for (const part of key) name += `${String(part)}\0`;
  const change = changes.get(name);
  if (change) change.by += by;
  else changes.set(name, { key, by, since });
}
