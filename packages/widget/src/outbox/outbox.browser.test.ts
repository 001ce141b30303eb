import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openChannel } from './channel.js';
import { parcelsIn } from './kept.js';
import { accept, diskOf, openIn, type World } from './opened.test-data.js';
import type { Outbox } from './outbox.js';
import { keyOf, type Parcel } from './parcel.js';
import { outcomeParcel, responseParcel } from './parcels.test-data.js';
import type { Reply } from './reply.js';
import type { Shelf } from './shelf.js';

let count = 0;
let world: World;
const outboxes: Outbox[] = [];

const disk = (): Shelf => diskOf(world.name);
const onDisk = (): Promise<Parcel[]> => disk()(parcelsIn);
const empty = { waiting: 0, refused: 0, expired: 0, storage: 'indexeddb' };

function open(...places: Shelf[]): Outbox {
  const outbox = openIn(world, ...places);
  outboxes.push(outbox);
  return outbox;
}

beforeEach(() => {
  world = { name: `candor:outbox:${++count}`, sent: [], progress: [], answer: accept };
});
afterEach(() => {
  for (const outbox of outboxes.splice(0)) outbox.stop();
  vi.restoreAllMocks();
  localStorage.clear();
});

const idsSent = (): string[] => world.sent.flatMap(({ responses }) => responses.map(({ id }) => id));
const later: Reply = { kind: 'later' };

it('a channel that was closed with its widget throws nothing into the page', () => {
  const channel = openChannel('candor:test:closed', () => {});
  channel.close();
  expect(() => channel.tell({ kind: 'purged', withdrawn: true })).not.toThrow();
});

