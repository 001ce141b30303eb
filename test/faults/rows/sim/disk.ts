import type { Row } from '../../row.js';
import { deliver, inWorlds, keptIn, MINUTE, SECOND } from '../../setup/inWorlds.js';
import { simulatedDatabase } from '../../setup/simulatedDatabase.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

export const f04: Row = {
  ...ROW,
  id: 'F04',
  broken: 'every request succeeds, then the transaction aborts (quota), for a while',
  expected: 'not called durable, kept on the next rung, delivered from there by a later page',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    const { faults, disk } = simulatedDatabase();
    faults.commits = 'aborts';
    world.cut = true;
    const tab = world.open({ disk });
    const ids = Array.from({ length: between(1, 5) }, () => answer(tab));
    await world.advance(between(1, 120) * SECOND);
    if (world.promised.size > 0) wrong('it was called durable');
    if (ids.some((id) => world.storage.getItem(`sim#r/${id}`) === null)) wrong('it is not on the next rung');
    world.close(tab);
    faults.commits = 'well';
    await deliver(play, { disk });
    if (world.collected.size !== ids.length) wrong('not everything was delivered');
  }),
};

export const f07: Row = {
  ...ROW,
  id: 'F07',
  broken: 'there is no indexedDB; or its getter, or open, throws; or open fails',
  expected: 'kept on the next rung, delivered',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const { faults, disk } = simulatedDatabase();
    faults.opening = pick(['missing', 'forbidden', 'throws', 'fails']);
    world.cut = true;
    const tab = world.open({ disk });
    const id = answer(tab);
    await world.advance(between(50, 60_000));
    if (world.promised.size > 0) wrong('it was called durable');
    if (world.storage.getItem(`sim#r/${id}`) === null) wrong('it is not on the next rung');
    await deliver(play, { disk });
    if (!world.collected.has(id)) wrong('it was not delivered');
  }),
};

export const f08: Row = {
  ...ROW,
  id: 'F08',
  broken: 'open settles never, or 3 to 60 s late',
  expected: 'on the next rung within 2 s and sent; a late open takes over what is there',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const { faults, disk } = simulatedDatabase();
    const opening = pick<'hangs' | number>(['hangs', between(3, 60) * SECOND]);
    faults.opening = opening;
    world.meddle = () => 'lost';
    const tab = world.open({ disk });
    const id = answer(tab);
    await world.advance(2 * SECOND + 10);
    if (world.storage.getItem(`sim#r/${id}`) === null) wrong('it was not on the next rung after 2 s');
    if (world.posted.length === 0) wrong('it was not sent within 2 s');
    await world.advance(MINUTE);
    answer(tab);
    await world.advance(10 * SECOND);
    if (opening !== 'hangs' && !world.disk.has(`r/${id}`)) wrong('the late open did not take over');
    faults.opening = 'well';
    await deliver(play, { disk });
    if (world.collected.size !== 2 || keptIn(world).length > 0) wrong('it was not delivered and cleared away');
  }),
};

export const f10: Row = {
  ...ROW,
  id: 'F10',
  broken: 'the database connection is closing, once, at a random transaction',
  expected: 'opened anew, tried once more, stored on the disk',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    const { faults, disk } = simulatedDatabase();
    const tab = world.open({ disk });
    const count = between(2, 6);
    for (let number = 0; number < count; number++) {
      if (number === 1) faults.closing = 1;
      answer(tab);
      await world.advance(between(0, 200));
    }
    await world.advance(SECOND);
    if (world.promised.size !== count) wrong('it was not stored on the disk');
    if (tab.progress.some(({ kind }) => kind === 'unsafe')) wrong('the disk was given up');
    await deliver(play, { disk });
  }),
};

