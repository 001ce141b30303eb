// @ts-check
/**
 * Ways to be wrong that the tests must notice. Each is a change in one file and the tests that have to fail with it.
 *
 * @typedef {{ search: string, replace: string }} Edit
 * @typedef {{ name: string, file: string, edits: Edit[], tests: string[] }} Mutant
 */

import { MOMENT_MUTANTS } from './moments.mjs';

const OUTBOX = 'packages/widget/src/outbox';
/** Where more than one may notice. */
const ALL = ['settle', 'pace', 'age', 'claim', 'ladder', 'model', 'shelf.browser', 'outbox.browser'].map(
  (name) => `${OUTBOX}/${name}.test.ts`,
);
/** The rows of the fault table that are played in virtual time. */
const SIMULATED = ['test/faults/simulated.test.ts'];
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
    file: 'packages/widget/src/withLock.ts',
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
    edits: [
      {
        search: 'for (const parcel of last) ledger.jot(parcel);',
        replace: 'for (const parcel of last) void ledger.put(parcel);',
      },
    ],
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
    edits: [{ search: 'most > 1 ? 0 : failures % waiting.length', replace: '0 * failures' }],
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
    edits: [{ search: 'if (!late || evenLate) decided', replace: 'decided' }],
    tests: [`${OUTBOX}/ladder.test.ts`],
  },
  {
    name: 'where locks are forbidden nothing is sent',
    file: 'packages/widget/src/withLock.ts',
    edits: [{ search: '  } catch {\n', replace: '  } catch (error) {\n    throw error;\n' }],
    tests: [`${OUTBOX}/outbox.browser.test.ts`],
  },
  {
    name: 'a blocker is tried again and again',
    file: `${OUTBOX}/sender.ts`,
    edits: [{ search: 'backoff(4 * blocked - 3, random)', replace: '0' }],
    tests: SIMULATED,
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
    name: 'the same revision with other content is not flagged',
    file: `${STORE}/sqlite/writer.ts`,
    edits: [{ search: 'UPDATE response SET differs = 1', replace: 'UPDATE response SET differs = 0' }],
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
  {
    name: 'there is no second place to keep answers',
    file: `${OUTBOX}/outbox.ts`,
    edits: [{ search: 'createLadder([disk.shelf, local.shelf],', replace: 'createLadder([disk.shelf],' }],
    tests: SIMULATED,
  },
  {
    name: 'storage that hangs is waited for',
    file: `${OUTBOX}/ladder.ts`,
    edits: [{ search: 'const FIRST_ANSWER = 2000;', replace: 'const FIRST_ANSWER = 20_000;' }],
    tests: SIMULATED,
  },
  {
    name: 'what is settled stays where storage did not answer in time',
    file: `${OUTBOX}/swept.ts`,
    edits: [{ search: 'taken = [...settled];', replace: 'taken = [...settled];\n        settled.clear();' }],
    tests: [`${OUTBOX}/swept.test.ts`, ...SIMULATED],
  },
  {
    name: 'storage that answers late is not used again',
    file: `${OUTBOX}/ladder.ts`,
    edits: [{ search: 'if (rung < at && !returned) move(rung);', replace: '' }],
    tests: SIMULATED,
  },
  {
    name: 'a connection that is closing is never opened anew',
    file: `${OUTBOX}/database.ts`,
    edits: [
      {
        search: `      opening = undefined;
      return begin();`,
        replace: '      return begin();',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'broken storage is asked again and again',
    file: `${OUTBOX}/ladder.ts`,
    edits: [{ search: 'const TRY_AGAIN = 300_000;', replace: 'const TRY_AGAIN = 1000;' }],
    tests: SIMULATED,
  },
  {
    name: 'records without a version are not believed',
    file: `${OUTBOX}/parcel.ts`,
    edits: [{ search: 'if (v !== undefined) return false;', replace: 'if (v === undefined) return false;' }],
    tests: SIMULATED,
  },
  {
    name: 'records of a later version are taken for ours',
    file: `${OUTBOX}/parcel.ts`,
    edits: [{ search: 'if (v !== undefined) return false;', replace: '' }],
    tests: SIMULATED,
  },
  {
    name: 'records under a wrong key are sent',
    file: `${OUTBOX}/kept.ts`,
    edits: [{ search: 'isParcel(value) && keyOf(value) === key', replace: 'isParcel(value)' }],
    tests: SIMULATED,
  },
  {
    name: 'two sites of one origin share an outbox',
    file: 'packages/widget/src/options.ts',
    edits: [{ search: 'name: `candor:1:${base}:${site}`', replace: 'name: `candor:1:${base}`' }],
    tests: SIMULATED,
  },
  {
    name: 'a journal is read by every site whose name begins alike',
    file: `${OUTBOX}/places.ts`,
    edits: [{ search: '`${name}#`', replace: 'name.slice(0, -4)' }],
    tests: SIMULATED,
  },
  {
    name: 'a request may take for ever',
    file: `${OUTBOX}/post.ts`,
    edits: [{ search: 'const TIMEOUT = 10_000;', replace: 'const TIMEOUT = 1e9;' }],
    tests: SIMULATED,
  },
  {
    name: 'only the headers of an answer must come in time',
    file: `${OUTBOX}/post.ts`,
    edits: [
      {
        search: '    return readReply(answer.status,',
        replace: `    clearTimeout(timer);
    return readReply(answer.status,`,
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'the online flag forbids',
    file: `${OUTBOX}/post.ts`,
    edits: [
      {
        search: '  const began = elapsed();',
        replace: `  if (!navigator.onLine) return { kind: 'later' };
  const began = elapsed();`,
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'refused answers stay in the queue',
    file: `${OUTBOX}/settle.ts`,
    edits: [{ search: " || status === 'refused'", replace: '' }],
    tests: SIMULATED,
  },
  {
    name: 'a poison is looked for one by one',
    file: `${OUTBOX}/pace.ts`,
    edits: [{ search: 'most: Math.ceil(suspects / 2)', replace: 'most: 1' }],
    tests: SIMULATED,
  },
  {
    name: 'what is too large is set aside whole',
    file: `${OUTBOX}/settle.ts`,
    edits: [{ search: 'reply.status === 413 ?', replace: 'reply.status === 0 ?' }],
    tests: SIMULATED,
  },
  {
    name: 'the rest of a refused answer replaces a later revision',
    file: `${OUTBOX}/ledger.ts`,
    edits: [{ search: 'if (rest && !ours.has(keyOf(rest))) jot(rest);', replace: 'if (rest) jot(rest);' }],
    tests: SIMULATED,
  },
  {
    name: 'Retry-After is believed whatever it says',
    file: `${OUTBOX}/retry.ts`,
    edits: [{ search: 'Math.min(24 * HOUR, Math.max(SECOND, asked))', replace: 'asked' }],
    tests: SIMULATED,
  },
  {
    name: 'retries come twice as often',
    file: `${OUTBOX}/retry.ts`,
    edits: [{ search: 'Math.min(1020 * SECOND,', replace: 'Math.min(510 * SECOND,' }],
    tests: SIMULATED,
  },
  {
    name: 'an online event ends the pause of a wrong set-up',
    file: `${OUTBOX}/pace.ts`,
    edits: [{ search: 'setupPause(failures), told: true }', replace: 'setupPause(failures), told: false }' }],
    tests: SIMULATED,
  },
  {
    name: 'answers expire after a week',
    file: `${OUTBOX}/age.ts`,
    edits: [{ search: 'MAX_AGE = 30 * DAY', replace: 'MAX_AGE = 7 * DAY' }],
    tests: SIMULATED,
  },
  {
    name: 'what has expired is dropped',
    file: `${OUTBOX}/claim.ts`,
    edits: [{ search: "if (parcel.kind === 'response') keep(kept, [{ ...parcel, expired: true }]);", replace: '' }],
    tests: SIMULATED,
  },
  {
    name: 'a pause is believed under whatever clock',
    file: `${OUTBOX}/pace.ts`,
    edits: [
      {
        search: 'return setAt <= now + AHEAD && now < notBefore;',
        replace: 'return setAt < Infinity && now < notBefore;',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'ids are made of the clock alone',
    file: 'packages/widget/src/response/id.ts',
    edits: [{ search: 'randomBytes(16)', replace: 'new Uint8Array(16)' }],
    tests: SIMULATED,
  },
  {
    name: 'when the outbox is full, the oldest is put out',
    file: `${OUTBOX}/kept.ts`,
    edits: [
      {
        search: 'if (isWaiting(parcel) && !fits(kept, key, parcel)) return true;',
        replace: "if (isWaiting(parcel) && !fits(kept, key, parcel)) kept.delete([...kept.keys()][0] ?? '');",
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'a comment is cut in the middle of a character',
    file: 'packages/widget/src/response/respond.ts',
    edits: [{ search: "[...text].slice(0, LIMITS.comment).join('')", replace: 'text.slice(0, LIMITS.comment)' }],
    tests: SIMULATED,
  },
  {
    name: 'each retry has a timer of its own',
    file: `${OUTBOX}/sender.ts`,
    edits: [
      {
        search: `    cancel();
    if (!paused) cancel = clock.after`,
        replace: '    if (!paused) cancel = clock.after',
      },
      {
        search: `      again = false;
      cancel();`,
        replace: '      again = false;',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'the end of the widget is not the end of its outbox',
    file: `${OUTBOX}/outbox.ts`,
    edits: [
      {
        search: `      ladder.stop();
      sender.pause();`,
        replace: '      ladder.stop();',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'what is in memory alone is not sent',
    file: `${OUTBOX}/ledger.ts`,
    edits: [
      { search: "[...ours.values()], { ...claimant, by: 'lock' })", replace: "[], { ...claimant, by: 'lock' })" },
    ],
    tests: SIMULATED,
  },
  {
    name: 'a 201 or 202 is a receipt',
    file: `${OUTBOX}/reply.ts`,
    edits: [{ search: 'if (status === 200) {', replace: 'if (status >= 200 && status < 300) {' }],
    tests: SIMULATED,
  },
  {
    name: 'any verdict is final',
    file: `${OUTBOX}/settle.ts`,
    edits: [
      {
        search: "return status === 'accepted' || status === 'duplicate' || status === 'refused';",
        replace: 'return status !== undefined;',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'what is sent again by hand stays in the list',
    file: `${OUTBOX}/ledger.ts`,
    edits: [
      {
        search: 'if (keep(kept, [revive(parcel)]).length === 0) kept.delete(keyOf(parcel));',
        replace: 'keep(kept, [revive(parcel)]);',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'a tab that sleeps keeps its turn',
    file: `${OUTBOX}/claim.ts`,
    edits: [
      {
        search: 'const over = !(lease.until >= now && lease.until <= now + LEASE + AHEAD);',
        replace: 'const over = lease.until > now + LEASE;',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'a page in the back/forward cache keeps the lock and its turn',
    file: `${OUTBOX}/outbox.ts`,
    edits: [
      {
        search: `ladder.pause();
      options.lock.release();`,
        replace: 'ladder.pause();',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'a page that goes leaves no journal',
    file: `${OUTBOX}/outbox.ts`,
    edits: [
      {
        search: `      ledger.journal();
`,
        replace: '',
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'a tab does not hear of a withdrawal in another',
    file: `${OUTBOX}/outbox.ts`,
    edits: [
      {
        search: 'options.channel((news) => {',
        replace: `options.channel((news) => {
    if (news.kind === 'purged') return;`,
      },
    ],
    tests: SIMULATED,
  },
  {
    name: 'each post leaves a listener behind',
    file: `${OUTBOX}/post.ts`,
    edits: [{ search: "given?.removeEventListener('abort', give);", replace: '' }],
    tests: SIMULATED,
  },
  {
    name: 'a withdrawal does not reach a store that answers late',
    file: `${OUTBOX}/ladder.ts`,
    edits: [{ search: 'ask(rung, decide, true)', replace: 'ask(rung, decide)' }],
    tests: SIMULATED,
  },
  {
    name: 'what has expired is as old as ever when it is sent by hand',
    file: `${OUTBOX}/claim.ts`,
    edits: [{ search: 'delete state.ages[keyOf(parcel)];', replace: '' }],
    tests: SIMULATED,
  },
  {
    name: 'a pause of any length is believed',
    file: `${OUTBOX}/state.ts`,
    edits: [{ search: 'most >= 1 && notBefore - setAt <= LONGEST', replace: 'most !== undefined' }],
    tests: SIMULATED,
  },
  {
    name: 'a firewall that dislikes one answer holds up the rest',
    file: `${OUTBOX}/pace.ts`,
    edits: [{ search: 'failures, most: 1, setAt', replace: 'failures, setAt' }],
    tests: SIMULATED,
  },
  {
    name: 'a transaction outlives its page',
    file: `${OUTBOX}/shelf.ts`,
    edits: [{ search: "addEventListener('pagehide', end, { signal: watching.signal });", replace: '' }],
    tests: [`${OUTBOX}/shelf.browser.test.ts`],
  },
  {
    name: 'what a page that goes had to end is begun anew at once',
    file: `${OUTBOX}/ladder.ts`,
    edits: [{ search: '    await back;\n', replace: '' }],
    tests: [`${OUTBOX}/ladder.test.ts`],
  },
  {
    name: 'the window goes on listening for a page that goes',
    file: 'packages/widget/src/eligibility/decideAlone.ts',
    edits: [{ search: "removeEventListener('pagehide', letGo);", replace: '' }],
    tests: ['packages/widget/src/eligibility/decideAlone.browser.test.ts'],
  },
  ...MOMENT_MUTANTS,
];
