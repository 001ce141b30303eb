import { afterFrame } from './afterFrame.js';
import type { Parts } from './asking.js';
import type { Follower, StartedOutbox } from './outbox.js';
import { clearJournal, hasJournal, journal } from './outbox/journal.js';
import type { Parcel } from './outbox/parcel.js';

/** Before the outbox is asked for again where its file could not be had, in milliseconds. */
const AGAIN = 30_000;

/** What the outbox is to do. */
type Act = (outbox: StartedOutbox) => unknown;

/** From a prompt to the outbox, whose file comes behind the prompt: nobody waits for it. */
export interface HandOver {
  /** Keeps a parcel and sends it soon. */
  keep(parcel: Parcel): void;
  /** Keeps a parcel that may wait for the next batch. */
  note(parcel: Parcel): void;
  /** Resolves once it is done, or the outbox can't be had; then it is done when that is there. */
  tell(act: Act): Promise<void>;
  /** Resolves once an answer would outlive the page. Rejects where it would not, since the outbox can't be had. */
  safe(): Promise<unknown>;
  /** A prompt is in the page: behind its first frame, what will be needed next is fetched. */
  prepare(): void;
  /** Forgets what waits for the outbox. */
  drop(): void;
  stop(): void;
}

export function handOver({ name, page, getOutbox }: Parts, follower: Follower): HandOver {
  let outbox: StartedOutbox | undefined;
  let waiting: Act[] = [];
  let stop = (): void => {};

  /** Resolves to whether there is one now. */
  async function open(): Promise<boolean> {
    stop();
    try {
      const opened = await getOutbox();
      if (!outbox) opened.follow(follower);
      outbox = opened;
      for (const act of waiting.splice(0)) void act(opened);
      return true;
    } catch {
      // What is answered meanwhile is in the journal.
      stop = whenBack(() => void open());
      return false;
    }
  }

  async function tell(act: Act): Promise<void> {
    if (outbox) {
      await act(outbox);
      return;
    }
    const done = new Promise((resolve) => waiting.push((opened) => resolve(act(opened))));
    if (await open()) await done;
  }

  /** Until there is an outbox, which does better. */
  function hold(parcel: Parcel): void {
    if (!outbox && parcel.kind === 'response' && page.consent === 'granted') journal(name, parcel);
  }

  return {
    keep(parcel) {
      hold(parcel);
      void tell((opened) => opened.keep(parcel));
    },
    note(parcel) {
      hold(parcel);
      const act: Act = (opened) => opened.note(parcel);
      // It may wait, and the page has other things to do now.
      if (outbox) void act(outbox);
      else waiting.push(act);
    },
    tell,
    safe: async () => page.consent !== 'granted' || hasJournal() || getOutbox(),
    prepare() {
      if (!outbox) afterFrame(() => void open());
    },
    drop() {
      waiting = [];
      clearJournal(name);
    },
    stop: () => stop(),
  };
}

/** Does something once the network is said to be back, and after a while anyway. Returns its undo. */
function whenBack(act: () => void): () => void {
  const late = setTimeout(act, AGAIN);
  addEventListener('online', act);
  return () => {
    clearTimeout(late);
    removeEventListener('online', act);
  };
}
