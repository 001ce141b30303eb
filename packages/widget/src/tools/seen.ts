import type { Called, Explanation } from '@candor/protocol';

/** A moment that has come on this page, and what became of it. */
export interface SeenMoment {
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether any survey names it: many a moment is only a step to one, or comes too early for it. */
  named: boolean;
  /** What it calls for, by which its decision is known: prompts wait for calm, and others are decided meanwhile. */
  called: readonly Called[];
  /** What was decided; nothing so far. */
  considered: readonly Explanation[];
}

/** The latest first. */
export type Seen = readonly SeenMoment[];

/** More than that nobody reads. */
const MOST = 12;

/** What the panel itself shows is no moment of the page. */
export const OWN = 'preview';

export function withMoment(seen: Seen, moment: SeenMoment): Seen {
  return [moment, ...seen].slice(0, MOST);
}

/**
 * With what was decided, at its own moment. What was asked by name, or had to wait for its time, has no moment in the
 * list: that is a line of its own.
 */
export function withDecision(
  seen: Seen,
  called: readonly Called[],
  considered: readonly Explanation[],
  at: number,
): Seen {
  const [own = { moment: OWN }] = called;
  const moment = seen.find((each) => each.called === called);
  if (moment) return seen.map((each) => (each === moment ? { ...each, considered } : each));
  return own.moment === OWN ? seen : withMoment(seen, { name: own.moment, at, named: true, called, considered });
}
