import type { Explanation } from '../eligibility/explain.js';
import { wantedMoments } from '../moments/wanted.js';
import type { SurveyFile } from '../survey.js';
import { ratingOf, type AnsweringOptions } from './answering.js';
import type { Fate } from './browser.js';
import { createLife, type Life } from './life.js';
import type { Total } from './outcome.js';
import type { Row } from './row.js';
import { createSummary, type Person } from './summary.js';

/** What happened to the one person whose life is told. Times are in milliseconds since 1970. */
export type Chapter =
  | { is: 'row'; at: number; row: Row }
  | { is: 'came'; at: number; survey: string; moment: string }
  | { is: 'decided'; at: number; considered: readonly Explanation[] }
  | { is: 'fate'; at: number; survey: string; fate: Fate }
  | { is: 'answered'; at: number; survey: string; rating: number | undefined };

export interface SimulateOptions extends AnsweringOptions {
  /** Whose life is told, and to whom. */
  watched?: { respondent: string; tell(chapter: Chapter): void } | undefined;
}

/** Who would have been asked. */
export interface Simulated extends Total {
  /** The first and the last thing that happened, in milliseconds since 1970; none where nothing did. */
  from: number | undefined;
  to: number | undefined;
  rows: number;
}

export interface Simulation {
  /**
   * The next thing that happened. Each person's must come in order of time; people may be mixed in any way.
   *
   * @throws RangeError if it happened before the last thing that the same person did
   */
  see(row: Row): void;
  /** Brings all lives to their end. */
  end(): Simulated;
}

/**
 * Tries a survey file on visits: every moment, gate and wait is decided by the functions that decide in the page. What it
 * takes for granted: everybody has consented and has a browser that forgets nothing; no prompt is in a customer's way, so
 * that none has to wait for a calm moment; a prompt is answered at once or not at all, and is open for 20 seconds or
 * until its page is left; whoever closes it wants neither to be asked later nor never again; days are those of UTC. The
 * button and `ask`, by which people ask for a survey themselves, are not simulated.
 *
 * @param file a valid survey file, with `steering` if the collector's is to be tried
 * @example
 * const simulation = simulate(file, { rate: 0.2, seed: '1' });
 * for (const row of rows) simulation.see(row);
 * simulation.end().surveys[0]?.asked
 */
export function simulate(file: SurveyFile, options: SimulateOptions): Simulation {
  const wanted = wantedMoments(file.surveys);
  const summary = createSummary(file);
  const lives = new Map<string, { life: Life; person: Person }>();
  let [from, to] = [Infinity, -Infinity];
  let rows = 0;

  function begin(respondent: string): { life: Life; person: Person } {
    const person: Person = { came: new Set(), prompts: [] };
    const { watched } = options;
    const tell = watched?.respondent === respondent ? watched.tell : undefined;
    const life = createLife({
      file,
      wanted,
      respondent,
      told: {
        came(survey, moment, at) {
          summary.came(person, survey, moment);
          tell?.({ is: 'came', at, survey, moment });
        },
        decided(considered, winner, at) {
          summary.decided(considered, winner);
          tell?.({ is: 'decided', at, considered });
        },
        fate(survey, fate, at) {
          summary.fate(survey, fate);
          tell?.({ is: 'fate', at, survey, fate });
        },
        shown({ survey }, at) {
          const nth = person.prompts.filter((each) => each.survey === survey.id).length;
          const rating = ratingOf(survey, respondent, nth, options);
          summary.shown(person, survey, at);
          if (rating !== undefined) summary.answered(survey.id, at, rating);
          tell?.({ is: 'answered', at, survey: survey.id, rating });
          return rating !== undefined;
        },
      },
    });
    lives.set(respondent, { life, person });
    return { life, person };
  }

  return {
    see(row) {
      const { respondent, at } = row;
      rows += 1;
      from = Math.min(from, at);
      to = Math.max(to, at);
      const { life } = lives.get(respondent) ?? begin(respondent);
      if (options.watched?.respondent === respondent) options.watched.tell({ is: 'row', at, row });
      life.see(row);
    },
    end() {
      for (const { life, person } of lives.values()) summary.ended(person, life.end());
      const span = rows > 0 ? { from, to } : { from: undefined, to: undefined };
      return { ...span, rows, ...summary.total() };
    },
  };
}
