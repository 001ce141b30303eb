import { ripen, stillDue, type Called, type Due, type Explanation, type SurveyFile } from '@candor/protocol';
import type { MemoryStore } from './memory.js';

export interface WaitingOptions {
  file: SurveyFile;
  memory: MemoryStore;
  /** Asks now, and resolves once that is decided. */
  ask(called: readonly Called[]): Promise<unknown>;
  /** Its deadline has passed. */
  onExpired(due: Due): void;
  now(): number;
}

/** The prompts that wait for their time, over pages and tabs: one timer runs where there is one, and else nothing. */
export interface Waiting {
  /** Shows what is ripe, and lets go of what has expired. */
  look(): Promise<void>;
  /** Sets the timer for the next one. What is ripe already is left to whoever has just called for it. */
  rest(): void;
  /** Lets go of those that nothing can help, however they came to be considered. */
  settle(considered: readonly Explanation[]): void;
  stop(): void;
}

/** The longest that a timer of the browser's can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

export function watchWaiting({ file, memory, ask, onExpired, now }: WaitingOptions): Waiting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;

  const keep = (due: readonly Due[]): void => memory.change({ progress: { ...memory.read().progress, due } });
  const surveyOf = ({ survey: id, moment }: Due): Called[] =>
    file.surveys.filter((survey) => survey.id === id).map((survey) => ({ survey, moment }));

  function rest(): void {
    const { progress, prompts } = memory.read();
    const { next } = ripen(progress.due, prompts, now());
    clearTimeout(timer);
    if (next !== undefined) timer = setTimeout(() => void look(), Math.min(Math.max(next - now(), 0), LONGEST));
  }

  function settle(considered: readonly Explanation[]): void {
    const { due = [] } = memory.read().progress;
    const left = stillDue(due, considered);
    if (left.length < due.length) keep(left);
  }

  async function look(): Promise<void> {
    const { progress, prompts } = memory.read();
    if (looking || !progress.due?.length) return;
    const { ripe, expired, waiting } = ripen(progress.due, prompts, now());
    keep(waiting);
    expired.forEach(onExpired);
    const called = ripe.flatMap(surveyOf);
    looking = true;
    if (called.length > 0) await ask(called);
    looking = false;
    rest();
  }

  return { look, rest, settle, stop: () => clearTimeout(timer) };
}
