import { DAY } from '../day.js';
import { GATES } from '../eligibility/gate.js';
import type { Explanation } from '../eligibility/explain.js';
import type { Called } from '../moments/arrange.js';
import { momentName } from '../moments/name.js';
import { DEFAULT_COOLDOWN_DAYS, type Survey, type SurveyFile } from '../survey.js';
import type { Fate } from './browser.js';
import type { Answer, Collision, SurveyOutcome, Total } from './outcome.js';

/** What is counted of one person while their life goes on. */
export interface Person {
  /** The surveys of which a moment has come. */
  came: Set<string>;
  prompts: { survey: string; at: number }[];
}

/** Counts of one survey, while they grow. */
interface Counts extends Omit<SurveyOutcome, 'passed' | 'neverCame'> {
  gates: Map<Fate, number>;
  came: Set<string>;
}

/** Counts what becomes of moments, over all people. */
export interface Summary {
  came(person: Person, survey: string, moment: string): void;
  decided(considered: readonly Explanation[], winner: Called | undefined): void;
  fate(survey: string, fate: Fate): void;
  shown(person: Person, survey: Survey, at: number): void;
  answered(survey: string, at: number, rating: number): void;
  /** A life has come to its end. */
  ended(person: Person, waiting: readonly { survey: string }[]): void;
  /** What it all comes to. */
  total(): Total;
}

export function createSummary(file: SurveyFile): Summary {
  const answers: Answer[] = [];
  const perPerson: Total['perPerson'] = [0, 0, 0, 0];
  const collisions = new Map<string, Collision>();
  const all = new Map(file.surveys.map(({ id }) => [id, noCounts(id)]));
  let [people, decisions, most] = [0, 0, 0];

  function of(survey: string): Counts {
    const counts = all.get(survey) ?? noCounts(survey);
    all.set(survey, counts);
    return counts;
  }

  function outcomeOf({ id, moments }: Survey): SurveyOutcome {
    const { gates, came, ...counts } = of(id);
    const passed = GATES.flatMap((gate) => {
      const times = gates.get(gate) ?? 0;
      return times > 0 ? [{ gate, times }] : [];
    });
    return { ...counts, passed, neverCame: moments.map(momentName).filter((name) => !came.has(name)) };
  }

  return {
    came({ came }, survey, moment) {
      const counts = of(survey);
      counts.moments += 1;
      counts.came.add(moment);
      came.add(survey);
    },
    decided(considered, winner) {
      decisions += considered.length;
      if (!winner) return;
      for (const { survey: loser, eligible } of considered) {
        if (!eligible || loser === winner.survey.id) continue;
        const key = `${winner.survey.id}\n${loser}`;
        const collision = collisions.get(key) ?? { winner: winner.survey.id, loser, times: 0 };
        collision.times += 1;
        collisions.set(key, collision);
      }
    },
    fate(survey, fate) {
      const counts = of(survey);
      if (fate === 'asked') counts.asked += 1;
      else if (fate === 'outvoted') counts.outvoted += 1;
      else if (fate === 'called off') counts.calledOff += 1;
      else if (fate === 'expired') counts.expired += 1;
      else counts.gates.set(fate, (counts.gates.get(fate) ?? 0) + 1);
    },
    shown({ prompts }, { id, cooldownDays = DEFAULT_COOLDOWN_DAYS }, at) {
      const counts = of(id);
      if (prompts.some((each) => at - each.at < DAY)) counts.withinDay += 1;
      if (prompts.some((each) => each.survey !== id && at - each.at < cooldownDays * DAY)) counts.withinCooldown += 1;
      prompts.push({ survey: id, at });
    },
    answered(survey, at, rating) {
      of(survey).answered += 1;
      answers.push({ survey, at, rating });
    },
    ended({ came, prompts }, waiting) {
      people += 1;
      most = Math.max(most, prompts.length);
      perPerson[placeOf(prompts.length)] += 1;
      for (const { survey } of waiting) of(survey).waiting += 1;
      for (const survey of came) {
        const counts = of(survey);
        const asked = prompts.filter((each) => each.survey === survey).length;
        counts.people += 1;
        if (asked > 0) counts.peopleAsked += 1;
        counts.most = Math.max(counts.most, asked);
        counts.perPerson[placeOf(asked)] += 1;
      }
    },
    total: () => ({
      people,
      decisions,
      perPerson,
      most,
      surveys: file.surveys.map(outcomeOf),
      collisions: [...collisions.values()].sort(
        (one, other) => other.times - one.times || (one.winner + one.loser < other.winner + other.loser ? -1 : 1),
      ),
      answers: answers.sort((one, other) => one.at - other.at || (one.survey < other.survey ? -1 : 1)),
    }),
  };
}

function placeOf(times: number): 0 | 1 | 2 | 3 {
  return times === 0 ? 0 : times === 1 ? 1 : times === 2 ? 2 : 3;
}

function noCounts(survey: string): Counts {
  return {
    survey,
    moments: 0,
    people: 0,
    peopleAsked: 0,
    perPerson: [0, 0, 0, 0],
    most: 0,
    asked: 0,
    answered: 0,
    outvoted: 0,
    calledOff: 0,
    expired: 0,
    waiting: 0,
    withinDay: 0,
    withinCooldown: 0,
    gates: new Map(),
    came: new Set(),
  };
}
