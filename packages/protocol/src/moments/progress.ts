import type { Shown } from '../eligibility/restraint.js';
import type { Explanation } from '../eligibility/explain.js';
import type { Gate } from '../eligibility/gate.js';

export const EMPTY: readonly never[] = [];

/** A prompt that waits for its time. Times are in milliseconds since 1970. */
export interface Due {
  survey: string;
  moment: string;
  /** When its moment came. */
  at: number;
  /** Not before, and not after. */
  from: number;
  until: number;
}

/** What is remembered of the moments that have come, by survey and place of the moment in it. Plain data. */
export interface Progress {
  /** How often, for those that wait for their n-th time. */
  times?: Record<string, number>;
  /** For each step of a sequence but the last: when the chain began that has come as far. */
  begun?: Record<string, (number | null)[]>;
  due?: readonly Due[];
}

/** What has become of prompts that waited. */
export interface Ripe {
  /** It is their time. */
  ripe: Due[];
  /** Their time has passed. */
  expired: Due[];
  /** What is still to be remembered: all that wait, ripe or not. */
  waiting: Due[];
  /** When the next of those that are not ripe will be, or when the first of them all expires. */
  next: number | undefined;
}

/** Without those whose survey was shown since: they wait no more. */
export function unshown(due: readonly Due[] = EMPTY, prompts: readonly Shown[]): Due[] {
  return due.filter(({ survey, at }) => !prompts.some(([shown, when]) => shown === survey && when >= at));
}

/** Looks at the prompts that wait. */
export function ripen(due: readonly Due[] | undefined, prompts: readonly Shown[], now: number): Ripe {
  const open = unshown(due, prompts);
  const waiting = open.filter(({ until }) => now <= until);
  const times = waiting.map(({ from, until }) => (from > now ? from : until + 1));
  return {
    ripe: waiting.filter(({ from }) => from <= now),
    expired: open.filter(({ until }) => now > until),
    waiting,
    next: times.length > 0 ? Math.min(...times) : undefined,
  };
}

/** What passes by itself. Any other gate would be as closed a minute later. */
const PASSING: readonly Gate['gate'][] = ['free', 'calm', 'files'];

/** Whether a prompt that could not be shown at its time may yet be, before its deadline. */
export function mayWait(gates: readonly Gate[]): boolean {
  return gates.every(({ gate, open }) => open || PASSING.includes(gate));
}

/** The prompts that still wait once those whose time it was have been considered: not those that nothing can help. */
export function stillDue(due: readonly Due[] = EMPTY, considered: readonly Explanation[]): readonly Due[] {
  const passed = considered.filter(({ eligible, gates }) => !eligible && !mayWait(gates));
  return due.filter(({ survey }) => !passed.some((each) => each.survey === survey));
}
