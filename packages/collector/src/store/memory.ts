import { readWithdrawalCode, withdrawalCodeOf, type Outcome, type SurveyResponse } from '@candor/protocol';
import { dayOf } from '../intake/answeredAt.js';
import { scaleName } from '../surveys/scaleName.js';
import { bodyOf } from './body.js';
import { createMemoryPast } from './memoryPast.js';
import {
  keptSince,
  REMEMBERED,
  StoreUnavailable,
  type Answer,
  type AnswerDay,
  type Intake,
  type Kept,
  type OutcomeCount,
  type OutcomeDay,
  type RatingCount,
  type Store,
  type SuspectCount,
  type Suspicion,
} from './store.js';
import { reachOf, talliedAs } from './tallied.js';

interface Row extends Omit<Answer, 'suspect'> {
  row: number;
  site: string;
  firstReceivedAt: number;
  receivedAt: number;
  content: string;
  differs: boolean;
  verified: boolean;
  suspect: Suspicion | null;
  /** Of a row that is gone only the id is remembered; a purged one still counts. */
  gone: false | 'erased' | 'purged';
}

/** What a key begins with that no id leads to. */
const FORGOTTEN = '\0';

/**
 * A store that forgets everything when the process ends: for tests, and for a server without a disk. It keeps the
 * answers themselves and counts them when asked, which makes it slow for millions and a good judge of other stores.
 */
export function memoryStore(): Store {
  const rows = new Map<string, Row>();
  const outcomes = new Map<string, Outcome & { site: string }>();
  const past = createMemoryPast();
  let open = true;
  let last = 0;

  function keepOne(answer: Answer, { site, receivedAt }: Intake): Kept {
    // A signature is for the door.
    const { signature: _shown, ...unsigned } = answer.response;
    const response = unsigned as SurveyResponse;
    const key = `${site}\0${response.id.toLowerCase()}`;
    const content = contentOf(response);
    const old = rows.get(key);
    if (old?.gone) return 'duplicate';
    if (old && old.response.revision >= response.revision) {
      if (old.response.revision === response.revision && old.content !== content) old.differs = true;
      return 'duplicate';
    }
    const { row, firstReceivedAt } = old ?? { row: ++last, firstReceivedAt: receivedAt };
    const suspect = old ? old.suspect : (answer.suspect ?? null);
    const verified = answer.verified ?? false;
    const kept = {
      ...answer,
      response,
      row,
      site,
      firstReceivedAt,
      receivedAt,
      content,
      differs: false,
      verified,
      suspect,
    };
    rows.set(key, { ...kept, gone: false });
    past.ofAnswer(site, answer);
    return 'accepted';
  }

  function eraseOne(row: Row, at: number): void {
    Object.assign(row, { gone: 'erased', receivedAt: at });
    past.unanswer(row.site, row.response);
  }

  function* countedOutcomes(site: string): Generator<Outcome> {
    for (const outcome of outcomes.values()) if (outcome.site === site && !outcome.test) yield outcome;
  }

  return {
    async keep(intake) {
      if (!open) throw new StoreUnavailable('the store is closed');
      const kept = intake.answers.map((answer) => keepOne(answer, intake));
      for (const outcome of intake.outcomes) {
        const key = `${intake.site}\0${outcome.id.toLowerCase()}\0${outcome.outcome}`;
        if (outcomes.has(key)) continue;
        outcomes.set(key, { ...outcome, site: intake.site });
        past.ofOutcome(intake.site, outcome);
      }
      return kept;
    },

    async ratingCounts(site, survey) {
      const counts = new Map<string, RatingCount>();
      for (const row of rows.values()) {
        if (row.site === site && counted(row, survey)) countIn(counts, row);
      }
      return [...counts.values()];
    },

    async outcomeCounts(site, survey) {
      const counts = new Map<string, OutcomeCount>();
      for (const sent of countedOutcomes(site)) {
        const { survey: id, outcome, gate } = sent;
        if (survey !== undefined && id !== survey) continue;
        const key = `${id}\0${talliedAs(sent)}`;
        counts.set(key, { survey: id, outcome, ...(gate && { gate }), n: (counts.get(key)?.n ?? 0) + 1 });
      }
      return [...counts.values()];
    },

    async daily(site, since) {
      const answers = new Map<string, AnswerDay>();
      for (const row of rows.values()) {
        const day = dayOf(row.answeredAt);
        if (row.site !== site || !counted(row) || day < since) continue;
        const { survey } = row.response;
        const key = `${survey}\0${day}`;
        answers.set(key, { survey, day, n: (answers.get(key)?.n ?? 0) + 1 });
      }
      const days = new Map<string, OutcomeDay>();
      for (const sent of countedOutcomes(site)) {
        const { survey, outcome, gate, at } = sent;
        const day = dayOf(at);
        if (day < since) continue;
        const key = `${survey}\0${talliedAs(sent)}\0${day}`;
        const { n = 0, reach = 0 } = days.get(key) ?? {};
        days.set(key, { survey, outcome, ...(gate && { gate }), day, n: n + 1, reach: reach + reachOf(sent) });
      }
      return { answers: [...answers.values()], outcomes: [...days.values()] };
    },

    past: async (site, respondent) => past.of(site, respondent),

    async answers({ site, survey, after, limit }) {
      return [...rows.values()]
        .filter(
          (row) =>
            row.site === site &&
            !row.gone &&
            row.row > after &&
            (survey === undefined || row.response.survey === survey),
        )
        .sort((a, b) => a.row - b.row)
        .slice(0, limit);
    },

    async commented(site, survey, limit) {
      return [...rows.values()]
        .filter((row) => row.site === site && !row.gone && counted(row, survey) && row.response.comment)
        .sort((a, b) => b.answeredAt - a.answeredAt || b.row - a.row)
        .slice(0, limit);
    },

    async suspectCounts(site) {
      const counts = new Map<string, SuspectCount>();
      for (const { site: at, response, suspect, gone } of rows.values()) {
        if (at !== site || gone || !suspect || response.test) continue;
        const key = `${response.survey}\0${suspect}`;
        counts.set(key, { survey: response.survey, reason: suspect, n: (counts.get(key)?.n ?? 0) + 1 });
      }
      return [...counts.values()];
    },

    async settleSuspects({ site, survey, as, at }) {
      const found = [...rows.values()].filter(
        (row) => row.site === site && !row.gone && row.suspect && row.response.survey === survey,
      );
      for (const row of found) {
        if (as === 'erased') eraseOne(row, at);
        row.suspect = null;
      }
      return found.length;
    },

    async erase(erasure) {
      const code = 'code' in erasure ? readWithdrawalCode(erasure.code)?.code : undefined;
      const found = [...rows.values()].filter(
        ({ site, gone, response: { id, respondent } }) =>
          site === erasure.site &&
          !gone &&
          ('code' in erasure ? withdrawalCodeOf(id) === code : respondent === erasure.respondent),
      );
      for (const row of found) eraseOne(row, erasure.at);
      if ('respondent' in erasure) past.forget(erasure.site, erasure.respondent);
      return found.length;
    },

    async purge(purge) {
      let purged = 0;
      forget(rows, ({ site, gone, receivedAt }) => {
        return site === purge.site && gone !== false && receivedAt < purge.at - REMEMBERED;
      });
      forget(outcomes, ({ site, at }) => site === purge.site && at < purge.at - 2 * REMEMBERED);
      past.purge(purge);
      for (const row of rows.values()) {
        const since = keptSince(purge, row.response.survey);
        if (row.site !== purge.site || row.gone || since === undefined || row.answeredAt >= since) continue;
        row.gone = 'purged';
        purged += 1;
      }
      return purged;
    },

    ready: async () => open,
    close: async () => {
      open = false;
    },
  };
}

