import { withdrawalCodeOf, type Withdrawal } from '@candor/protocol';
import { keptSince, REMEMBERED, type Purge } from '../store.js';
import type { Database } from './database.js';
import { idBytes, idText } from './id.js';

/** Rows after one and up to another. */
export interface Span {
  after: number;
  upTo: number;
}

/** What is old in a span of responses. */
export interface Old {
  /** Answers that are no longer to be kept. */
  answers: number[];
  /** Emptied rows whose ids need not be remembered any more. */
  ids: number[];
}

/** Finds what is to be erased. There is no index by respondent, which every answer would pay for: rows are looked through. */
export interface Finder {
  withCode(site: string, withdrawal: Withdrawal): number[];
  ofRespondent(site: string, respondent: string, span: Span): number[];
  pastOf(site: string, respondent: string): number[];
  suspects(site: string, survey: string): number[];
  old(purge: Purge, span: Span): Old;
  oldOutcomes(purge: Purge, span: Span): number[];
  oldPast(purge: Purge, span: Span): number[];
  last(table: Table): number;
}

/** The tables whose rows come to be forgotten. */
export type Table = 'response' | 'outcome' | 'past';

/** Prepares the questions on a reading connection. */
export function finderOf(database: Database): Finder {
  const range = database.prepare('SELECT row, id FROM response WHERE site = ? AND id BETWEEN ? AND ? AND erased = 0');
  const respondents = database.prepare(`
    SELECT row FROM response WHERE row > ? AND row <= ? AND +site = ? AND erased = 0
      AND json_extract(body, '$.respondent') = ?
  `);
  const pastOf = database.prepare('SELECT row FROM past WHERE site = ? AND respondent = ?');
  const suspects = database.prepare('SELECT row FROM response WHERE site = ? AND survey = ? AND suspect IS NOT NULL');
  const ages = database.prepare(`
    SELECT row, survey, answered_at AS answeredAt, received_at AS receivedAt, erased FROM response
    WHERE row > ? AND row <= ? AND +site = ?
  `);
  const outcomes = database.prepare(
    'SELECT rowid AS row FROM outcome WHERE rowid > ? AND rowid <= ? AND +site = ? AND at < ?',
  );
  const past = database.prepare(`
    SELECT row, survey, max(asked_at, coalesce(answered_at, 0)) AS at FROM past
    WHERE row > ? AND row <= ? AND +site = ?
  `);
  const last = {
    response: database.prepare('SELECT max(row) AS row FROM response'),
    outcome: database.prepare('SELECT max(rowid) AS row FROM outcome'),
    past: database.prepare('SELECT max(row) AS row FROM past'),
  };
  const numbers = (rows: { row?: unknown }[]): number[] => rows.map(({ row }) => Number(row));

  return {
    withCode(site, { code, first, last: end }) {
      const found = range.all([site, idBytes(first), idBytes(end)]);
      return numbers(found.filter(({ id }) => withdrawalCodeOf(idText(id as Uint8Array)) === code));
    },
    ofRespondent: (site, respondent, { after, upTo }) => numbers(respondents.all([after, upTo, site, respondent])),
    pastOf: (site, respondent) => numbers(pastOf.all([site, respondent])),
    suspects: (site, survey) => numbers(suspects.all([site, survey])),
    old(purge, { after, upTo }) {
      const old: Old = { answers: [], ids: [] };
      for (const row of ages.all([after, upTo, purge.site])) {
        const since = keptSince(purge, String(row['survey']));
        const isForgotten = Number(row['receivedAt']) < purge.at - REMEMBERED;
        if (row['erased'] === 0 && since !== undefined && Number(row['answeredAt']) < since) {
          old.answers.push(Number(row['row']));
        } else if (row['erased'] === 1 && isForgotten) old.ids.push(Number(row['row']));
      }
      return old;
    },
    oldOutcomes: (purge, { after, upTo }) =>
      numbers(outcomes.all([after, upTo, purge.site, purge.at - 2 * REMEMBERED])),
    oldPast(purge, { after, upTo }) {
      const rows = past.all([after, upTo, purge.site]);
      return numbers(rows.filter((row) => Number(row['at']) < (keptSince(purge, String(row['survey'])) ?? -Infinity)));
    },
    last: (table) => Number(last[table].get([])?.['row'] ?? 0),
  };
}
