import type { Batch, Receipt } from '@candor/protocol';
import { openChannel } from './channel.js';
import { openDatabase } from './database.js';
import { webLock } from './lock.js';
import { createOutbox, type Outbox, type Progress } from './outbox.js';
import type { Reply } from './reply.js';
import { databaseShelf, localShelf, type Shelf } from './shelf.js';

/** What an outbox has to do with, and what came of it. */
export interface World {
  name: string;
  sent: Batch[];
  progress: Progress[];
  answer: (batch: Batch) => Reply | Promise<Reply>;
}

/** A collector that takes everything. */
export function accept({ responses }: Batch): Reply {
  const results: Receipt['results'] = responses.map(({ id, revision }) => ({ id, revision, status: 'accepted' }));
  return { kind: 'receipt', receipt: { receipt: true, results } };
}

export const diskOf = (name: string): Shelf => databaseShelf(openDatabase(name));

/** An outbox in the storage of a real browser. */
export function openIn(
  world: World,
  disk = diskOf(world.name),
  local = localShelf(world.name, () => localStorage),
): Outbox {
  return createOutbox({
    disk,
    local,
    lock: webLock(world.name),
    channel: (hear) => openChannel(world.name, hear),
    site: 'shop',
    post: async (body) => {
      const batch: Batch = JSON.parse(body);
      world.sent.push(batch);
      return world.answer(batch);
    },
    onProgress: (each) => world.progress.push(each),
  });
}