/** All that can differ between two responses of one id and revision. */
function contentOf(response: SurveyResponse): string {
  const { survey, instrument, metric, scale, rating, test } = response;
  return [survey, instrument, metric, scaleName(scale), rating, test, bodyOf(response)].join('\0');
}

function counted({ response, suspect, gone }: Row, survey?: string): boolean {
  return gone !== 'erased' && !suspect && !response.test && (survey === undefined || response.survey === survey);
}

/** Keeps what is still counted, but under a key by which nothing is looked for. */
function forget<T>(map: Map<string, T>, isOld: (value: T) => boolean): void {
  const old = [...map].filter(([key, value]) => !key.startsWith(FORGOTTEN) && isOld(value));
  for (const [key, value] of old) {
    map.delete(key);
    map.set(`${FORGOTTEN}${crypto.randomUUID()}`, value);
  }
}

function countIn(counts: Map<string, RatingCount>, { response, answeredAt, firstReceivedAt }: Row): void {
  const { survey, instrument, metric, rating } = response;
  const scale = scaleName(response.scale);
  const day = dayOf(answeredAt);
  const key = [survey, instrument, metric, scale, rating].join('\0');
  const count = counts.get(key);
  if (!count) {
    const since = firstReceivedAt;
    counts.set(key, { survey, instrument, metric, scale, rating, n: 1, firstDay: day, lastDay: day, since });
    return;
  }
  count.n += 1;
  count.firstDay = Math.min(count.firstDay, day);
  count.lastDay = Math.max(count.lastDay, day);
  count.since = Math.min(count.since, firstReceivedAt);
}
