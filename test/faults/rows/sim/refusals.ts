import type { Answer } from '../../../../packages/widget/src/outbox/simulator/world.test-data.js';
import type { Row } from '../../row.js';
import { DAY, deliver, inWorlds, keptIn, MINUTE, recover, SECOND } from '../../setup/inWorlds.js';
import { receiptOf, watch } from '../../setup/wire.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

/** Twenty answers wait; whatever batch one of the poisons is in is answered by the status. */
const poisoned = (poisons: number, most: number): Row['run'] =>
  inWorlds(async ({ world, between, pick, answer, wrong }) => {
    world.cut = true;
    const tab = world.open();
    const ids = Array.from({ length: 20 }, () => answer(tab));
    await world.advance(between(1, 60) * SECOND);
    world.cut = false;
    const status = pick([400, 422]);
    const bad = new Set([...ids].sort(() => world.random() - 0.5).slice(0, poisons));
    const times = watch(world, (batch) =>
      batch.responses.some(({ id }) => bad.has(id)) ? { status } : receiptOf(world.receive(batch)),
    );
    tab.outbox.hurry();
    await world.advance(30 * SECOND);
    if (times.length > most) wrong(`it took ${times.length} requests`);
    if (world.collected.size !== 20 - poisons) wrong(`${world.collected.size} were delivered`);
    const { waiting, refused } = await recover(world);
    if (waiting !== 0 || refused !== poisons) wrong(`in the end ${waiting} wait and ${refused} are refused`);
  });

export const f38: Row = {
  ...ROW,
  id: 'F38',
  broken: 'one answer among 20 is poison (400, 422)',
  expected: 'it is isolated in at most 10 requests, the other 19 are delivered',
  run: poisoned(1, 10),
};

export const s9: Row = {
  ...ROW,
  id: 'S9',
  broken: 'three answers among 20 are poison',
  expected: 'each is isolated, in at most 10 requests more; the other 17 are delivered',
  trials: 500,
  run: poisoned(3, 30),
};

export const f39: Row = {
  ...ROW,
  id: 'F39',
  broken: 'a 413 for whatever has a comment',
  expected: 'the rating is delivered alone, the text is set aside',
  run: inWorlds(async ({ world, between, answer, wrong }) => {
    watch(world, (batch) =>
      batch.responses.some(({ comment }) => comment) ? { status: 413 } : receiptOf(world.receive(batch)),
    );
    const tab = world.open();
    const count = between(1, 8);
    const ids = Array.from({ length: count }, (_, number) => answer(tab, number % 2 ? {} : { comment: 'long' }));
    await world.advance(MINUTE);
    if (ids.some((id) => !world.collected.has(id))) wrong('a rating was not delivered');
    const { waiting, refused } = await recover(world);
    if (waiting !== 0 || refused !== Math.ceil(count / 2)) {
      wrong(`of ${Math.ceil(count / 2)} with a text, ${refused} are set aside; ${waiting} wait`);
    }
  }),
};

export const s10: Row = {
  ...ROW,
  id: 'S10',
  broken: 'a 413 or 400 comes for revision 1 after revision 2, which is smaller, was written, with or without storage',
  expected: 'revision 2 is delivered as it is',
  run: inWorlds(async ({ world, between, pick, answer, revise, wrong }) => {
    const status = pick([413, 400]);
    watch(world, (batch) =>
      batch.responses.some(({ comment }) => comment === 'long')
        ? { status, wait: 300 }
        : receiptOf(world.receive(batch)),
    );
    if (world.random() < 0.5) {
      world.weather = { disk: 1, network: 0 };
      world.diskFaults = ['reject'];
      world.storage.full = true;
    }
    const tab = world.open();
    const id = answer(tab, { comment: 'long' });
    await world.advance(between(10, 310));
    revise(tab, id, 2, { comment: 'short' });
    await world.advance(MINUTE);
    const { waiting } = await recover(world);
    if (world.collected.get(id)?.comment !== 'short') wrong('revision 2 is not at the collector');
    if (waiting > 0) wrong('something still waits');
  }),
};

export const s15: Row = {
  ...ROW,
  id: 'S15',
  broken: 'answers are refused, for a survey that the owner has forgotten; the owner mends it, and they are sent again',
  expected: 'listed until then, counted once, the list is empty after it',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    watch(world, ({ responses }) =>
      receiptOf(responses.map(({ id, revision }) => ({ id, revision, status: 'refused', reason: 'unknown survey' }))),
    );
    const tab = world.open();
    const count = between(1, 25);
    for (let number = 0; number < count; number++) answer(tab);
    await world.advance(MINUTE);
    if (keptIn(world).length !== count) wrong('not all of them are listed');
    world.meddle = undefined;
    const next = world.open();
    void next.outbox.retry();
    await world.advance(MINUTE);
    if (world.collected.size !== count) wrong('not all of them were delivered');
    await deliver(play);
  }),
};

/** One answer waits before three others; whatever batch it is in meets with the same. */
const heldUp = (met: readonly [Answer | 'lost', ...(Answer | 'lost')[]]): Row['run'] =>
  inWorlds(async ({ world, pick, answer, wrong }) => {
    const always = pick(met);
    watch(world, (batch) =>
      batch.responses.some(({ comment }) => comment === "' OR 1=1 --") ? always : receiptOf(world.receive(batch)),
    );
    const tab = world.open();
    answer(tab, { comment: "' OR 1=1 --" });
    await world.advance(MINUTE);
    const others = Array.from({ length: 3 }, () => answer(tab));
    await world.advance(DAY);
    if (others.some((id) => !world.collected.has(id))) wrong('one comment held up all others for a day');
    else if (keptIn(world).length !== 1) wrong('the one is not kept');
  });

export const s16: Row = {
  ...ROW,
  id: 'S16',
  broken: 'whatever batch holds one certain comment is answered 500 or 503, or not at all',
  expected: 'the other answers are delivered within a day, the one is kept',
  trials: 100,
  quick: 5,
  run: heldUp([{ status: 500 }, { status: 503 }, 'lost']),
};

export const s26: Row = {
  ...ROW,
  id: 'S26',
  broken: 'whatever batch holds one certain comment is answered 403 (a firewall)',
  expected: 'the other answers are delivered within a day, the one is kept',
  trials: 100,
  quick: 5,
  run: heldUp([{ status: 403 }]),
};
