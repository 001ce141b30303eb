import type { Verdict } from '@candor/protocol';
import type { Answer } from '../../../../packages/widget/src/outbox/simulator/world.test-data.js';
import type { Row } from '../../row.js';
import { deliver, inWorlds, keptIn, MINUTE, recover, SECOND } from '../../setup/inWorlds.js';
import { receiptOf, watch } from '../../setup/wire.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

export const f36: Row = {
  ...ROW,
  id: 'F36',
  broken: 'the receipt names another id, another revision, or both',
  expected: 'nothing is deleted, sent again',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const kind = pick(['id', 'revision', 'both']);
    watch(world, (batch) => {
      const results = world.receive(batch).map(({ id, revision, status }) => ({
        id: kind === 'revision' ? id : id.replace(/^./, 'f'),
        revision: kind === 'id' ? revision : revision + pick([-1, 1, 0.5, 1e9]),
        status,
      }));
      return receiptOf(results);
    });
    const tab = world.open();
    const count = between(1, 5);
    for (let number = 0; number < count; number++) answer(tab);
    await world.advance(between(1, 20) * MINUTE);
    if (keptIn(world).length !== count) wrong(`${keptIn(world).length} of ${count} are still kept`);
    if (tab.progress.some((each) => each.kind === 'delivered')) wrong('it was called delivered');
    await deliver(play);
  }),
};

export const f37: Row = {
  ...ROW,
  id: 'F37',
  broken: 'a mixed batch: 3 accepted, 1 refused, 1 missing in the receipt, in any order',
  expected: '3 are gone, 1 is set aside, 1 stays and is delivered later',
  run: inWorlds(async ({ world, between, answer, wrong }) => {
    const tab = world.open();
    const ids = Array.from({ length: 5 }, () => answer(tab, {}, 'note'));
    await world.advance(between(1, 60) * SECOND);
    const [refused = '', missing = ''] = [...ids].sort(() => world.random() - 0.5);
    watch(world, (batch) => {
      const results = batch.responses.flatMap(({ id, revision }): Verdict[] => {
        if (id === missing) return [];
        if (id === refused) return [{ id, revision, status: 'refused', reason: 'unknown survey' }];
        world.collected.set(id, { revision, comment: undefined });
        return [{ id, revision, status: 'accepted' }];
      });
      return receiptOf(results.sort(() => world.random() - 0.5));
    });
    void tab.outbox.flush();
    await world.advance(SECOND);
    const keys = [...world.disk.keys()].filter((key) => key !== 'state').sort();
    if (keys.join() !== [`r/${missing}`, `x/${refused}`].join()) wrong(`what is left is ${keys.length} records`);
    const { waiting, refused: aside } = await recover(world);
    if (waiting !== 0 || aside !== 1) wrong(`in the end ${waiting} wait and ${aside} are refused`);
    if (world.collected.size !== 4) wrong(`${world.collected.size} of 4 are at the collector`);
  }),
};

const NO_RECEIPTS: readonly [Answer, ...Answer[]] = [
  { status: 200, body: '<!doctype html><title>Welcome to the hotel</title>' },
  { status: 200, body: '' },
  { status: 200, body: 'null' },
  { status: 200, body: '[]' },
  { status: 200, body: '{"ok":true}' },
  { status: 200, body: '{"receipt":true' },
  { status: 200, body: '{"receipt":"true","results":[]}' },
  { status: 200, body: '{"receipt":true,"results":{}}' },
  { status: 201, body: 'as it should be' },
  { status: 202, body: 'as it should be' },
  { status: 204 },
  { status: 206, body: 'as it should be' },
  { status: 304 },
  { status: 302, body: '<a href="/login">' },
];

