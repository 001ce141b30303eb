import type { Database } from './database.js';
import { transaction } from './transaction.js';

/** The version that this code reads and writes. */
export const SCHEMA_VERSION = 3;

/**
 * `response.row` is the rowid, so that time-ordered ids append to the table and to the index on (site, id). The columns are
 * what is looked up or counted, `body` the rest of the response as JSON. `tally` and `outcome_tally` are changed in
 * the transaction that changes a response, never on their own.
 */
const FIRST = `
  CREATE TABLE response (
    row INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    survey TEXT NOT NULL,
    instrument TEXT NOT NULL,
    metric TEXT NOT NULL,
    scale TEXT NOT NULL,
    touchpoint TEXT NOT NULL,
    day INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    test INTEGER NOT NULL,
    commented INTEGER NOT NULL,
    differs INTEGER NOT NULL DEFAULT 0,
    answered_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (site, id)
  ) STRICT;
  CREATE INDEX response_commented ON response (site, survey, answered_at) WHERE commented = 1 AND test = 0;
  CREATE TABLE tally (
    site TEXT NOT NULL,
    survey TEXT NOT NULL,
    instrument TEXT NOT NULL,
    metric TEXT NOT NULL,
    scale TEXT NOT NULL,
    touchpoint TEXT NOT NULL,
    day INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    n INTEGER NOT NULL CHECK (n >= 0),
    since INTEGER NOT NULL,
    PRIMARY KEY (site, survey, instrument, metric, scale, touchpoint, day, rating)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE outcome (
    site TEXT NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    outcome TEXT NOT NULL,
    survey TEXT NOT NULL,
    day INTEGER NOT NULL,
    at INTEGER NOT NULL,
    probability REAL NOT NULL,
    test INTEGER NOT NULL,
    UNIQUE (site, id, outcome)
  ) STRICT;
  CREATE TABLE outcome_tally (
    site TEXT NOT NULL,
    survey TEXT NOT NULL,
    outcome TEXT NOT NULL,
    day INTEGER NOT NULL,
    n INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (site, survey, outcome, day)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * An `erased` row has nothing left but its id, under a revision that no other is above: the rule by which the highest
 * revision wins is what keeps it from coming back, at no cost to any other answer.
 */
const SECOND = `
  ALTER TABLE response ADD COLUMN verified INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE response ADD COLUMN suspect TEXT;
  ALTER TABLE response ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX response_suspect ON response (site, survey) WHERE suspect IS NOT NULL;
`;

/**
 * A day's prompts with the people they stand for (see `reachOf`), reckoned anew from those that are still remembered; and
 * whom prompts were for, one row for each survey that somebody was shown. The gate of an outcome is part of its word in
 * `outcome_tally`.
 */
const THIRD = `
  ALTER TABLE outcome_tally ADD COLUMN reach INTEGER NOT NULL DEFAULT 0;
  UPDATE outcome_tally SET reach = 1000 * n WHERE outcome = 'shown';
  UPDATE outcome_tally SET reach = remembered.reach
  FROM (
    SELECT site, survey, outcome, day, sum(CAST(round(1000 / max(probability, 0.001)) AS INTEGER)) AS reach, count(*) AS n
    FROM outcome WHERE outcome = 'shown' AND test = 0 GROUP BY site, survey, outcome, day
  ) AS remembered
  WHERE (outcome_tally.site, outcome_tally.survey, outcome_tally.outcome, outcome_tally.day, outcome_tally.n) =
    (remembered.site, remembered.survey, remembered.outcome, remembered.day, remembered.n);
  CREATE TABLE past (
    row INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    respondent TEXT NOT NULL,
    survey TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answered_at INTEGER,
    UNIQUE (site, respondent, survey)
  ) STRICT;
`;

/** What leads from each version to the next, an empty file being version 0. */
const STEPS = [FIRST, SECOND, THIRD];

/**
 * Prepares a file for writing: durable settings, and the tables as this version has them.
 *
 * WAL with synchronous FULL: a commit is on disk when it returns, in a power cut too. NORMAL lost acknowledged answers
 * in 26 of 40 simulated power cuts.
 *
 * @throws Error in one sentence if a newer version wrote the file, or another program
 */
export function prepareSchema(database: Database, path: string): void {
  // Before anything is changed in a file that may be somebody else's.
  if (isForeign(database)) {
    throw new Error(`${path} is the database of another program: choose another data folder`);
  }
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  // What is erased is overwritten, in the file as well.
  database.exec('PRAGMA secure_delete = ON');
  const version = versionOf(database);
  if (version > SCHEMA_VERSION) {
    throw new Error(
      `${path} was written by a newer version of Candor (its schema is ${version}, this version knows up to ` +
        `${SCHEMA_VERSION}): upgrade Candor or choose another data folder`,
    );
  }
  if (version < SCHEMA_VERSION) bringUp(database);
}

function isForeign(database: Database): boolean {
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all([]);
  return names.length > 0 && !names.some(({ name }) => name === 'outcome_tally');
}

function bringUp(database: Database): void {
  transaction(database, () => {
    // Two processes may open a new file at once: the second finds it done.
    for (const step of STEPS.slice(versionOf(database))) database.exec(step);
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get([])?.['user_version']);
}
