import type { Progress } from '../moments/progress.js';
import type { Gate } from './gate.js';
import type { Shown } from './restraint.js';

/** What a browser remembers of its visitor, so that nobody is asked too often. */
export interface Visitor {
  /** Random and local, unless the site identifies its customers. */
  respondent: string;
  /** When each survey was last shown, in milliseconds since 1970. */
  asked: Record<string, number>;
  /** From when on they may be asked again, where they have put a survey off. */
  later?: Record<string, number>;
  /** When they have said that they never want to be asked again. */
  optedOut?: number;
  /** A `Memory`, as JSON; only for survey files with rules. */
  memory?: string;
}

/** What it remembers besides, where a survey file has rules. */
export interface Memory {
  /** The last hundred prompts, oldest first: which survey, and when. */
  prompts: Shown[];
  /** When each survey was last answered. */
  answered: Record<string, number>;
  /** What is remembered of moments that have come. */
  progress: Progress;
  /** How often this browser has come, since when, and when it was last here. */
  visits?: { count: number; first: number; last: number };
  /** What the collector was told of closed gates, on which day (UTC, days since 1970): by survey and gate. */
  told?: { day: number; gates: Record<string, Gate['gate'][]> };
}
