import type { Emit } from './events.js';
import { interview, type Interview } from './interview.js';
import { openDatabase } from './outbox/database.js';
import { createOutbox, type OutboxStatus, type Progress } from './outbox/outbox.js';
import { post } from './outbox/post.js';
import { databaseShelf } from './outbox/shelf.js';
import type { Asking } from './response/respond.js';

/** What the second file needs to know of the first. */
export interface UiOptions {
  /** Of this endpoint and site alone: the name of the database and of the lock. */
  name: string;
  endpoint: string;
  site: string;
  /** Whether answers may be kept and sent; until then they stay in memory. */
  consent: boolean;
  emit: Emit;
  warn: (sentence: string) => void;
  now: () => number;
}

/** The part of the widget that is loaded when it is first needed: the prompt and the outbox. */
export interface Ui {
  show(asking: Omit<Asking, 'shownAt'>, onEnd: () => void): Promise<void>;
  /** Sends what earlier visits have left. */
  flush(): Promise<void>;
  status(): Promise<OutboxStatus>;
  setConsent(granted: boolean): Promise<void>;
  /** Forgets every answer that has not been sent. */
  purge(): Promise<void>;
  close(): void;
  stop(): void;
}

export type StartUi = (options: UiOptions) => Ui;

export const startUi: StartUi = ({ name, endpoint, site, consent, emit, warn, now }) => {
  let current: Interview | undefined;

  function onProgress(progress: Progress): void {
    current?.onProgress(progress);
    if (progress.kind === 'queued') emit('queued', progress);
    else if (progress.kind === 'delivered') emit('delivered', progress);
    else if (progress.kind === 'refused') {
      emit('refused', progress);
      warn(`an answer was refused and is kept: ${progress.reason}`);
    } else if (progress.setup) {
      warn(`answers are kept, because ${endpoint} answers ${progress.setup}: is it the right address and site?`);
    }
  }

  const outbox = createOutbox({
    shelf: databaseShelf(openDatabase(name)),
    lock: name,
    site,
    post: (body, keepalive) => post(`${endpoint}/v1/responses`, body, keepalive),
    onProgress,
    now,
    random: Math.random,
  });
  if (!consent) outbox.hold();

  const leave = (): void => outbox.part(current?.lastWord());
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') leave();
    else void outbox.flush();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', onVisibility);

  return {
    async show(asking, onEnd) {
      current = await interview({
        asking,
        outbox,
        emit,
        now,
        onEnd: () => {
          current = undefined;
          onEnd();
        },
      });
    },
    flush: () => outbox.flush(),
    status: () => outbox.status(),
    async setConsent(granted) {
      if (granted) return outbox.release();
      outbox.hold();
      await outbox.purge();
    },
    purge: () => outbox.purge(),
    close: () => current?.close(),
    stop() {
      current?.close();
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', onVisibility);
      outbox.stop();
    },
  };
};
