import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from './clock.js';
import { parcelsIn } from './kept.js';
import { accept, diskOf, openIn, type World } from './opened.test-data.js';
import type { Outbox } from './outbox.js';
import { keyOf, type Parcel } from './parcel.js';
import { outcomeParcel, responseParcel } from './parcels.test-data.js';
import { createPorch, type Porch } from './porch.js';

let count = 0;
let world: World;
let consent: boolean | undefined;
/** Typed and not sent. */
let lastWords: Parcel[];
/** Of those of the porch's own. */
let purged: string[];
let withdrawals: number;
/** Whether the file of the outbox can be had. */
let online: boolean;
/** How often it was asked for. */
let tries: number;
let timers: (() => void)[];
let canceled: number;
let failures: string[];
let outboxes: Outbox[];
let porch: Porch;
/** The outbox comes, or it turns out that it can't. */
let arrive: () => void;

const open = (): Outbox => {
  const outbox = openIn(world);
  outboxes.push(outbox);
  return outbox;
};
const bring = (): Promise<Outbox> => {
  tries++;
  return new Promise((resolve, reject) => {
    arrive = () => (online ? resolve(open()) : reject(new TypeError('Failed to fetch')));
  });
};
const clock: Clock = {
  now: Date.now,
  random: () => 0,
  after: (_time, act) => (timers.push(act), () => void canceled++),
};
const idOf = (number: number): string => keyOf(responseParcel(number)).slice(2);
const inJournal = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(world.name));
const onDisk = (): Promise<Parcel[]> => diskOf(world.name)(parcelsIn);
const revisionsSent = (): number[] => world.sent.flatMap(({ responses }) => responses.map(({ revision }) => revision));

beforeEach(() => {
  world = { name: `candor:porch:${++count}`, sent: [], progress: [], answer: accept };
  [consent, online, tries, canceled, withdrawals] = [true, true, 0, 0, 0];
  [timers, failures, outboxes, lastWords, purged] = [[], [], [], [], []];
  const onFailure = ({ message }: Error): void => void failures.push(message);
  porch = createPorch({
    name: world.name,
    bring,
    consent: () => consent,
    lastWords: () => lastWords,
    onWithdrawn: () => void withdrawals++,
    onPurged: (ids) => purged.push(...ids),
    onFailure,
    clock,
  });
});
afterEach(() => {
  porch.stop();
  for (const outbox of outboxes) outbox.stop();
  localStorage.clear();
});

