import type { Parts } from './asking.js';
import { atEnd } from './atEnd.js';
import { openChannel } from './outbox/channel.js';
import { openDatabase } from './outbox/database.js';
import { webLock } from './outbox/lock.js';
import { createOutbox, type Outbox, type Progress } from './outbox/outbox.js';
import { watchPage } from './outbox/page.js';
import type { Parcel } from './outbox/parcel.js';
import { post } from './outbox/post.js';
import { databaseShelf, localShelf } from './outbox/shelf.js';

/** Whoever shows prompts, and must know what becomes of what was said in them. */
export interface Follower {
  onProgress(progress: Progress): void;
  /** What has been typed but not sent, to go with the last request of the page. */
  lastWords(): Parcel[];
}

/** The outbox of this page, as long as the page lives. */
export interface StartedOutbox extends Pick<Outbox, 'keep' | 'note' | 'flush' | 'status' | 'retry' | 'purge'> {
  follow(follower: Follower): void;
  /** `false`: what was said is forgotten, and nothing more is kept. */
  setConsent(granted: boolean): Promise<void>;
}

export type StartOutbox = (parts: Parts) => StartedOutbox;

/** The part of the widget that is loaded once there is something to keep or to send: the outbox, on a page. */
export const start: StartOutbox = ({ name, endpoint, site, page, emit, warn, signal }) => {
  let follower: Follower | undefined;

  function onProgress(progress: Progress): void {
    const { kind } = progress;
    if (kind === 'withdrawn') page.consent = 'withdrawn';
    follower?.onProgress(progress);
    // Whatever is no event of the page's is only said to the owner; of the rest, each brings what its event tells.
    if (kind !== 'delayed' && kind !== 'unsafe' && kind !== 'withdrawn') emit(kind, progress as never);
    if (kind === 'refused') warn(`an answer was refused and is kept: ${progress.reason}`);
    else if (kind === 'queued' && progress.full) warn('the outbox is full: answers are sent, but not kept');
    else if (kind === 'unsafe') warn('answers are sent, but not kept: storage fails');
    else if (kind === 'delayed' && progress.setup) {
      warn(`answers are kept, because ${endpoint} answers ${progress.setup}: is it the right address and site?`);
    }
  }

  const outbox = createOutbox({
    disk: databaseShelf(openDatabase(name)),
    local: localShelf(name, () => localStorage),
    lock: webLock(name),
    channel: (hear) => openChannel(name, hear),
    site,
    post: (body, keepalive, abort) => post(`${endpoint}/v1/responses`, body, keepalive, abort),
    onProgress,
  });
  if (page.consent !== 'granted') outbox.hold();

  const undo = watchPage({
    onHidden: () => outbox.part(follower?.lastWords()),
    onLeave: () => outbox.leave(),
    onVisible: () => void outbox.flush(),
    onOnline: () => outbox.hurry(),
  });

  atEnd(signal, () => {
    undo();
    outbox.stop();
  });

  return {
    ...outbox,
    follow: (one) => void (follower = one),
    setConsent(granted) {
      if (granted) return outbox.release();
      outbox.hold();
      return outbox.purge();
    },
  };
};
