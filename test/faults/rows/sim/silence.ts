import type { Row } from '../../row.js';
import { deliver, HOUR, inWorlds, MINUTE, SECOND } from '../../setup/inWorlds.js';
import { simulatedNetwork, type Wire } from '../../setup/simulatedNetwork.js';
import { watch, wireOf } from '../../setup/wire.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

export const f32Sim: Row = {
  ...ROW,
  id: 'F32 simulated',
  broken: 'a 500, 502, 503 or 504 instead of the receipt, after the commit, 1 to 8 times',
  expected: 'sent again until there is a receipt, counted once',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const times = between(1, 8);
    const sent = watch(world, (batch, nth) => {
      if (nth > times) return undefined;
      world.receive(batch);
      return { status: pick([500, 502, 503, 504]), body: pick(['', '<h1>Bad gateway</h1>', '{"receipt":false}']) };
    });
    answer(world.open());
    await world.advance(HOUR);
    if (sent.length !== times + 1) wrong(`${sent.length} requests for ${times} failures`);
    await deliver(play);
  }),
};

export const f34: Row = {
  ...ROW,
  id: 'F34',
  broken: 'no answer, 1 to 3 times; what the collector says comes 12 s to 5 min after the request, or never',
  expected: 'given up after 10 s and tried again; the late receipt is not believed',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const times: number[] = [];
    const silent = between(1, 3);
    const arrives = world.random() < 0.5;
    const { post } = simulatedNetwork(
      () => true,
      (batch) => {
        const results = arrives || times.length >= silent ? world.receive(batch) : [];
        if (times.push(world.time) > silent) return wireOf(results);
        return pick<Wire>(['silence', { ...wireOf(results), headersAfter: between(12, 300) * SECOND }]);
      },
    );
    const id = answer(world.open({ post }));
    await world.advance(10 * MINUTE);
    const [first = 0, second = Infinity] = times;
    if (second - first < 11 * SECOND || second - first > 12.1 * SECOND) {
      wrong(`the second try came ${second - first} ms after the first`);
    }
    if (times.length !== silent + 1) wrong(`${times.length} requests, ${silent} of them without an answer`);
    if (!world.collected.has(id)) wrong('it was not delivered');
    await deliver(play, { post });
  }),
};

export const s8: Row = {
  ...ROW,
  id: 'S8',
  broken: 'the headers come at once, the receipt trickles in for 11 s to 10 min, 1 to 3 times',
  expected: 'given up after 10 s and tried again, counted once',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    const times: number[] = [];
    const slow = between(1, 3);
    const { post } = simulatedNetwork(
      () => true,
      (batch) => {
        const wire = wireOf(world.receive(batch));
        return times.push(world.time) > slow ? wire : { ...wire, bodyAfter: between(11, 600) * SECOND };
      },
    );
    answer(world.open({ post }));
    await world.advance(10 * MINUTE);
    const [first = 0, second = Infinity] = times;
    if (second - first > 12.1 * SECOND) wrong(`the second try came ${second - first} ms after the first`);
    if (times.length !== slow + 1) wrong(`${times.length} requests, ${slow} of them slow`);
    await deliver(play, { post });
  }),
};

export const f48: Row = {
  ...ROW,
  id: 'F48',
  broken: 'the online flag lies: it says no while the network is there, or yes while it is not, for up to 12 h',
  expected: 'delivered at once, or within 20 min of the network',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    let network = world.random() < 0.5;
    const says = !network;
    const failsAfter = pick([1, 49, 51, 4000]);
    const { post } = simulatedNetwork(
      () => says,
      (batch) => (network ? wireOf(world.receive(batch)) : { failsAfter }),
    );
    const tab = world.open({ post });
    const id = answer(tab);
    if (!network) {
      await world.advance(between(1, 720) * MINUTE);
      network = true;
      await world.advance(20 * MINUTE);
    }
    await world.advance(2 * SECOND);
    if (!world.collected.has(id)) wrong(`it was not delivered (the flag says ${says ? 'yes' : 'no'})`);
    await deliver(play, { post });
  }),
};

export const f60Sim: Row = {
  ...ROW,
  id: 'F60 simulated',
  broken: 'revisions 2 to 6 are written while revision 1 is in flight or its receipt is being kept',
  expected: 'the highest revision is delivered, counted once',
  run: inWorlds(async (play) => {
    const { world, between, answer, revise, wrong } = play;
    const tab = world.open();
    const id = answer(tab, { comment: 'revision 1' });
    const last = between(2, 6);
    for (let revision = 2; revision <= last; revision++) {
      await world.advance(between(0, 120));
      revise(tab, id, revision, { comment: `revision ${revision}` });
    }
    await world.advance(10 * SECOND);
    const { revision, comment } = world.collected.get(id) ?? {};
    if (revision !== last || comment !== `revision ${last}`)
      wrong(`the collector has revision ${revision}, not ${last}`);
    await deliver(play);
  }),
};

export const f47Sim: Row = {
  ...ROW,
  id: 'F47 simulated',
  broken: 'an ad blocker stops each POST before it leaves the browser, in a page that is open for 4 minutes and more',
  expected:
    'at most 3 tries in that time; one now and then in a longer one; delivered when it is gone, by this page too',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    world.blocked = true;
    const tab = world.open();
    void tab.outbox.flush();
    const began = world.time;
    const ids = Array.from({ length: between(1, 5) }, () => answer(tab));
    const tries = watch(world, () => undefined);
    await world.advance(between(0, 3 * MINUTE));
    ids.push(answer(tab));
    await world.advance(4 * MINUTE - (world.time - began));
    if (tries.length > 3) wrong(`${tries.length} tries in 4 minutes`);
    await world.advance(between(0, 3 * HOUR));
    const most = 3 + Math.ceil((world.time - began) / (4 * MINUTE));
    if (tries.length > most) wrong(`${tries.length} tries in ${Math.round((world.time - began) / MINUTE)} minutes`);
    world.blocked = false;
    await world.advance(20 * MINUTE);
    if (ids.some((id) => !world.collected.has(id))) wrong('it was not delivered once the blocker was gone');
    await deliver(play);
  }),
};
