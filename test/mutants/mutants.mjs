// @ts-check
/**
 * Ways to be wrong that the tests must notice. Each is a change in one file and the tests that have to fail with it.
 *
 * @typedef {{ search: string, replace: string }} Edit
 * @typedef {{ name: string, file: string, edits: Edit[], tests: string[] }} Mutant
 */

const OUTBOX = 'packages/widget/src/outbox';
/** Where more than one may notice. */
const ALL = ['settle', 'pace', 'age', 'claim', 'ladder', 'model', 'shelf.browser', 'outbox.browser'].map(
  (name) => `${OUTBOX}/${name}.test.ts`,
);
const STORE = 'packages/collector/src/store';

/** @type {Mutant[]} */
export const MUTANTS = [
  {
    name: 'an answer is deleted before it is sent',
    file: `${OUTBOX}/sender.ts`,
    edits: [
      {
        search: '    const reply = await fly(packed);',
        replace: `    await ledger.finish(packed.parcels.map((parcel) => ({ key: keyOf(parcel), parcel })), { owner, pace });
    const reply = await fly(packed);`,
      },
    ],
    tests: [`${OUTBOX}/outbox.browser.test.ts`],
  },
  {
    name: 'any receipt settles everything that was sent',
    file: `${OUTBOX}/settle.ts`,
    edits: [
      {
        search: 'if (verdict) settled.push({ key: keyOf(parcel), parcel, verdict });',
        replace: `settled.push({ key: keyOf(parcel), parcel, verdict: verdict ?? { id, revision, status: 'accepted' } });
    if (verdict) continue;`,
      },
    ],
    tests: [`${OUTBOX}/settle.test.ts`],
  },
  {
    name: 'any 2xx is a receipt',
    file: `${OUTBOX}/settle.ts`,
    edits: [
      {
        search: "if (reply.kind !== 'unacceptable' || sent.length !== 1 || !only) return [];",
        replace:
          "if (reply.kind === 'later') return sent.map((parcel) => ({ key: keyOf(parcel), parcel }));\n  if (reply.kind !== 'unacceptable' || sent.length !== 1 || !only) return [];",
      },
    ],
    tests: [`${OUTBOX}/outbox.browser.test.ts`],
  },
  {
    name: 'a receipt ignores the revision',
    file: `${OUTBOX}/settle.ts`,
    edits: [{ search: 'each.revision === revision && isFinal(each)', replace: 'isFinal(each)' }],
    tests: [`${OUTBOX}/settle.test.ts`],
  },
  {
    name: 'a later revision is taken out by the receipt of an earlier one',
    file: `${OUTBOX}/settle.ts`,
    edits: [{ search: 'return revisionOf(kept) <= revisionOf(verdict.parcel);', replace: 'return true;' }],
    tests: [`${OUTBOX}/settle.test.ts`, `${OUTBOX}/outbox.browser.test.ts`],
  },
  {
    name: 'all answers share one key',
    file: `${OUTBOX}/parcel.ts`,
    edits: [{ search: '/${parcel.response.id}`', replace: '/all`' }],
    tests: ALL,
  },
  {
    name: 'the lock is queued for',
    file: `${OUTBOX}/lock.ts`,
    edits: [{ search: '{ ifAvailable: true }', replace: '{}' }],
    tests: ALL,
  },
  {
    name: 'the last request of a page means delivered',
    file: `${OUTBOX}/sender.ts`,
    edits: [
      {
        search: 'if (packed.parcels.length > 0) void options.post(packed.body, true);',
        replace: `if (packed.parcels.length > 0) void options.post(packed.body, true);
      void ledger.finish(packed.parcels.map((parcel) => ({ key: keyOf(parcel), parcel })), { owner, pace });`,
      },
    ],
    tests: [`${OUTBOX}/outbox.browser.test.ts`],
  },
  {
    name: 'a wrong set-up drops the answers',
    file: `${OUTBOX}/reply.ts`,
    edits: [
      { search: 'const SETUP = [401, 403, 404, 405, 410];', replace: 'const SETUP: number[] = [];' },
      {
        search: 'const UNACCEPTABLE = [400, 413, 422];',
        replace: 'const UNACCEPTABLE = [400, 401, 403, 404, 405, 410, 413, 422];',
      },
    ],
    tests: ALL,
  },
  {
    name: 'retries come without jitter',
    file: `${OUTBOX}/retry.ts`,
    edits: [{ search: '(0.5 + random / 2) *', replace: '(random < 0 ? 0 : 1) *' }],
    tests: [`${OUTBOX}/pace.test.ts`],
  },
  {
    name: 'the store resolves when its request succeeds',
    file: `${OUTBOX}/shelf.ts`,
    edits: [
      { search: "transaction.addEventListener('complete', () => resolve(result));", replace: 'resolve(result);' },
    ],
    tests: [`${OUTBOX}/shelf.browser.test.ts`],
  },
  {
    name: 'IndexedDB is written while the page goes',
    file: `${OUTBOX}/outbox.ts`,
    edits: [{ search: 'if (last) ledger.jot(last);', replace: 'if (last) void ledger.put(last);' }],
    tests: ALL,
  },
  {
    name: 'answers expire by the clock as it stands',
    file: `${OUTBOX}/age.ts`,
    edits: [{ search: 'Math.min(DAY, Math.max(0, now - state.seen))', replace: 'now - state.seen' }],
    tests: ALL,
  },
  {
    name: 'each revision gets an id of its own',
    file: 'packages/widget/src/response/respond.ts',
    edits: [
      {
        search: 'return { ...rest, ...now, rating: said.rating,',
        replace: 'return { ...rest, ...now, id: `${rest.id}-`, rating: said.rating,',
      },
    ],
    tests: ['packages/widget/src/response/respond.test.ts'],
  },
  {
    name: 'an answer that the server breaks on stands in the way of the rest',
    file: `${OUTBOX}/pack.ts`,
    edits: [{ search: 'failures < ALONE ? 0 : failures % waiting.length', replace: '0 * failures' }],
    tests: [`${OUTBOX}/model.test.ts`],
  },
  {
    name: 'a disk that has failed is not tried again by itself',
    file: `${OUTBOX}/ladder.ts`,
    edits: [{ search: 'if (to > 0) cancel = clock', replace: 'if (to > 9) cancel = clock' }],
    tests: [`${OUTBOX}/model.test.ts`],
  },
  {
    name: 'what was given up is done late all the same',
    file: `${OUTBOX}/ladder.ts`,
    edits: [{ search: 'if (!late) decided', replace: 'decided' }],
    tests: [`${OUTBOX}/ladder.test.ts`],
  },
  {
    name: 'where locks are forbidden nothing is sent',
    file: `${OUTBOX}/lock.ts`,
    edits: [{ search: 'if (asked) throw error;', replace: 'throw error;' }],
    tests: [`${OUTBOX}/outbox.browser.test.ts`],
  },
  {
    name: 'a blocker is tried again and again',
    file: `${OUTBOX}/sender.ts`,
    edits: [{ search: 'blocked < BLOCKED_TRIES ? 0', replace: 'blocked < 1000 ? 0' }],
    tests: [`${OUTBOX}/model.test.ts`],
  },
  {
    name: 'an earlier revision replaces a later one',
    file: `${STORE}/sqlite/writer.ts`,
    edits: [{ search: 'WHERE excluded.revision > response.revision', replace: 'WHERE true' }],
    tests: [`${STORE}/sqlite/open.test.ts`],
  },
  {
    name: 'a duplicate is counted',
    file: `${STORE}/sqlite/writer.ts`,
    edits: [{ search: 'if (changed === 0) {', replace: 'if (changed < 0) {' }],
    tests: [`${STORE}/sqlite/open.test.ts`],
  },
  {
    name: 'the collector looks first and inserts later',
    file: `${STORE}/sqlite/writer.ts`,
    edits: [
      { search: 'ON CONFLICT (site, id) DO UPDATE SET', replace: 'ON CONFLICT (site, id, revision) DO UPDATE SET' },
    ],
    tests: [`${STORE}/sqlite/open.test.ts`],
  },
  {
    name: 'the receipt goes out before the commit',
    file: 'packages/collector/src/intake/receive.ts',
    edits: [
      {
        search: 'await store.keep(intake);',
        replace:
          "(setTimeout(() => void store.keep(intake).catch(() => {}), 20), intake.answers.map(() => 'accepted' as const));",
      },
    ],
    tests: ['packages/collector/src/cli.test.ts', 'packages/collector/src/collector.test.ts'],
  },
];
