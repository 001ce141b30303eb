import type { Batch } from '@candor/protocol';
import { settingsOf } from '../../../../packages/widget/src/options.js';
import type { Parts } from '../../../../packages/widget/src/outbox/simulator/tab.test-data.js';
import type { Row } from '../../row.js';
import { deliver, inWorlds, MINUTE, SECOND } from '../../setup/inWorlds.js';
import { simulatedDatabase } from '../../setup/simulatedDatabase.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

export const f20: Row = {
  ...ROW,
  id: 'F20',
  broken: 'two sites on one origin, whose names are alike, with the same collector and with journals of both',
  expected: 'each answer goes out for its own site, once; clearing one leaves the other alone',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const { disk } = simulatedDatabase();
    const [one, other] = pick<[string, string]>([
      ['shop', 'blog'],
      ['shop', 'shop2'],
      ['shop', 'my:shop'],
    ]);
    const partsOf = (site: string): Parts => {
      const { name } = settingsOf({ endpoint: 'https://collector.example', site });
      return { name, site, disk };
    };
    const owner = new Map<string, string>();
    world.meddle = ({ site, responses }: Batch) => {
      if (responses.some(({ id }) => owner.get(id) !== site)) wrong('an answer was sent for the other site');
      return world.cut ? 'lost' : undefined;
    };
    world.cut = true;
    for (const site of [one, other]) {
      const tab = world.open(partsOf(site));
      for (let number = between(1, 6); number > 0; number--) owner.set(answer(tab), site);
      await world.advance(between(0, 4));
      tab.freeze();
      await world.advance(10);
      world.close(tab);
    }
    const theirs = [...owner].filter(([, site]) => site === other).map(([id]) => id);
    if (world.random() < 0.3) {
      const tab = world.open(partsOf(one));
      void tab.outbox.purge(false);
      await world.advance(10 * SECOND);
      world.faults.length = 0;
      for (const [id, site] of owner) if (site === one) world.promised.delete(id);
    }
    world.cut = false;
    void world.open(partsOf(one)).outbox.flush();
    await world.advance(MINUTE);
    void world.open(partsOf(other)).outbox.flush();
    await world.advance(MINUTE);
    if (theirs.some((id) => !world.collected.has(id))) wrong('an answer of the other site was not delivered');
    await deliver(play, partsOf(one));
    await deliver(play, partsOf(other));
  }),
};

export const f71Sim: Row = {
  ...ROW,
  id: 'F71 simulated',
  broken: 'the widget is destroyed at a random moment, in mid-flight or in a pause',
  expected: 'the lock is let go, no timers, the record is kept; the next page delivers',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    world.cut = world.random() < 0.5;
    const tab = world.open();
    const id = answer(tab);
    await world.advance(between(6, world.cut ? 60_000 : 250));
    const delivered = world.receipted.has(id);
    tab.outbox.stop();
    const { length } = world.posted;
    await world.advance(SECOND);
    if (tab.timers > 0) wrong(`${tab.timers} timers are left`);
    if (world.holder) wrong('the lock is still held');
    if (!delivered && !world.disk.has(`r/${id}`)) wrong('the record is gone');
    await world.advance(30 * MINUTE);
    if (world.posted.length > length) wrong('it was posted after the end');
    await deliver(play);
  }),
};

export const s19: Row = {
  ...ROW,
  id: 'S19',
  broken: 'the tab with the lock falls asleep in mid-flight, without a word, for a minute to an hour',
  expected:
    'another tab delivers within 35 s; when the first wakes up, it deletes and sends nothing that it should not',
  trials: 500,
  quick: 15,
  run: inWorlds(async (play) => {
    const { world, between, answer, revise, wrong } = play;
    world.locks = world.random() < 0.7;
    const [first, second] = [world.open(), world.open()];
    world.meddle = () => ({ status: 503, wait: 400 });
    const id = answer(first);
    await world.advance(between(10, 390));
    first.stall();
    world.meddle = undefined;
    await world.advance(10);
    revise(second, id, 2, { comment: 'from the other tab' });
    const later = answer(second);
    await world.advance(35 * SECOND);
    if (!world.collected.has(later) || !world.collected.has(id)) wrong('the other tab did not deliver within 35 s');
    await world.advance(between(1, 60) * MINUTE);
    const { length } = world.posted;
    first.thaw();
    await world.advance(MINUTE);
    if (world.posted.length > length + 1) wrong(`${world.posted.length - length} were sent again`);
    if (world.collected.get(id)?.revision !== 2) wrong('a lower revision stands');
    await deliver(play);
  }),
};

export const s23: Row = {
  ...ROW,
  id: 'S23',
  broken: 'consent is withdrawn in one tab while another is frozen in mid-flight, with answers in memory',
  expected: 'when it wakes up, it forgets too: nothing is kept, or posted later',
  run: inWorlds(async ({ world, between, answer, wrong }) => {
    const [first, second] = [world.open(), world.open()];
    world.cut = true;
    for (let number = between(1, 4); number > 0; number--) answer(second);
    await world.advance(between(0, 3000));
    if (world.random() < 0.5) second.stall();
    else second.freeze();
    await world.advance(between(0, 3000));
    first.outbox.hold();
    void first.outbox.purge(true);
    await world.advance(between(1, 60) * SECOND);
    const { length } = world.posted;
    world.cut = false;
    second.thaw();
    await world.advance(MINUTE);
    second.freeze();
    world.close(second);
    void world.open().outbox.flush();
    await world.advance(MINUTE);
    if (world.disk.size + world.storage.length > 0) wrong('something is still kept');
    if (world.posted.length > length) wrong('what was to be forgotten was posted');
    world.promised.clear();
    world.faults.length = 0;
  }),
};

export const s20: Row = {
  ...ROW,
  id: 'S20',
  broken: 'tabs go into the back/forward cache and come back at random, in mid-flight or in mid-write; some never do',
  expected: 'what another tab answers is delivered within 35 s, each revision once in fair weather',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    world.locks = world.random() < 0.7;
    const tabs = [world.open(), world.open()] as const;
    for (let turn = between(2, 6); turn > 0; turn--) {
      const tab = pick(tabs);
      answer(tab);
      await world.advance(between(0, 250));
      tab.freeze();
      await world.advance(between(0, 3000));
      if (world.random() < 0.7) tab.thaw();
    }
    const last = answer(world.open());
    await world.advance(35 * SECOND);
    if (!world.collected.has(last)) wrong('what another tab has answered was not delivered within 35 s');
    await deliver(play);
  }),
};
