import type { Outcome } from '@candor/protocol';
import { dayOf } from '../../intake/answeredAt.js';
import { scaleName } from '../../surveys/scaleName.js';
import { bodyOf } from '../body.js';
import type { Answer, Intake, Kept } from '../store.js';
import { reachOf, talliedAs } from '../tallied.js';
import type { Database } from './database.js';
import { idBytes } from './id.js';
import { rollupsOf, type Cell, type Rollup } from './rollup.js';
import { isDataError } from './sqliteError.js';
import { transaction } from './transaction.js';

/**
 * A function that keeps a group of intakes in one transaction and returns after its COMMIT, with one list of verdicts
 * per intake.
 *
 * @throws what SQLite throws if the disk or a lock is in the way; then nothing of the group was kept
 */
export function writerOf(database: Database): (group: readonly Intake[]) => Kept[][] {
  const keepAnswer = answerWriter(database);
  const keepOutcome = outcomeWriter(database);
  const beginRollup = rollupsOf(database);

  return (group) =>
    transaction(database, () => {
      const rollup = beginRollup();
      const kept = group.map((intake) => {
        for (const outcome of intake.outcomes) sparing(() => keepOutcome(intake, outcome, rollup));
        return intake.answers.map((answer) => sparing(() => keepAnswer(intake, answer, rollup)) ?? 'failed');
      });
      rollup.write();
      return kept;
    });
}

/** Lets a row that cannot be stored fail alone: SQLite has undone its statement and nothing else. */
function sparing<T>(write: () => T): T | undefined {
  try {
    return write();
  } catch (error) {
    if (isDataError(error)) return undefined;
    throw error;
  }
}

function answerWriter(database: Database): (intake: Intake, answer: Answer, rollup: Rollup) => Kept {
  // Whether an answer is suspect is settled by its first revision, and by whoever looks at it.
  const upsert = database.prepare(`
    INSERT INTO response (site, id, revision, survey, instrument, metric, scale, touchpoint, day, rating, test,
      commented, answered_at, received_at, body, verified, suspect)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (site, id) DO UPDATE SET revision = excluded.revision, survey = excluded.survey,
      instrument = excluded.instrument, metric = excluded.metric, scale = excluded.scale,
      touchpoint = excluded.touchpoint, day = excluded.day, rating = excluded.rating, test = excluded.test,
      commented = excluded.commented, differs = 0, answered_at = excluded.answered_at,
      received_at = excluded.received_at, body = excluded.body, verified = excluded.verified
    WHERE excluded.revision > response.revision
  `);
  const earlier = database.prepare(`
    SELECT site, survey, instrument, metric, scale, touchpoint, day, rating, test, suspect FROM response
    WHERE site = ? AND id = ?
  `);
  const flag = database.prepare(`
    UPDATE response SET differs = 1
    WHERE site = ? AND id = ? AND revision = ? AND differs = 0
      AND (survey, instrument, metric, scale, rating, test, body) <> (?, ?, ?, ?, ?, ?, ?)
  `);

  const remember = memoryOf(database);

  return ({ site, receivedAt }, { response, answeredAt, askedAt, touchpoint, verified, suspect }, rollup) => {
    const id = idBytes(response.id);
    const { revision, survey, instrument, metric, rating } = response;
    const cell = {
      site,
      survey,
      instrument,
      metric,
      scale: scaleName(response.scale),
      touchpoint,
      day: dayOf(answeredAt),
      rating,
    };
    const test = response.test ? 1 : 0;
    const body = bodyOf(response);
    // What this revision takes the place of, if it does: the upsert alone decides that. A first revision replaces none.
    const before = revision > 1 ? earlier.get([site, id]) : undefined;
    const changed = upsert.run([
      site,
      id,
      revision,
      survey,
      instrument,
      metric,
      cell.scale,
      touchpoint,
      cell.day,
      rating,
      test,
      response.comment ? 1 : 0,
      answeredAt,
      receivedAt,
      body,
      verified ? 1 : 0,
      suspect ?? null,
    ]);
    if (changed === 0) {
      flag.run([site, id, revision, survey, instrument, metric, cell.scale, rating, test, body]);
      return 'duplicate';
    }
    const isSuspect = before ? before['suspect'] !== null : suspect !== undefined;
    if (before?.['test'] === 0 && !isSuspect) rollup.count(before as unknown as Cell, -1, receivedAt);
    if (!response.test && !isSuspect) rollup.count(cell, 1, receivedAt);
    const { respondent } = response;
    if (respondent !== undefined && askedAt !== undefined) remember([site, respondent, survey, askedAt, answeredAt]);
    return 'accepted';
  };
}

function outcomeWriter(database: Database): (intake: Intake, outcome: Outcome, rollup: Rollup) => void {
  const insert = database.prepare(`
    INSERT INTO outcome (site, id, outcome, survey, day, at, probability, test) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
  `);
  const remember = memoryOf(database);

  return ({ site }, sent, rollup) => {
    const { id, outcome, survey, at, probability, respondent, test } = sent;
    const day = dayOf(at);
    const changed = insert.run([site, idBytes(id), outcome, survey, day, at, probability, test ? 1 : 0]);
    if (changed === 0) return;
    if (!test) rollup.countOutcome({ site, survey, outcome: talliedAs(sent), day }, reachOf(sent));
    if (respondent !== undefined) remember([site, respondent, survey, at, null]);
  };
}

/** Remembers of somebody when they were shown a survey, and when they answered it: the latest time of each. */
function memoryOf(database: Database): (past: [string, string, string, number, number | null]) => void {
  const upsert = database.prepare(`
    INSERT INTO past (site, respondent, survey, asked_at, answered_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET asked_at = max(asked_at, excluded.asked_at),
      answered_at = max(coalesce(answered_at, excluded.answered_at), coalesce(excluded.answered_at, answered_at))
  `);
  return (past) => void upsert.run(past);
}
