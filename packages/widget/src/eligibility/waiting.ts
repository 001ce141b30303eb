import { mayWait, ripen, type Called, type Due, type Explanation, type SurveyFile } from '@candor/protocol';
import type { MemoryStore } from './memory.js';

export interface WaitingOptions {
  file: SurveyFile;
  memory: MemoryStore;
  /** Asks now, and resolves to why each was shown or not. */
  ask(called: readonly Called[]): Promise<readonly Explanation[]>;
  /** Its deadline has passed. */
  onExpired(due: Due): void;
  now(): number;
}

/** The longest that a timer of the browser's can wait, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** The prompts that wait for their time, over pages and tabs: one timer runs where there is one, and else nothing. */
export interface Waiting {
  /** Shows what is ripe, lets go of what has expired, and comes back when the next one is. */
  look(): Promise<void>;
  stop(): void;
}

export function watchWaiting({ file, memory, ask, onExpired, now }: WaitingOptions): Waiting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;

  const keep = (due: readonly Due[]): void => memory.change({ progress: { ...memory.read().progress, due } });
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const { progress, prompts } = memory.read();
    if (looking || !progress.due?.length) return;
    const { ripe, expired, waiting } = ripen(progress.due, prompts, now());
    keep(waiting);
    expired.forEach(onExpired);
    const called = ripe.flatMap(({ survey: id, moment }) =>
      file.surveys.filter((survey) => survey.id === id).map((survey) => ({ survey, moment })),
    );
    looking = true;
    const passed = (called.length > 0 ? await ask(called) : []).filter(
      ({ eligible, gates }) => !eligible && !mayWait(gates),
    );
    looking = false;
    const { progress: later, prompts: shown } = memory.read();
    const left = (later.due ?? []).filter(({ survey }) => !passed.some((each) => each.survey === survey));
    if (passed.length > 0) keep(left);
    const { next } = ripen(left, shown, now());
    // A moment meanwhile may have set it.
    clearTimeout(timer);
    if (next !== undefined) timer = setTimeout(() => void look(), Math.min(Math.max(next - now(), 0), LONGEST));
  };
  return { look, stop: () => clearTimeout(timer) };
}
