import { FULL_PACE } from '../../../../packages/widget/src/outbox/pace.js';
import { keyOf } from '../../../../packages/widget/src/outbox/parcel.js';
import { responseParcel } from '../../../../packages/widget/src/outbox/parcels.test-data.js';
import type { Row } from '../../row.js';
import { deliver, inWorlds, keptIn, MINUTE, recover, SECOND } from '../../setup/inWorlds.js';
import { simulatedDatabase } from '../../setup/simulatedDatabase.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

export const f14Sim: Row = {
  ...ROW,
  id: 'F14 simulated',
  broken: 'an outbox, its state and its pace were left by an older version',
  expected: 'delivered once',
  run: inWorlds(async (play) => {
    const { world, between, pick, given, wrong } = play;
    const count = between(1, 30);
    for (let number = 1; number <= count; number++) {
      const parcel = responseParcel(number);
      given.add(parcel.response.id);
      world.promised.set(parcel.response.id, 1);
      world.disk = new Map(world.disk).set(keyOf(parcel), parcel);
    }
    const pace = { failures: 3, notBefore: world.now() + MINUTE };
    const state = pick<unknown>([
      undefined,
      { pace },
      { pace: { ...pace, most: 5 }, lease: { owner: 'gone', until: world.now() + MINUTE } },
      { notBefore: world.now() + 1e12, seen: 'yesterday' },
    ]);
    if (state) world.disk = new Map(world.disk).set('state', state);
    await deliver(play, simulatedDatabase());
    if (new Set(world.posted).size !== world.posted.length) wrong('something was sent twice');
    if (world.collected.size !== count) wrong('not everything was delivered');
  }),
};

const JUNK: readonly [unknown, ...unknown[]] = [
  null,
  'junk',
  7,
  [],
  {},
  { kind: 'response' },
  { kind: 'response', response: null },
  { kind: 'response', response: { id: 4, revision: 'x' } },
  { kind: 'outcome', outcome: { at: 'noon' } },
  { kind: 'party', response: { id: 'a', revision: 1 } },
  responseParcel(99),
];

export const f17: Row = {
  ...ROW,
  id: 'F17',
  broken: 'junk among the records of the disk and of the journal, and in the state',
  expected: 'passed over, the others flow, no loop',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    for (let number = between(1, 10); number > 0; number--) {
      const key = pick(['r/junk', `r/${number}`, `o/${number}/shown`, 'x/1', 'state', '']);
      if (world.random() < 0.5) world.disk = new Map(world.disk).set(key, pick(JUNK));
      else world.storage.setItem(`sim#${key}`, pick(['', '{', 'null', '{"kind":"response"}', '[1,2']));
    }
    const tab = world.open(simulatedDatabase());
    const count = between(1, 25);
    for (let number = 0; number < count; number++) answer(tab);
    await deliver(play, simulatedDatabase());
    if (world.collected.size !== count) wrong('not everything was delivered');
    if (world.posted.length > 2 * count) wrong(`${world.posted.length} sent for ${count}`);
  }),
};

export const s1: Row = {
  ...ROW,
  id: 'S1',
  broken: 'a newer version has left its records, and a tab of it is still open',
  expected: 'its records stay as they are, ours flow',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    const theirs = new Map<string, unknown>();
    for (let number = between(1, 40); number > 0; number--) {
      const parcel = responseParcel(1000 + number);
      theirs.set(keyOf(parcel), { ...parcel, v: 2, seal: 'new' });
    }
    theirs.set('index', [...theirs.keys()]);
    world.disk = new Map([...theirs, ['state', { v: 2, turns: [] }]]);
    const tab = world.open(simulatedDatabase());
    const count = between(1, 25);
    for (let number = 0; number < count; number++) answer(tab);
    await deliver(play, simulatedDatabase());
    const same = [...theirs].every(([key, value]) => JSON.stringify(world.disk.get(key)) === JSON.stringify(value));
    if (!same) wrong('a record of the newer version was touched');
    if (world.collected.size !== count) wrong('not everything of ours was delivered');
  }),
};

