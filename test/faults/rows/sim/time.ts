import { getEventListeners } from 'node:events';
import type { Row } from '../../row.js';
import { DAY, deliver, HOUR, inWorlds, keptIn, MINUTE, recover, SECOND, type Play } from '../../setup/inWorlds.js';
import { simulatedNetwork } from '../../setup/simulatedNetwork.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

/** For so many days: a visit of some minutes, and hours until the next one, at most so many. */
async function visits({ world, between }: Play, days: number, hours: number): Promise<void> {
  for (const end = world.time + days * DAY; world.time < end;) {
    const tab = world.open();
    void tab.outbox.flush();
    await world.advance(between(1, 10) * MINUTE);
    world.close(tab);
    await world.advance(Math.min(between(1, hours) * HOUR, end - world.time));
  }
}

export const f49: Row = {
  ...ROW,
  id: 'F49',
  broken: 'there is no network for 8 days, with visits now and then',
  expected: 'delivered',
  trials: 200,
  quick: 5,
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    world.cut = true;
    const tab = world.open();
    const ids = Array.from({ length: between(1, 20) }, () => answer(tab));
    await world.advance(MINUTE);
    world.close(tab);
    await visits(play, 8, 40);
    await deliver(play);
    if (ids.some((id) => !world.collected.has(id))) wrong('it was not delivered');
  }),
};

export const f50: Row = {
  ...ROW,
  id: 'F50',
  broken: 'there is no network for 31 days, with visits every day',
  expected: 'expired not before 30 days, listed, not sent any more',
  trials: 100,
  quick: 1,
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    world.cut = true;
    const tab = world.open();
    const count = between(1, 20);
    for (let number = 0; number < count; number++) answer(tab);
    await world.advance(MINUTE);
    world.close(tab);
    await visits(play, 29, 20);
    if ([...world.disk.keys()].some((key) => key.startsWith('x/'))) wrong('it has expired before its time');
    await visits(play, 2.2, 20);
    const { length } = world.posted;
    const { waiting, expired } = await recover(world);
    if (expired !== count || waiting > 0) wrong(`of ${count}, ${expired} have expired, and ${waiting} wait`);
    if (world.posted.length > length) wrong('an expired answer was sent');
  }),
};

export const s25: Row = {
  ...ROW,
  id: 'S25',
  broken: 'answers have expired, the network is back, and they are sent by hand',
  expected: 'delivered, counted once, the list is empty after it',
  trials: 100,
  quick: 5,
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    world.cut = true;
    const tab = world.open();
    const count = between(1, 5);
    for (let number = 0; number < count; number++) answer(tab);
    await world.advance(MINUTE);
    world.close(tab);
    await visits(play, 31.2, 20);
    if ((await recover(world)).expired !== count) wrong('it has not expired');
    void world.tabs.at(-1)?.outbox.retry();
    await world.advance(MINUTE);
    if (world.collected.size !== count) wrong('it was not sent when asked for');
    await deliver(play);
  }),
};

export const f70: Row = {
  ...ROW,
  id: 'F70',
  broken: '10,000 tries fail within 24 h, all in one page',
  expected: 'at most 3 timers; listeners and records stay as they were',
  trials: 5,
  quick: 1,
  run: inWorlds(async ({ world, between, answer, wrong }) => {
    const { post, signals } = simulatedNetwork(
      () => true,
      () => ({ failsAfter: between(60, 2000) }),
    );
    const tab = world.open({ post });
    answer(tab);
    const size = (): number => JSON.stringify([...world.disk]).length + world.storage.length;
    let early = 0;
    for (let tries = 0; tries < 10_000; tries++) {
      tab.outbox.hurry();
      await world.advance(8.6 * SECOND);
      if (tries === 100) early = size();
    }
    const listeners = [...signals].reduce((sum, signal) => sum + getEventListeners(signal, 'abort').length, 0);
    if (world.posted.length < 10_000) wrong(`only ${world.posted.length} tries were made`);
    if (listeners > 3) wrong(`${listeners} listeners are left behind`);
    if (size() > early + 50) wrong(`what is kept has grown from ${early} to ${size()}`);
  }),
};

export const s17: Row = {
  ...ROW,
  id: 'S17',
  broken: 'the clock jumps by hours to 50 years, to and fro, between write, send, pause and expiry, in two tabs',
  expected: 'nothing expires, no pause becomes longer than the one it was, delivered',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const jump = (): void => {
      world.offset = pick([0, -1, 1]) * pick([HOUR, DAY, 45 * DAY, 400 * DAY, 50 * 365 * DAY]);
    };
    world.cut = true;
    const tabs = [world.open(), world.open()] as const;
    const count = between(1, 10);
    for (let number = 0; number < count; number++) {
      answer(pick(tabs));
      await world.advance(between(0, 20) * MINUTE);
      jump();
      pick(tabs).outbox.hurry();
    }
    world.cut = false;
    world.retryAfter = pick([undefined, 600]);
    await world.advance(between(0, 60) * SECOND);
    jump();
    world.retryAfter = undefined;
    await world.advance(40 * MINUTE);
    const { waiting, expired } = await recover(world);
    if (expired > 0) wrong(`${expired} have expired after some hours`);
    if (waiting > 0 || world.collected.size !== count) wrong('not everything was delivered');
    if (keptIn(world).length > 0) wrong('something was left behind');
  }),
};

export const s18: Row = {
  ...ROW,
  id: 'S18',
  broken: 'a page makes its answer under a clock of 2060, is closed, and the next visit is in the present',
  expected: 'delivered within a minute of the visit, though another page was told to wait in 2060',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    world.offset = between(1, 40) * 365 * DAY;
    world.retryAfter = between(1, 24) * 3600;
    const tab = world.open();
    const id = answer(tab);
    await world.advance(between(2, 60) * SECOND);
    world.close(tab);
    world.retryAfter = undefined;
    world.offset = 0;
    void world.open().outbox.flush();
    await world.advance(MINUTE);
    if (!world.collected.has(id)) wrong('it was not delivered');
    await deliver(play);
  }),
};