export const s11: Row = {
  ...ROW,
  id: 'S11',
  broken: 'a 2xx or 3xx that is no receipt: a portal, other JSON, half a receipt, 201, 202, 204, 304',
  expected: 'nothing is deleted or called delivered, sent again',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const times = watch(world, (batch) => {
      const { body, ...met } = pick(NO_RECEIPTS);
      return body === 'as it should be' ? { ...receiptOf(world.receive(batch)), ...met } : { ...met, body: body ?? '' };
    });
    const tab = world.open();
    const count = between(1, 20);
    for (let number = 0; number < count; number++) answer(tab);
    await world.advance(between(1, 60) * MINUTE);
    if (keptIn(world).length !== count) wrong(`${keptIn(world).length} of ${count} are still kept`);
    if (tab.progress.some(({ kind }) => kind === 'delivered')) wrong('it was called delivered');
    if (times.length < 4) wrong('it was not tried again');
    await deliver(play);
  }),
};

export const s12: Row = {
  ...ROW,
  id: 'S12',
  broken: 'receipts with unknown words, missing fields, nulls, numbers for names, thousands of strangers',
  expected: 'nothing is deleted, no error, sent again',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const odd = (verdict: Verdict): unknown =>
      pick<unknown>([
        { ...verdict, status: 'maybe' },
        { ...verdict, status: 'ACCEPTED' },
        { ...verdict, status: true },
        { id: verdict.id, status: 'accepted' },
        { id: verdict.id, revision: verdict.revision },
        { ...verdict, revision: String(verdict.revision) },
        { ...verdict, id: [verdict.id] },
        [verdict.id, verdict.revision, 'accepted'],
        null,
        7,
        'accepted',
        {},
      ]);
    watch(world, (batch) => {
      const strangers = Array.from({ length: pick([0, 0, 2000]) }, (_, id) => ({
        id,
        revision: 1,
        status: 'accepted',
      }));
      return receiptOf([...world.receive(batch).map(odd), ...strangers]);
    });
    const tab = world.open();
    const count = between(1, 5);
    for (let number = 0; number < count; number++) answer(tab);
    await world.advance(between(1, 30) * MINUTE);
    if (keptIn(world).length !== count) wrong(`${keptIn(world).length} of ${count} are still kept`);
    await deliver(play);
  }),
};

export const s13: Row = {
  ...ROW,
  id: 'S13',
  broken: 'the receipt names the same id twice, with other revisions or other verdicts, in any order',
  expected: 'only what is said of exactly this revision counts; the answer is at the collector, or in the list',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, revise, wrong } = play;
    const tab = world.open();
    watch(world, (batch) => {
      const results = world
        .receive(batch)
        .flatMap((each): unknown[] => [
          each,
          pick<unknown>([
            { ...each, revision: each.revision + 1 },
            { ...each, revision: each.revision - 1, status: 'refused', reason: 'another' },
            { ...each, status: 'maybe' },
            each,
          ]),
        ]);
      return receiptOf(results.sort(() => world.random() - 0.5));
    });
    const id = answer(tab);
    await world.advance(between(0, 300));
    revise(tab, id, 2, { comment: 'second' });
    await world.advance(MINUTE);
    if (world.collected.get(id)?.comment !== 'second') wrong('revision 2 was not delivered');
    await deliver(play);
  }),
};

export const s14: Row = {
  ...ROW,
  id: 'S14',
  broken: 'a cache plays back the first receipt to every later batch, for up to an hour',
  expected: 'it settles nothing but what it names; the rest is delivered when the cache is gone',
  run: inWorlds(async (play) => {
    const { world, between, answer, wrong } = play;
    let first: Answer | undefined;
    watch(world, (batch) => (first ??= receiptOf(world.receive(batch))));
    const tab = world.open();
    answer(tab);
    await world.advance(SECOND);
    const later = Array.from({ length: between(1, 20) }, () => answer(tab));
    await world.advance(between(1, 60) * MINUTE);
    if (later.some((id) => !world.disk.has(`r/${id}`))) wrong('something else was taken out');
    await deliver(play);
    if (world.collected.size !== later.length + 1) wrong('not everything was delivered');
  }),
};