describe('the porch, while the outbox is on its way', () => {
  it('has an answer in the journal at the click, from where the outbox takes and sends it', async () => {
    void porch.keep(responseParcel(1));
    expect(inJournal()).toHaveLength(1);
    arrive();
    await vi.waitFor(() => expect(world.progress.at(-1)).toMatchObject({ kind: 'delivered' }));
    expect(world.progress[0]).toMatchObject({ kind: 'queued', durable: true });
    await vi.waitFor(async () => expect([...inJournal(), ...(await onDisk())]).toEqual([]));
    expect(revisionsSent()).toEqual([1]);
    expect(tries).toBe(1);
  });

  it('sends what was said last, once, though that was but noted', async () => {
    void porch.keep(responseParcel(1));
    const noted = porch.note(responseParcel(1, { revision: 2 }));
    arrive();
    await noted;
    await vi.waitFor(() => expect(world.progress.at(-1)).toMatchObject({ kind: 'delivered' }));
    expect(revisionsSent()).toEqual([2]);
  });

  it('sends nothing for what may wait', async () => {
    const noted = porch.note(outcomeParcel(1));
    arrive();
    await noted;
    await vi.waitFor(async () => expect(await onDisk()).toEqual([outcomeParcel(1)]));
    // Whatever is under way is done by then.
    await outboxes[0]?.status();
    await navigator.locks.request(world.name, () => {});
    expect(world.sent).toEqual([]);
    await porch.flush();
    expect(world.sent.flatMap(({ outcomes }) => outcomes)).toEqual([outcomeParcel(1).outcome]);
  });

  it('writes nothing before there is consent, and sends what it has once there is', async () => {
    consent = undefined;
    void porch.keep(responseParcel(1));
    expect(inJournal()).toEqual([]);
    consent = true;
    const released = porch.release();
    // Whoever leaves now has said yes.
    expect(inJournal()).toHaveLength(1);
    arrive();
    await released;
    expect(revisionsSent()).toEqual([1]);
  });

  it('forgets what it and earlier pages have put down, and says so, without waiting for the outbox', async () => {
    await diskOf(world.name)((kept) => void kept.set(keyOf(responseParcel(2)), responseParcel(2)));
    localStorage.setItem(`${world.name}#${keyOf(responseParcel(3))}`, JSON.stringify(responseParcel(3)));
    void porch.keep(responseParcel(1));
    await porch.purge();
    expect([...inJournal(), ...(await onDisk())]).toEqual([]);
    expect(purged.sort()).toEqual([idOf(1), idOf(2), idOf(3)]);
    arrive();
    await porch.flush();
    expect(world.sent).toEqual([]);
  });

  it('forgets nothing of what was said after that', async () => {
    void porch.keep(responseParcel(1));
    const forgotten = porch.purge();
    void porch.keep(responseParcel(2));
    expect(inJournal()).toHaveLength(1);
    arrive();
    await forgotten;
    await vi.waitFor(() => expect(world.progress.at(-1)).toMatchObject({ kind: 'delivered', id: idOf(2) }));
    expect(world.sent.flatMap(({ responses }) => responses.map(({ id }) => id))).toEqual([idOf(2)]);
    expect(purged).toEqual([idOf(1)]);
  });

  it('forgets nothing of what was said after it was told to twice, and the outbox came in between', async () => {
    const once = porch.purge();
    void porch.keep(responseParcel(1));
    arrive();
    await Promise.resolve();
    const twice = porch.purge();
    void porch.keep(responseParcel(2));
    await Promise.all([once, twice]);
    await vi.waitFor(() => expect(world.progress.at(-1)).toMatchObject({ kind: 'delivered', id: idOf(2) }));
    expect(purged).toEqual([idOf(1)]);
  });

  it('has other tabs forget, too', async () => {
    const other = open();
    other.hold();
    await other.keep(responseParcel(2));
    consent = false;
    await porch.purge();
    await vi.waitFor(() => expect(world.progress).toContainEqual({ kind: 'purged', ids: [idOf(2)] }));
    expect(world.progress).toContainEqual({ kind: 'withdrawn' });
  });

  it.each([
    ['has not come', false],
    ['is here', true],
  ])(
    'withdraws no consent in other tabs when it is to forget before there is any, and the outbox %s',
    async (_how, come) => {
      consent = undefined;
      const asked = porch.status();
      if (come) arrive();
      if (come) await asked;
      const other = open();
      other.hold();
      await other.keep(responseParcel(2));
      await porch.purge();
      await vi.waitFor(() => expect(world.progress).toContainEqual({ kind: 'purged', ids: [idOf(2)] }));
      expect(world.progress).not.toContainEqual({ kind: 'withdrawn' });
      arrive();
      await asked;
    },
  );

  it.each([
    ['withdrawn', true, 1],
    ['reset', false, 0],
  ])('forgets what is %s in another tab', async (_what, withdrawn, heard) => {
    void porch.keep(responseParcel(1));
    const other = open();
    if (withdrawn) other.hold();
    await other.purge(withdrawn);
    await vi.waitFor(() => expect(purged).toEqual([idOf(1)]));
    expect(withdrawals).toBe(heard);
    arrive();
    await porch.flush();
    expect(world.sent).toEqual([]);
  });

  it('has the last words in the journal as the page is hidden', () => {
    void porch.keep(responseParcel(1));
    lastWords = [responseParcel(1, { revision: 2 })];
    dispatchEvent(new Event('pagehide'));
    expect(JSON.parse(localStorage.getItem(inJournal()[0] ?? '') ?? '')).toMatchObject({ response: { revision: 2 } });
  });

  it('sends what earlier pages have left, though it failed when that was asked for', async () => {
    localStorage.setItem(`${world.name}#${keyOf(responseParcel(3))}`, JSON.stringify(responseParcel(3)));
    online = false;
    const flushed = porch.flush();
    arrive();
    await expect(flushed).rejects.toThrow('Failed to fetch');
    online = true;
    timers.at(-1)?.();
    arrive();
    await vi.waitFor(() => expect(world.progress.at(-1)).toMatchObject({ kind: 'delivered', id: idOf(3) }));
  });

  it('leaves what it has to the next visit, where the widget is taken off the page meanwhile', async () => {
    const kept = porch.keep(responseParcel(1));
    porch.stop();
    arrive();
    await kept;
    await outboxes[0]?.flush();
    expect(await onDisk()).toEqual([responseParcel(1)]);
    expect(world.sent).toEqual([]);
  });
});

describe('the porch, where the outbox can’t be brought', () => {
  beforeEach(async () => {
    online = false;
    const kept = porch.keep(responseParcel(1));
    arrive();
    await kept;
  });

  it('says so', () => expect(failures).toEqual(['Failed to fetch']));

  it('has the answer where the next visit finds it', async () => {
    await open().flush();
    expect(revisionsSent()).toEqual([1]);
  });

  it.each<[when: string, act: () => void]>([
    ['with the next parcel', () => void porch.note(outcomeParcel(1))],
    ['when the network is back', () => dispatchEvent(new Event('online'))],
    ['after a while', () => timers.at(-1)?.()],
  ])('tries again %s', async (_when, act) => {
    online = true;
    act();
    expect(tries).toBe(2);
    arrive();
    await vi.waitFor(() => expect(revisionsSent()).toEqual([1]));
  });

  it('tries no more once the widget is off the page, not even what was under way', async () => {
    const kept = porch.keep(responseParcel(2));
    porch.stop();
    arrive();
    await kept;
    dispatchEvent(new Event('online'));
    expect(tries).toBe(2);
    expect(timers).toHaveLength(1);
  });

  it('has no timer left once it was brought', async () => {
    online = true;
    const flushed = porch.flush();
    arrive();
    await flushed;
    expect(canceled).toBe(1);
  });
});