export const f11: Row = {
  ...ROW,
  id: 'F11',
  broken: 'the storage server is lost for good, at a random moment',
  expected: 'the next rung after two failures, asked again only after 5 minutes; what came later is delivered',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    const { faults, disk } = simulatedDatabase();
    const tab = world.open({ disk });
    answer(tab);
    await world.advance(between(0, 2000));
    faults.tell('close');
    faults.closing = Infinity;
    faults.opening = 'fails';
    // What is under way ends in some way or other.
    await world.advance(20 * SECOND);
    const { asked } = faults;
    const ids: string[] = [];
    for (let number = between(2, 5); number > 0; number--) {
      ids.push(answer(tab));
      await world.advance(between(5, 40) * SECOND);
    }
    await world.advance(10 * SECOND);
    // An exchange asks twice, and each of that opens twice; more than two exchanges were no rest.
    if (faults.asked - asked > 8) wrong(`it was asked ${faults.asked - asked} times within 4 minutes`);
    if (ids.some((id) => world.promised.has(id))) wrong('it was called durable');
    if (ids.some((id) => !world.collected.has(id))) wrong('it was not delivered');
  }),
};

export const s3: Row = {
  ...ROW,
  id: 'S3',
  broken: 'the disk is full: whatever puts fails, while reads and deletes work; freed later',
  expected: 'not called durable, delivered by the network; what was on the disk before is delivered once it is freed',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    const { faults, disk } = simulatedDatabase();
    const tab = world.open({ disk });
    world.cut = true;
    for (let number = between(1, 5); number > 0; number--) answer(tab);
    await world.advance(SECOND);
    faults.commits = 'full';
    const later = Array.from({ length: between(1, 5) }, () => answer(tab));
    world.cut = false;
    tab.outbox.hurry();
    await world.advance(MINUTE);
    if (later.some((id) => world.promised.has(id))) wrong('it was called durable');
    if (later.some((id) => !world.collected.has(id))) wrong('it was not delivered by the network');
    faults.commits = 'well';
    await deliver(play, { disk });
    if (keptIn(world).length > 0) wrong('something was left behind');
  }),
};

export const s4: Row = {
  ...ROW,
  id: 'S4',
  broken: 'neither the disk nor localStorage takes anything, and the network fails for a while',
  expected: 'never called durable, delivered while the page is open, within 2 s of the network',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const { faults, disk } = simulatedDatabase();
    faults.opening = pick(['missing', 'fails', 'hangs']);
    world.storage.full = true;
    world.cut = world.random() < 0.5;
    const tab = world.open({ disk });
    const count = between(1, 25);
    for (let number = 0; number < count; number++) answer(tab);
    await world.advance(between(3, 60) * SECOND);
    if (world.promised.size > 0) wrong('it was called durable');
    if (!world.cut && world.collected.size < count) wrong('it was not delivered at once');
    world.cut = false;
    tab.outbox.hurry();
    await world.advance(5 * SECOND);
    if (world.collected.size !== count) wrong('it was not delivered when the network came back');
  }),
};

export const s5: Row = {
  ...ROW,
  id: 'S5',
  broken: 'storage answers each time, but 6 s late; or commits, and says that it failed',
  expected: 'delivered, counted once; what came late is not there again, what was lied about may be sent again',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, revise, wrong } = play;
    world.weather = { disk: pick([0.3, 1]), network: 0 };
    world.diskFaults = [pick(['late', 'committed'])];
    const tab = world.open();
    const count = between(1, 5);
    for (let number = 0; number < count; number++) {
      const id = answer(tab);
      await world.advance(between(0, 10_000));
      if (world.random() < 0.5) revise(tab, id, 2);
    }
    await world.advance(MINUTE);
    if (world.collected.size !== count) wrong('it was not delivered within a minute');
    const { length } = world.posted;
    await deliver(play);
    if (world.diskFaults.includes('late') && world.posted.length > length) wrong('it was there again, and sent again');
    if (keptIn(world).length > 0) wrong('something was left behind');
  }),
};

export const s6: Row = {
  ...ROW,
  id: 'S6',
  broken: 'the browser is killed at random moments, ten times; what localStorage had not written is gone',
  expected: 'what was called durable is there, and delivered',
  run: inWorlds(async (play) => {
    const { world, between, answer, revise } = play;
    const { disk } = simulatedDatabase();
    for (let life = 0; life < 10; life++) {
      world.cut = world.random() < 0.7;
      const tab = world.open({ disk });
      void tab.outbox.flush();
      const id = answer(tab);
      await world.advance(between(0, 40));
      revise(tab, id, 2);
      await world.advance(between(0, 20));
      world.close(tab);
      world.storage.lose();
    }
    await deliver(play, { disk });
  }),
};
