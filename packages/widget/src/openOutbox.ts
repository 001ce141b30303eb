import type { Parts } from './asking.js';
import type { Interview } from './interview.js';
import { openChannel } from './outbox/channel.js';
import { openDatabase } from './outbox/database.js';
import { webLock } from './outbox/lock.js';
import { createOutbox, type Outbox } from './outbox/outbox.js';
import { post } from './outbox/post.js';
import { databaseShelf, localShelf } from './outbox/shelf.js';

/**
 * The outbox in this browser, for as long as it is on this page.
 *
 * @param interviews hear what becomes of their answers
 * @param onWithdrawn hears that consent was withdrawn in another tab
 */
export type OpenOutbox = (parts: Parts, interviews: ReadonlySet<Interview>, onWithdrawn: () => void) => Outbox;

export const openOutbox: OpenOutbox = ({ name, endpoint, site, emit, warn }, interviews, onWithdrawn) =>
  createOutbox({
    disk: databaseShelf(openDatabase(name)),
    local: localShelf(name, () => localStorage),
    lock: webLock(name),
    channel: (hear) => openChannel(name, hear),
    site,
    post: (body, keepalive, signal) => post(`${endpoint}/v1/responses`, body, keepalive, signal),
    onProgress(progress) {
      const { kind } = progress;
      if (kind === 'withdrawn') return onWithdrawn();
      for (const each of interviews) each.onProgress(progress);
      // Whatever is no event of the page's is only said to the owner; of the rest, each brings what its event tells.
      if (kind !== 'delayed' && kind !== 'unsafe') emit(kind, progress as never);
      if (kind === 'refused') warn(`an answer was refused and is kept: ${progress.reason}`);
      else if (kind === 'queued' && progress.full) warn('the outbox is full: answers are sent, but not kept');
      else if (kind === 'unsafe') warn('answers are sent, but not kept: storage fails');
      else if (kind === 'delayed' && progress.setup) {
        warn(`answers are kept, because ${endpoint} answers ${progress.setup}: is it the right address and site?`);
      }
    },
  });
