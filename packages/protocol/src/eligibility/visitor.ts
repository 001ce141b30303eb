import type { Progress } from '../moments/progress.js';
import type { Shown } from './restraint.js';

/** What a browser remembers of its visitor, so that nobody is asked too often. */
export interface Visitor {
  /** Random and local, unless the site identifies its customers. */
  respondent: string;
  /** When each survey was last shown, in milliseconds since 1970. */
  asked: Record<string, number>;
  /** The last hundred prompts, oldest first: which survey, and when. */
  prompts?: Shown[];
  /** When each survey was last answered. */
  answered?: Record<string, number>;
  /** From when on they may be asked again, where they have put a survey off. */
  later?: Record<string, number>;
  /** When they have said that they never want to be asked again. */
  optedOut?: number;
  /** What is remembered of moments that have come; only where a survey asks for it. */
  progress?: Progress;
  /** How often this browser has come, since when, and when it was last here; only where a survey asks for it. */
  visits?: { count: number; first: number; last: number };
}
