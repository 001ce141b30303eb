import { Late, within, type Clock } from './clock.js';
import type { Kept } from './kept.js';
import type { Shelf } from './shelf.js';

/** Where answers can be kept, the safest first. Only the first is a disk by the time it says so; the last is no store. */
export const RUNGS = ['indexeddb', 'localstorage', 'memory'] as const;

const FIRST_ANSWER = 2000;
const ANSWER = 3000;
const TRY_AGAIN = 300_000;

/** The safest place that works just now. */
export interface Ladder {
  /** The rung in use, from 0. */
  at(): number;
  /**
   * One exchange at a time, each in a bounded time. Resolves to what was decided, and on which rung. A rung that
   * answers when it was given up is left as it is.
   */
  exchange<T>(decide: (kept: Kept) => T): Promise<{ result: T; rung: number }>;
  /** The same on every rung, and on one that answers when it was given up too. Never rejects. */
  everywhere<T>(decide: (kept: Kept) => T): Promise<T[]>;
  /** As the page goes: nothing is begun until `resume`, for what is begun now is lost (and hangs Safari's next page). */
  pause(): void;
  resume(): void;
  /** For good: nothing wakes it any more. */
  stop(): void;
}

/**
 * Storage fails in all ways there are: it throws, rejects with null, or hangs. A rung that fails twice, or hangs once,
 * is left for the next one and not waited for again; if it answers later after all, or some minutes have passed, it
 * is used again.
 */
export function createLadder(shelves: readonly Shelf[], clock: Clock, onMove: (at: number) => void): Ladder {
  let at = 0;
  let answered = false;
  let returned = false;
  let failures = 0;
  let cancel = (): void => {};
  let last: Promise<unknown> = Promise.resolve();
  let back: Promise<void> | undefined;
  let resume: (() => void) | undefined;

  function move(to: number): void {
    at = to;
    failures = 0;
    cancel();
    // A disk that was full may have room again, and what lies there waits.
    if (to > 0) cancel = clock.after(TRY_AGAIN, () => move(0));
    onMove(at);
  }

  async function ask<T>(rung: number, decide: (kept: Kept) => T, evenLate = false): Promise<T> {
    const shelf = shelves[rung];
    if (!shelf) throw new Error(RUNGS[2]);
    await back;
    let late = false;
    let decided: { result: T } | undefined;
    // Inside async, what throws at once rejects like the rest.
    const work = (async () =>
      shelf((kept) => {
        // What was decided for then must not be done now: the answer may be delivered by now, or to be forgotten.
        if (!late || evenLate) decided = { result: decide(kept) };
      }))();
    try {
      await within(clock, answered ? ANSWER : FIRST_ANSWER, work);
      if (!decided) throw new Late();
      answered = true;
      return decided.result;
    } catch (error) {
      late = true;
      void work.then(
        () => {
          // Once: one that is always late would have us go to and fro for ever.
          if (rung < at && !returned) move(rung);
          returned = true;
        },
        () => {},
      );
      throw error;
    }
  }

  async function climb<T>(decide: (kept: Kept) => T): Promise<{ result: T; rung: number }> {
    for (;;) {
      const rung = at;
      try {
        const result = await ask(rung, decide);
        failures = 0;
        return { result, rung };
      } catch (error) {
        if (rung >= shelves.length) throw error;
        if (rung === at && (++failures > 1 || error instanceof Late)) move(rung + 1);
      }
    }
  }

  return {
    at: () => at,
    exchange(decide) {
      const result = last.then(() => climb(decide));
      last = result.catch(() => {});
      return result;
    },
    async everywhere(decide) {
      // Behind what has been begun: an answer must not be written after it was to be forgotten.
      const asked = last.then(() => Promise.allSettled(shelves.map((_, rung) => ask(rung, decide, true))));
      last = asked;
      return (await asked).flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    },
    pause() {
      back ??= new Promise<void>((resolve) => (resume = resolve));
    },
    resume() {
      resume?.();
      back = undefined;
    },
    stop: () => cancel(),
  };
}
