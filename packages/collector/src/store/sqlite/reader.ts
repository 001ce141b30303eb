import type { Metric, SurveyResponse } from '@candor/protocol';
import { measureNamed } from '../../surveys/scaleName.js';
import type { Rest } from '../body.js';
import type {
  AnswerDay,
  OutcomeCount,
  OutcomeDay,
  RatingCount,
  Store,
  StoredAnswer,
  SuspectCount,
  Suspicion,
} from '../store.js';
import { outcomeIn } from '../tallied.js';
import type { Database, Row } from './database.js';
import { idText } from './id.js';

type Reader = Pick<
  Store,
  'ratingCounts' | 'outcomeCounts' | 'daily' | 'past' | 'answers' | 'commented' | 'suspectCounts'
>;

const ANSWER = `row, id, revision, survey, instrument, metric, scale, rating, test, answered_at, received_at, differs, body,
  verified, suspect`;

/** The questions that reports ask, on a connection of their own, so that they never hold up an answer. */
export function readerOf(database: Database): Reader {
  const ratings = database.prepare(`
    SELECT survey, instrument, metric, scale, rating, sum(n) AS n, min(day) AS firstDay, max(day) AS lastDay,
      min(since) AS since
    FROM tally WHERE site = ? AND (? IS NULL OR survey = ?) AND n > 0
    GROUP BY survey, instrument, metric, scale, rating
  `);
  const outcomes = database.prepare(`
    SELECT survey, outcome, sum(n) AS n FROM outcome_tally WHERE site = ? AND (? IS NULL OR survey = ?)
    GROUP BY survey, outcome
  `);
  const answerDays = database.prepare(`
    SELECT survey, day, sum(n) AS n FROM tally WHERE site = ? AND day >= ? AND n > 0 GROUP BY survey, day
  `);
  const outcomeDays = database.prepare(
    'SELECT survey, outcome, day, n, reach FROM outcome_tally WHERE site = ? AND day >= ?',
  );
  const past = database.prepare(
    'SELECT survey, asked_at AS askedAt, answered_at AS answeredAt FROM past WHERE site = ? AND respondent = ?',
  );
  // The plus keeps it in the order of rows; by the index on site it would sort the whole site for every page.
  const page = database.prepare(`
    SELECT ${ANSWER} FROM response WHERE +site = ? AND row > ? AND (? IS NULL OR survey = ?) AND erased = 0 ORDER BY row LIMIT ?
  `);
  const commented = database.prepare(`
    SELECT ${ANSWER} FROM response WHERE site = ? AND survey = ? AND commented = 1 AND test = 0 AND suspect IS NULL
    ORDER BY answered_at DESC, row DESC LIMIT ?
  `);
  const suspects = database.prepare(`
    SELECT survey, suspect AS reason, count(*) AS n FROM response WHERE site = ? AND suspect IS NOT NULL AND test = 0
    GROUP BY survey, suspect
  `);
  // The columns are named as the fields are, and the tables are STRICT.
  return {
    async ratingCounts(site, survey) {
      return ratings.all([site, survey ?? null, survey ?? null]) as unknown as RatingCount[];
    },
    async outcomeCounts(site, survey) {
      return outcomes.all([site, survey ?? null, survey ?? null]).map(outcomeCount);
    },
    async daily(site, since) {
      return {
        answers: answerDays.all([site, since]) as unknown as AnswerDay[],
        outcomes: outcomeDays.all([site, since]).map(outcomeDay),
      };
    },
    async past(site, respondent) {
      const rows = past.all([site, respondent]);
      const answered = rows.filter((row) => row['answeredAt'] !== null);
      // fromEntries defines properties and never assigns, so a survey called `__proto__` is one like any other.
      return {
        asked: Object.fromEntries(rows.map((row) => [row['survey'], Number(row['askedAt'])])),
        answered: Object.fromEntries(answered.map((row) => [row['survey'], Number(row['answeredAt'])])),
      };
    },
    async answers({ site, survey, after, limit }) {
      return page.all([site, after, survey ?? null, survey ?? null, limit]).map(storedAnswer);
    },
    async suspectCounts(site) {
      return suspects.all([site]) as unknown as SuspectCount[];
    },
    async commented(site, survey, limit) {
      return commented.all([site, survey, limit]).map(storedAnswer);
    },
  };
}

function outcomeCount(row: Row): OutcomeCount {
  return { survey: String(row['survey']), ...outcomeIn(String(row['outcome'])), n: Number(row['n']) };
}

function outcomeDay(row: Row): OutcomeDay {
  return { ...outcomeCount(row), day: Number(row['day']), reach: Number(row['reach']) };
}

function storedAnswer(row: Row): StoredAnswer {
  return {
    row: Number(row['row']),
    response: responseIn(row),
    answeredAt: Number(row['answered_at']),
    receivedAt: Number(row['received_at']),
    differs: row['differs'] === 1,
    verified: row['verified'] === 1,
    suspect: row['suspect'] as Suspicion | null,
  };
}

/** The response as it was sent, put together again from its columns and the rest. */
function responseIn(row: Row): SurveyResponse {
  const measure = measureNamed(row['metric'] as Metric, String(row['scale']));
  // Only what passed the schema was ever written there.
  const rest = JSON.parse(String(row['body'])) as Rest;
  return {
    id: idText(row['id'] as Uint8Array),
    revision: row['revision'],
    survey: row['survey'],
    instrument: row['instrument'],
    ...measure,
    rating: row['rating'],
    ...rest,
    ...(row['test'] === 1 && { test: true }),
  } as SurveyResponse;
}
