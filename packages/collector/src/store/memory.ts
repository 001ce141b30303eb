import type { Outcome, SurveyResponse } from '@candor/protocol';
import { dayOf } from '../intake/answeredAt.js';
import { scaleName } from '../surveys/scaleName.js';
import { bodyOf } from './body.js';
import {
  StoreUnavailable,
  type Answer,
  type Intake,
  type Kept,
  type OutcomeCount,
  type RatingCount,
  type Store,
} from './store.js';

interface Row extends Answer {
  row: number;
  site: string;
  firstReceivedAt: number;
  receivedAt: number;
  content: string;
  differs: boolean;
}

/**
 * A store that forgets everything when the process ends: for tests, and for a server without a disk. It keeps the
 * answers themselves and counts them when asked, which makes it slow for millions and a good judge of other stores.
 */
export function memoryStore(): Store {
  const rows = new Map<string, Row>();
  const outcomes = new Map<string, Outcome & { site: string }>();
  let open = true;

  function keepOne(answer: Answer, { site, receivedAt }: Intake): Kept {
    const { response } = answer;
    const key = `${site}\0${response.id.toLowerCase()}`;
    const content = contentOf(response);
    const old = rows.get(key);
    if (old && old.response.revision >= response.revision) {
      if (old.response.revision === response.revision && old.content !== content) old.differs = true;
      return 'duplicate';
    }
    const { row, firstReceivedAt } = old ?? { row: rows.size + 1, firstReceivedAt: receivedAt };
    rows.set(key, { ...answer, row, site, firstReceivedAt, receivedAt, content, differs: false });
    return 'accepted';
  }

  return {
    async keep(intake) {
      if (!open) throw new StoreUnavailable('the store is closed');
      const kept = intake.answers.map((answer) => keepOne(answer, intake));
      for (const outcome of intake.outcomes) {
        const key = `${intake.site}\0${outcome.id.toLowerCase()}\0${outcome.outcome}`;
        if (!outcomes.has(key)) outcomes.set(key, { ...outcome, site: intake.site });
      }
      return kept;
    },

    async ratingCounts(site, survey) {
      const counts = new Map<string, RatingCount>();
      for (const row of rows.values()) {
        if (row.site === site && counted(row.response, survey)) countIn(counts, row);
      }
      return [...counts.values()];
    },

    async outcomeCounts(site, survey) {
      const counts = new Map<string, OutcomeCount>();
      for (const { site: at, survey: id, outcome, test } of outcomes.values()) {
        if (at !== site || test || (survey !== undefined && id !== survey)) continue;
        const key = `${id}\0${outcome}`;
        counts.set(key, { survey: id, outcome, n: (counts.get(key)?.n ?? 0) + 1 });
      }
      return [...counts.values()];
    },

    async answers({ site, survey, after, limit }) {
      return [...rows.values()]
        .filter(
          (row) => row.site === site && row.row > after && (survey === undefined || row.response.survey === survey),
        )
        .sort((a, b) => a.row - b.row)
        .slice(0, limit);
    },

    async commented(site, survey, limit) {
      return [...rows.values()]
        .filter(({ site: at, response }) => at === site && counted(response, survey) && response.comment)
        .sort((a, b) => b.answeredAt - a.answeredAt || b.row - a.row)
        .slice(0, limit);
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

function counted(response: SurveyResponse, survey?: string): boolean {
  return !response.test && (survey === undefined || response.survey === survey);
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
