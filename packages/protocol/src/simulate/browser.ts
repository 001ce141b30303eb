import { explain, type Explanation } from '../eligibility/explain.js';
import { factsOf, type Here } from '../eligibility/facts.js';
import { inTurn } from '../eligibility/priority.js';
import { promptsWith } from '../eligibility/restraint.js';
import type { Fact, Facts } from '../eligibility/rule.js';
import { ruleGates, type By } from '../eligibility/ruleGates.js';
import { shareOf } from '../eligibility/sample.js';
import type { Memory, Visitor } from '../eligibility/visitor.js';
import { visitAt } from '../eligibility/visits.js';
import { arrange, type Called } from '../moments/arrange.js';
import { EMPTY, ripen, stillDue, type Due } from '../moments/progress.js';
import type { Moment, SurveyFile } from '../survey.js';

/** What a browser of the simulator's tells of what is decided in it. */
export interface Told {
  /** A moment of a survey has come; what becomes of it is told as one `fate`. */
  came(survey: string, moment: string, now: number): void;
  decided(considered: readonly Explanation[], winner: Called | undefined, now: number): void;
  fate(survey: string, fate: Fate, now: number): void;
  /** @returns whether it is answered */
  shown(called: Called, now: number): boolean;
}

/** What becomes of a moment: a prompt; the first gate that was closed; or what else kept it from one. */
export type Fate = 'asked' | 'outvoted' | 'called off' | 'expired' | Explanation['gates'][number]['gate'];

/** One page in a tab. */
export interface Tab {
  /** A moment has come. */
  come(moment: Moment, properties: Readonly<Record<string, Fact>> | undefined, now: number): void;
  /** Looks at the prompts that wait for their time, as the page does when it opens and when its timer fires. */
  look(now: number): void;
  /** When its timer fires, if it is still open then. */
  next(): number | undefined;
  /** Its prompt is gone. */
  close(): void;
}

/** What a page is opened with. */
export interface Opening {
  /** When this tab began. */
  sessionSince: number;
  here: Here;
  search: string;
  /** What is known besides: these facts win over those of the page. */
  facts: Facts;
}

/** A browser with its storage, which all of its tabs share. */
export interface Browser {
  open(opening: Opening, now: number): Tab;
  /** Its storage is lost; whom the site identifies it still does. */
  forget(respondent: string): void;
  /** The prompts that still wait for their time. */
  waiting(): readonly Due[];
}

/**
 * The widget without a page: the same functions of this package, in the order in which the widget calls them, on plain
 * data and with whatever the clock says.
 */
export function createBrowser(file: SurveyFile, first: string, told: Told): Browser {
  let visitor: Visitor = { respondent: first, asked: {} };
  let memory: Memory = { prompts: [], answered: {}, progress: {} };

  /** It was shown since, and is forgotten at the next look. */
  const isOver = ({ survey, at }: Due): boolean =>
    memory.prompts.some(([shown, when]) => shown === survey && when >= at);

  function open({ sessionSince, here, search, facts: known }: Opening, opened: number): Tab {
    const visits = visitAt(memory.visits, opened);
    memory = { ...memory, visits };
    let busy = false;
    let next: number | undefined;
    const facts = (now: number, properties?: Readonly<Record<string, Fact>>): Facts =>
      Object.assign(
        factsOf(here, search, { now, visits, properties, asked: visitor.asked, surveys: file.surveys }),
        known,
      );

    function consider(called: readonly Called[], by: By, now: number): Explanation[] {
      const { prompts, answered, progress } = memory;
      const standing = { now, prompts, answered, sessionSince, facts: facts(now), due: progress.due };
      const due = inTurn(called);
      const considered = due.map(({ survey }) =>
        explain(survey, {
          now,
          share: shareOf(survey, file),
          visitor,
          consent: 'granted',
          busy,
          obstacle: '',
          failure: '',
          rules: ruleGates(file, survey, standing, by),
        }),
      );
      const winner = due[considered.findIndex(({ eligible }) => eligible)];
      if (considered.length > 0) told.decided(considered, winner, now);
      if (winner) show(winner, now);
      settle(considered, now);
      return considered;
    }

    /** Lets go of what waits and nothing can help. */
    function settle(considered: readonly Explanation[], now: number): void {
      const due = memory.progress.due ?? EMPTY;
      const left = stillDue(due, considered);
      memory = { ...memory, progress: { ...memory.progress, due: left } };
      for (const each of due) {
        const why = considered.find(({ survey }) => survey === each.survey);
        if (why && !left.includes(each) && !isOver(each)) told.fate(each.survey, gateOf(why), now);
      }
    }

    function show(called: Called, now: number): void {
      const { id } = called.survey;
      busy = true;
      visitor = { ...visitor, asked: { ...visitor.asked, [id]: now } };
      memory = { ...memory, prompts: promptsWith(memory.prompts, id, now, sessionSince) };
      told.fate(id, 'asked', now);
      if (told.shown(called, now)) memory = { ...memory, answered: { ...memory.answered, [id]: now } };
    }

    /** When the timer is to fire that looks at what waits. */
    function rest(now: number): void {
      next = ripen(memory.progress.due, memory.prompts, now).next;
    }

    function look(now: number): void {
      const { progress, prompts } = memory;
      const { ripe, expired, waiting } = ripen(progress.due, prompts, now);
      memory = { ...memory, progress: { ...progress, due: waiting } };
      for (const { survey } of expired) told.fate(survey, 'expired', now);
      const called = ripe.flatMap(({ survey: id, moment }) =>
        file.surveys.filter((survey) => survey.id === id).map((survey) => ({ survey, moment })),
      );
      if (called.length > 0) consider(called, { ripe: true }, now);
      rest(now);
    }

    return {
      look,
      next: () => next,
      close: () => void (busy = false),
      come(moment, properties, now) {
        const before = memory.progress.due ?? EMPTY;
        const { called, progress } = arrange(
          file.surveys,
          memory.progress,
          { moment, facts: facts(now, properties), prompts: memory.prompts },
          now,
        );
        const after = progress.due ?? EMPTY;
        memory = { ...memory, progress };
        for (const each of before) {
          if (after.includes(each) || isOver(each)) continue;
          told.fate(each.survey, now > each.until ? 'expired' : 'called off', now);
        }
        // What was shown in this very millisecond waits for nothing.
        const fresh = after.filter((each) => !before.includes(each) && !isOver(each));
        for (const each of fresh) told.came(each.survey, each.moment, now);
        // What waits besides has its fate from there.
        const atOnce = called.filter(
          ({ survey: { id } }) => !after.some((each) => each.survey === id && !isOver(each)),
        );
        for (const each of atOnce) told.came(each.survey.id, each.moment, now);
        rest(now);
        const considered = consider(called, {}, now);
        const winner = considered.find(({ eligible }) => eligible);
        for (const each of considered) {
          if (each === winner || !atOnce.some(({ survey }) => survey.id === each.survey)) continue;
          told.fate(each.survey, each.eligible ? 'outvoted' : gateOf(each), now);
        }
      },
    };
  }

  return {
    open,
    forget(respondent) {
      visitor = { respondent, asked: {} };
      memory = { prompts: [], answered: {}, progress: {} };
    },
    waiting: () => (memory.progress.due ?? EMPTY).filter((each) => !isOver(each)),
  };
}

/** The first gate that was closed. */
function gateOf({ gates }: Explanation): Fate {
  return gates.find(({ open }) => !open)?.gate ?? 'free';
}