describe('the outbox, in a real browser', () => {
  it('has an answer on the disk before it tells so, sends it, and forgets it after the receipt', async () => {
    const outbox = open();
    expect(await outbox.keep(responseParcel(1))).toBe(true);
    await outbox.flush();
    expect(idsSent()).toEqual([responseParcel(1).response.id]);
    expect(await outbox.status()).toMatchObject(empty);
    const { id, revision } = responseParcel(1).response;
    expect(world.progress).toContainEqual({ kind: 'queued', id, revision, durable: true });
    expect(world.progress).toContainEqual({ kind: 'delivered', id, revision });
  });

  it('goes to the disk three times for an answer: to keep it, to have its turn, and to forget it', async () => {
    const store = disk();
    let times = 0;
    const outbox = open((decide) => {
      times++;
      return store(decide);
    });
    // As a click does: the answer, and what came of its prompt.
    void outbox.keep(responseParcel(1));
    void outbox.keep(outcomeParcel(1));
    await vi.waitFor(() => expect(world.progress.at(-1)).toMatchObject({ kind: 'delivered' }));
    const held = async (): Promise<unknown> => (await navigator.locks.query()).held?.map((lock) => lock.name);
    await vi.waitFor(async () => expect(await held()).not.toContain(world.name));
    expect(await onDisk()).toEqual([]);
    expect(times).toBe(3);
  });

  it('sends nothing any more once it is stopped, though consent may come to it then', async () => {
    const outbox = open();
    outbox.hold();
    await outbox.keep(responseParcel(1));
    outbox.stop();
    await outbox.release();
    expect(world.sent).toEqual([]);
  });

  it('keeps what could not be sent, and another page of the site sends it when it is time', async () => {
    world.answer = () => later;
    const outbox = open();
    await outbox.keep(responseParcel(1));
    await outbox.flush();
    outbox.stop();
    expect(await outbox.status()).toMatchObject({ ...empty, waiting: 1 });
    world.answer = accept;
    world.sent = [];
    const next = open();
    await next.flush();
    // The pace outlives the page: it is too early still.
    expect(world.sent).toEqual([]);
    await vi.waitFor(() => expect(idsSent()).toEqual([responseParcel(1).response.id]), { timeout: 5000 });
    await next.flush();
    expect(await next.status()).toMatchObject(empty);
  });

  it('sends again when the network is back, without waiting for its next try', async () => {
    world.answer = () => later;
    const outbox = open();
    await outbox.keep(responseParcel(1));
    await outbox.flush();
    world.answer = accept;
    outbox.hurry();
    await vi.waitFor(async () => expect(await outbox.status()).toMatchObject(empty));
  });

  it('sets one poisonous answer aside and delivers the nineteen others, in at most ten requests', async () => {
    const poison = responseParcel(11).response.id;
    world.answer = (batch) =>
      batch.responses.some(({ id }) => id === poison) ? { kind: 'unacceptable', status: 400 } : accept(batch);
    const outbox = open();
    outbox.hold();
    for (let number = 0; number < 20; number++) await outbox.keep(responseParcel(number));
    await outbox.release();
    await outbox.flush();
    expect(await outbox.status()).toMatchObject({ ...empty, refused: 1 });
    expect(world.sent.length).toBeLessThanOrEqual(10);
    const refusals = world.progress.filter(({ kind }) => kind === 'refused');
    expect(refusals).toEqual([{ kind: 'refused', id: poison, revision: 1, reason: 'the collector answered 400' }]);
  });

  it('delivers a revision that was made while the one before was on its way', async () => {
    const outbox = open();
    let newer: Promise<boolean> | undefined;
    world.answer = (batch) => {
      newer ??= outbox.keep(responseParcel(1, { revision: 2, comment: 'late' }));
      return accept(batch);
    };
    await outbox.keep(responseParcel(1));
    await outbox.flush();
    await newer;
    await outbox.flush();
    expect(world.sent.map(({ responses: [response] }) => response?.revision)).toEqual([1, 2]);
    expect(await outbox.status()).toMatchObject(empty);
  });

  it('sends each revision once, however many tabs there are', async () => {
    const [first, second, third] = [open(), open(), open()];
    const tabOf = (number: number): Outbox => [first, second, third][number % 3] ?? first;
    await Promise.all(Array.from({ length: 20 }, (_, number) => tabOf(number).keep(responseParcel(number))));
    await vi.waitFor(async () => expect(await first.status()).toMatchObject(empty), {
      timeout: 10_000,
    });
    expect([...idsSent()].sort()).toEqual(
      Array.from({ length: 20 }, (_, number) => responseParcel(number).response.id),
    );
  });

  it('delivers from memory where storage does not work', async () => {
    const broken: Shelf = () => Promise.reject(new Error('no storage'));
    const outbox = open(broken, broken);
    expect(await outbox.keep(responseParcel(1))).toBe(false);
    await outbox.flush();
    expect(idsSent()).toEqual([responseParcel(1).response.id]);
    expect(await outbox.status()).toMatchObject({ ...empty, storage: 'memory', delivered: 1 });
    expect(world.progress).toContainEqual({ kind: 'unsafe' });
  });

  it('writes and sends nothing before there is consent, and counts once after it', async () => {
    const outbox = open();
    outbox.hold();
    await outbox.keep(responseParcel(1));
    outbox.part();
    expect(world.sent).toEqual([]);
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(world.name);
    await outbox.release();
    await outbox.flush();
    expect(idsSent()).toEqual([responseParcel(1).response.id]);
  });

  it('posts the last word as the page goes, and deletes nothing for it', async () => {
    world.answer = () => later;
    const outbox = open();
    await outbox.keep(responseParcel(1));
    await outbox.flush();
    world.answer = accept;
    outbox.part([responseParcel(1, { revision: 2, comment: 'on my way out' })]);
    expect(world.sent.at(-1)?.responses).toEqual([
      responseParcel(1, { revision: 2, comment: 'on my way out' }).response,
    ]);
    expect((await onDisk()).map(keyOf)).toEqual([keyOf(responseParcel(1))]);
  });

  it('takes outcomes along, and forgets them with the receipt of their batch', async () => {
    const outbox = open();
    await outbox.keep(outcomeParcel(1));
    await outbox.keep(responseParcel(2));
    await outbox.flush();
    expect(world.sent.flatMap(({ outcomes }) => outcomes)).toEqual([outcomeParcel(1).outcome]);
    expect(await onDisk()).toEqual([]);
  });

  it('sends what is only noted with the next batch, and with the last request of the page', async () => {
    const outbox = open();
    await outbox.note(outcomeParcel(1));
    expect(world.sent).toEqual([]);
    expect(await onDisk()).toEqual([outcomeParcel(1)]);
    outbox.part();
    expect(world.sent.flatMap(({ outcomes }) => outcomes)).toEqual([outcomeParcel(1).outcome]);
    await outbox.keep(responseParcel(2));
    await outbox.flush();
    expect(await onDisk()).toEqual([]);
  });

  it('begins no transaction as the page goes: the last words are in the journal, and in the store when it is back', async () => {
    world.answer = () => later;
    const outbox = open();
    await outbox.keep(responseParcel(1));
    await outbox.flush();
    const last = responseParcel(1, { revision: 2, comment: 'on my way out' });
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    outbox.part([last]);
    outbox.leave();
    const late = outbox.keep(responseParcel(2));
    // A way to the browser's storage and back: a transaction would have been begun by then.
    await indexedDB.databases();
    expect(begun).not.toHaveBeenCalled();
    expect(localStorage.getItem(`${world.name}#${keyOf(last)}`)).toContain('on my way out');
    await outbox.flush();
    expect(await late).toBe(true);
    expect(await onDisk()).toContainEqual(last);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('never waits in a queue for the lock, and lets it go with the page', async () => {
    let arrive = (_reply: Reply): void => {};
    const slow = new Promise<Reply>((resolve) => (arrive = resolve));
    const [first, second] = [open(), open()];
    // A post that takes its time.
    world.answer = () => slow;
    void first.keep(responseParcel(1));
    await vi.waitFor(() => expect(world.sent).toHaveLength(1));
    await second.keep(responseParcel(2));
    await second.flush();
    const locks = async (): Promise<number[]> => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [held, pending].map((each) => each.filter((lock) => lock.name === world.name).length);
    };
    expect(await locks()).toEqual([1, 0]);
    first.leave();
    await vi.waitFor(async () => expect(await locks()).toEqual([0, 0]));
    arrive(later);
  });

  it('keeps answers in localStorage where IndexedDB fails, does not call that safe, and merges them later', async () => {
    world.answer = () => later;
    const outbox = open(() => Promise.reject(new Error('no storage')));
    expect(await outbox.keep(responseParcel(1))).toBe(false);
    expect(await outbox.status()).toMatchObject({ ...empty, waiting: 1, storage: 'localstorage' });
    outbox.stop();
    world.answer = accept;
    world.sent = [];
    const next = open();
    void next.flush();
    await vi.waitFor(() => expect(idsSent()).toEqual([responseParcel(1).response.id]), { timeout: 5000 });
    await next.flush();
    expect(Object.keys(localStorage)).toEqual([]);
    expect(await next.status()).toMatchObject({ ...empty, delivered: 1 });
  });

  it.each([
    ['on plain http, where there are no locks', undefined],
    ['in a sandboxed frame, where locks are forbidden', { request: () => Promise.reject(new Error('SecurityError')) }],
  ])('sends each revision once from three tabs %s', async (_where, locks) => {
    vi.spyOn(navigator, 'locks', 'get').mockReturnValue(locks as unknown as LockManager);
    const [first, second, third] = [open(), open(), open()];
    const tabOf = (number: number): Outbox => [first, second, third][number % 3] ?? first;
    await Promise.all(Array.from({ length: 20 }, (_, number) => tabOf(number).keep(responseParcel(number))));
    await vi.waitFor(async () => expect(await first.status()).toMatchObject(empty), { timeout: 10_000 });
    expect(idsSent()).toHaveLength(20);
    expect(new Set(idsSent()).size).toBe(20);
  });

  it('sends the rating alone where the whole is too large, keeps the words aside, and can send them again', async () => {
    const said = responseParcel(1, { comment: 'long' });
    world.answer = (batch) =>
      batch.responses.some(({ comment }) => comment) ? { kind: 'unacceptable', status: 413 } : accept(batch);
    const outbox = open();
    await outbox.keep(said);
    await outbox.flush();
    expect(await outbox.status()).toMatchObject({ ...empty, delivered: 1, refused: 1 });
    expect(world.sent.at(-1)?.responses).toEqual([responseParcel(1).response]);
    expect(await onDisk()).toEqual([{ ...said, refused: 'the collector answered 413' }]);
    world.answer = accept;
    await outbox.retry();
    expect(world.sent.at(-1)?.responses).toEqual([{ ...said.response, revision: 2 }]);
    expect(await outbox.status()).toMatchObject({ ...empty, delivered: 1 });
  });

  it('drops nothing when the set-up is wrong, and keeps what is refused', async () => {
    world.answer = () => ({ kind: 'setup', status: 403 });
    const outbox = open();
    await outbox.keep(responseParcel(1));
    await outbox.flush();
    expect(await outbox.status()).toMatchObject({ ...empty, waiting: 1 });
    expect(world.progress).toContainEqual({ kind: 'delayed', setup: 403 });
    expect(await onDisk()).toEqual([responseParcel(1)]);
  });

  it('says of an answer that comes amid a pause that it waits, too', async () => {
    world.answer = () => ({ kind: 'setup', status: 403 });
    const outbox = open();
    await outbox.keep(responseParcel(1));
    await outbox.flush();
    world.progress = [];
    await outbox.keep(responseParcel(2));
    await outbox.flush();
    expect(world.sent).toHaveLength(1);
    expect(world.progress).toContainEqual({ kind: 'delayed' });
  });

  it('says so when there is no room, and sends the answer all the same', async () => {
    await disk()((kept) => {
      for (let number = 1; number <= 500; number++) kept.set(keyOf(responseParcel(number)), responseParcel(number));
    });
    const outbox = open();
    expect(await outbox.keep(responseParcel(501))).toBe(false);
    const { id } = responseParcel(501).response;
    expect(world.progress).toContainEqual({ kind: 'queued', id, revision: 1, durable: false, full: true });
    await vi.waitFor(async () => expect(await outbox.status()).toMatchObject(empty), { timeout: 10_000 });
    expect(idsSent()).toContain(id);
    expect(idsSent()).toHaveLength(501);
  });

  it('tells the page what another tab has delivered for it', async () => {
    const [first, second] = [open(), open()];
    first.hold();
    await first.keep(responseParcel(1));
    await second.keep(responseParcel(1));
    await second.flush();
    await vi.waitFor(async () => expect(await first.status()).toMatchObject({ ...empty, delivered: 1 }));
  });
});