export const s22: Row = {
  ...ROW,
  id: 'S22',
  broken: 'a state that is whole, but cannot be: a pause until the year 9999, batches of 0, a lease without an end',
  expected: 'passed over, what waits is delivered',
  trials: 100,
  quick: 10,
  run: inWorlds(async (play) => {
    const { world, pick, given, wrong } = play;
    world.locks = world.random() < 0.5;
    const parcel = responseParcel(1);
    given.add(parcel.response.id);
    const odd = pick<object>([
      { pace: { ...FULL_PACE, failures: 1, setAt: 0, notBefore: 253_402_300_799_000, told: true } },
      { pace: { ...FULL_PACE, failures: 1, setAt: -Infinity, notBefore: Infinity } },
      { pace: { ...FULL_PACE, most: 0 } },
      { pace: { ...FULL_PACE, most: Number.NaN } },
      { pace: { ...FULL_PACE, most: -3, suspects: -7 } },
      { pace: { ...FULL_PACE, failures: Number.NaN } },
      { lease: { owner: 'nobody', until: Number.NaN, guest: false } },
      { lease: { owner: 'nobody', until: Infinity, guest: true } },
      { seen: Infinity },
      { seen: Number.NaN, ages: { [keyOf(parcel)]: Number.NaN } },
    ]);
    world.disk = new Map<string, unknown>([
      [keyOf(parcel), parcel],
      ['state', { pace: FULL_PACE, seen: world.now(), ages: {}, ...odd }],
    ]);
    const { waiting } = await recover(world, simulatedDatabase());
    if (waiting > 0) wrong(`still waiting for ${JSON.stringify(odd)}`);
  }),
};

export const s2: Row = {
  ...ROW,
  id: 'S2',
  broken: 'the customer clears the site data while the page is open and has answers waiting',
  expected: 'no error; what is answered after it is durable and delivered',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const { faults, disk } = simulatedDatabase();
    const tab = world.open({ disk });
    world.cut = true;
    for (let number = between(0, 5); number > 0; number--) answer(tab);
    await world.advance(between(0, 30_000));
    const how = pick(['close', 'versionchange', 'nothing']);
    world.disk = new Map();
    world.storage.clear();
    world.promised.clear();
    if (how !== 'nothing') faults.tell(how);
    await world.advance(between(0, 30_000));
    world.promised.clear();
    const later = Array.from({ length: between(1, 5) }, () => answer(tab));
    await world.advance(10 * SECOND);
    if (later.some((id) => !world.promised.has(id))) wrong('an answer after it was not durable');
    await deliver(play, { disk });
    if (later.some((id) => !world.collected.has(id))) wrong('an answer after it was not delivered');
  }),
};

export const s7: Row = {
  ...ROW,
  id: 'S7',
  broken: 'consent is withdrawn while storage is 6 s late, for one exchange or for all',
  quick: 20,
  expected: 'nothing is kept anywhere, and no later page posts anything',
  run: inWorlds(async ({ world, between, answer, wrong }) => {
    const tab = world.open();
    world.cut = true;
    for (let number = between(1, 4); number > 0; number--) answer(tab);
    await world.advance(between(0, 5000));
    world.diskFaults = ['late'];
    world.weather = { disk: world.random() < 0.5 ? 1 : 0.5, network: 0 };
    if (world.random() < 0.5) answer(tab);
    tab.outbox.hold();
    void tab.outbox.purge(true);
    world.promised.clear();
    world.receipted.clear();
    await world.advance(MINUTE);
    world.promised.clear();
    world.faults.length = 0;
    world.close(tab);
    const posted = world.posted.length;
    const { waiting } = await recover(world);
    if (waiting > 0 || keptIn(world).length > 0) wrong('something is still kept');
    if (world.posted.length > posted) wrong('a later page has posted what was to be forgotten');
  }),
};
