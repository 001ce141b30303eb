import type { Gate } from '../eligibility/gate.js';

/** What became of one survey. `moments` is `asked`, all of `passed`, `outvoted`, `calledOff`, `expired` and `waiting`. */
export interface SurveyOutcome {
  survey: string;
  /** How often a moment of it came; not again for a prompt that waited already. */
  moments: number;
  /** To how many people one came, and how many of them were asked at least once. */
  people: number;
  peopleAsked: number;
  /** How many people were asked 0, 1, 2, and 3 or more times, of those to whom a moment came; and the most for one. */
  perPerson: [number, number, number, number];
  most: number;
  asked: number;
  answered: number;
  /** How often somebody was passed over, by the first gate that was closed; in the order of `GATES`. */
  passed: { gate: Gate['gate']; times: number }[];
  /** Another survey was due at the same time, and won. */
  outvoted: number;
  calledOff: number;
  expired: number;
  /** At the end of the visits. */
  waiting: number;
  /** Prompts less than 24 hours after a prompt of any survey to the same person. */
  withinDay: number;
  /** Prompts sooner after a prompt of another survey than this survey's own cooldown would allow after itself. */
  withinCooldown: number;
  /** Its moments that never came. */
  neverCame: string[];
}

/** How often one survey kept another, which might have been shown just then, from being shown. */
export interface Collision {
  winner: string;
  loser: string;
  times: number;
}

/** One answer that was drawn. */
export interface Answer {
  survey: string;
  /** In milliseconds since 1970. */
  at: number;
  rating: number;
}

/** What all lives come to. */
export interface Total {
  people: number;
  /** How often it was decided of a survey whether somebody is asked. */
  decisions: number;
  /** How many people saw 0, 1, 2, and 3 or more prompts, of all surveys together; and the most that one did. */
  perPerson: [number, number, number, number];
  most: number;
  surveys: SurveyOutcome[];
  collisions: Collision[];
  /** In order of time. */
  answers: Answer[];
}
