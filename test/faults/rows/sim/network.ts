import type { Batch, Verdict } from '@candor/protocol';
import type { Answer, World } from '../../../../packages/widget/src/outbox/simulator.test-data.js';
import type { Row } from '../../row.js';
import { DAY, deliver, HOUR, inWorlds, keptIn, MINUTE, recover, SECOND } from '../../setup/inWorlds.js';
import { simulatedNetwork, type Wire } from '../../setup/simulatedNetwork.js';

const ROW = { engine: 'simulator', trials: 1000, quick: 20 } as const;

const receiptOf = (results: readonly unknown[]): Answer => ({
  status: 200,
  body: JSON.stringify({ receipt: true, results }),
});
/** The same, as a browser would have it. */
const wireOf = (results: readonly unknown[]): Wire & object => ({
  status: 200,
  body: JSON.stringify({ receipt: true, results }),
});

/** Notes when each request was made. */
function watch(world: World, answer: (batch: Batch, nth: number) => Answer | 'lost' | undefined): number[] {
  const times: number[] = [];
  world.meddle = (batch) => {
    times.push(world.time);
    return answer(batch, times.length);
  };
  return times;
}

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
    world.cut = true;
    const tab = world.open();
    const ids = Array.from({ length: 5 }, () => answer(tab));
    await world.advance(between(1, 60) * SECOND);
    world.cut = false;
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
    tab.outbox.hurry();
    await world.advance(SECOND);
    const keys = [...world.disk.keys()].filter((key) => key !== 'state').sort();
    if (keys.join() !== [`r/${missing}`, `x/${refused}`].join()) wrong(`what is left is ${keys.length} records`);
    const { waiting, refused: aside } = await recover(world);
    if (waiting !== 0 || aside !== 1) wrong(`in the end ${waiting} wait and ${aside} are refused`);
    if (world.collected.size !== 4) wrong(`${world.collected.size} of 4 are at the collector`);
  }),
};

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
  expected: 'each is isolated, in at most 10 requests; the other 17 are delivered',
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
  broken: 'a 413 or 400 comes for revision 1 after revision 2, which is smaller, was written',
  expected: 'revision 2 is delivered as it is',
  run: inWorlds(async ({ world, between, pick, answer, revise, wrong }) => {
    const status = pick([413, 400]);
    watch(world, (batch) =>
      batch.responses.some(({ comment }) => comment === 'long')
        ? { status, wait: 300 }
        : receiptOf(world.receive(batch)),
    );
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

export const f41: Row = {
  ...ROW,
  id: 'F41',
  broken: 'an odd Retry-After: a date, junk, a negative number, ten years, several, none',
  expected: 'held between 1 s and a day, and a tenth more at most',
  run: inWorlds(async (play) => {
    const { world, pick, answer, wrong } = play;
    const date = (milliseconds: number): string => new Date(world.now() + milliseconds).toUTCString();
    const [retryAfter, least, most] = pick<readonly [string | undefined, number, number]>([
      ['90', 90 * SECOND, 99 * SECOND],
      [date(MINUTE), 58 * SECOND, 67 * SECOND],
      [date(-HOUR), SECOND, 2.3 * SECOND],
      [date(3650 * DAY), DAY, 1.1 * DAY],
      ['315360000', DAY, 1.1 * DAY],
      ['9'.repeat(400), DAY, 1.1 * DAY],
      ['-5', SECOND, 2.3 * SECOND],
      ['0', SECOND, 2.3 * SECOND],
      ['', SECOND, 2.3 * SECOND],
      ['soon', SECOND, 2.3 * SECOND],
      ['1e9', SECOND, 1.1 * DAY],
      ['120, 60', SECOND, 1.1 * DAY],
      ['NaN', SECOND, 2.3 * SECOND],
      [undefined, SECOND, 2.3 * SECOND],
    ]);
    const status = pick([429, 503]);
    const times = watch(world, (_, nth) =>
      nth > 1 ? undefined : { status, ...(retryAfter !== undefined && { retryAfter }) },
    );
    answer(world.open());
    await world.advance(2 * DAY);
    const [first = 0, second = Infinity] = times;
    if (second - first < least || second - first > most) {
      wrong(`"${retryAfter?.slice(0, 40)}" made it wait ${Math.round(second - first)} ms`);
    }
    await deliver(play);
  }),
};

export const f42: Row = {
  ...ROW,
  id: 'F42',
  broken: 'the collector is away for 24 h, while 1,000 clients have answers, all given within one minute',
  expected: 'at most 130 requests from each; of all, at most 5 % come back in any one second',
  quick: 12,
  run: async (trials, seed) => {
    const back = new Map<number, number>();
    const outcome = await inWorlds(async (play) => {
      const { world, between, answer, wrong } = play;
      const times = watch(world, () => 'lost');
      const tab = world.open();
      await world.advance(between(0, MINUTE));
      answer(tab);
      await world.advance(DAY - world.time);
      if (times.length > 130) wrong(`a client made ${times.length} requests`);
      world.meddle = undefined;
      const { length } = world.posted;
      while (world.posted.length === length && world.time < DAY + HOUR) await world.advance(SECOND);
      const second = Math.floor(world.time / SECOND);
      back.set(second, (back.get(second) ?? 0) + 1);
      await deliver(play);
    })(trials, seed);
    const peak = Math.max(...back.values());
    // Of a few clients, two may well meet.
    if (peak > Math.max(3, trials / 20)) outcome.wrong.push(`${peak} of ${trials} clients came back in one second`);
    return outcome;
  },
};

export const f43: Row = {
  ...ROW,
  id: 'F43',
  broken: 'a wrong key (401, 403, 404, 405, 410) for 1 to 72 h, with online events and reloads; then it is mended',
  expected: 'all is kept, at least an hour between two requests, delivered within a day of being mended',
  run: inWorlds(async (play) => {
    const { world, between, pick, answer, wrong } = play;
    const status = pick([401, 403, 404, 405, 410]);
    const times = watch(world, () => ({ status }));
    let tab = world.open();
    const ids = Array.from({ length: between(1, 20) }, () => answer(tab));
    for (let end = between(1, 72) * HOUR; world.time < end;) {
      await world.advance(between(10, 200) * MINUTE);
      tab.outbox.hurry();
      if (world.random() < 0.2) {
        world.close(tab);
        tab = world.open();
        void tab.outbox.flush();
      }
    }
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    if (gaps.some((gap) => gap < HOUR)) wrong('two requests came within an hour');
    if (keptIn(world).length !== ids.length) wrong('not all is kept');
    world.meddle = undefined;
    await world.advance(DAY + MINUTE);
    if (world.collected.size !== ids.length) wrong('not all was delivered within a day');
    await deliver(play);
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

export const s16: Row = {
  ...ROW,
  id: 'S16',
  broken: 'whatever batch holds one certain comment is answered 403, 500 or not at all (a firewall)',
  expected: 'the other answers are delivered within a day',
  trials: 100,
  quick: { none: 'only 400, 413 and 422 make a batch smaller' },
  run: inWorlds(async ({ world, pick, answer, wrong }) => {
    const met = pick<Answer | 'lost'>([{ status: 403 }, { status: 500 }, 'lost']);
    watch(world, (batch) => {
      if (batch.responses.some(({ comment }) => comment === "' OR 1=1 --")) return met;
      return receiptOf(world.receive(batch));
    });
    const tab = world.open();
    answer(tab, { comment: "' OR 1=1 --" });
    await world.advance(MINUTE);
    const others = Array.from({ length: 3 }, () => answer(tab));
    await world.advance(DAY);
    if (others.some((id) => !world.collected.has(id))) wrong('one comment held up all others for a day');
  }),
};
