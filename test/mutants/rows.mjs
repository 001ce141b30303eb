// @ts-check
/**
 * Ways to be wrong that the rows of the fault table must notice, each in the browsers and against the collector as they
 * are shipped: the defence that a row tests, taken out. `rows` says how many trials it takes to notice.
 *
 * @typedef {import('./mutants.mjs').Edit} Edit
 * @typedef {{ name: string, file: string, edits: Edit[], rows: Record<string, number> }} RowMutant
 */

import { MUTANTS } from './mutants.mjs';

const WIDGET = 'packages/widget/src';
const OUTBOX = `${WIDGET}/outbox`;
const COLLECTOR = 'packages/collector/src';

/**
 * A mistake that tests of less than a browser must notice too.
 *
 * @param {string} name
 */
function madeFor(name) {
  const found = MUTANTS.find((mutant) => mutant.name === name);
  if (!found) throw new Error(`there is no mutant "${name}"`);
  return { name, file: found.file, edits: found.edits };
}

/** @type {RowMutant[]} */
export const ROW_MUTANTS = [
  {
    name: 'what is said to be on the disk is not written',
    file: `${OUTBOX}/shelf.ts`,
    edits: [{ search: 'put: (key, value) => store.put(value, key)', replace: 'put: () => {}' }],
    rows: { F01: 2, F02: 2, F13: 1, 'F01 Firefox': 1, 'F01 WebKit': 1 },
  },
  {
    name: 'what an older version has left is not looked for',
    file: `${WIDGET}/options.ts`,
    edits: [{ search: 'candor:1:', replace: 'candor:2:' }],
    rows: { F14: 1 },
  },
  {
    name: 'a write need not be on the disk to be complete',
    file: `${OUTBOX}/database.ts`,
    edits: [{ search: "durability: 'strict'", replace: "durability: 'relaxed'" }],
    rows: { F03: 3 },
  },
  { ...madeFor('where locks are forbidden nothing is sent'), rows: { F06: 1 } },
  {
    name: "the outbox is idb-keyval's default database",
    file: `${OUTBOX}/database.ts`,
    edits: [{ search: 'indexedDB.open(name)', replace: "indexedDB.open('keyval-store')" }],
    rows: { F16: 2 },
  },
  {
    name: 'a second script starts a second widget',
    file: `${WIDGET}/loader.ts`,
    edits: [{ search: 'if (stub?.explain) return;', replace: '' }],
    rows: { F18: 3 },
  },
  {
    name: 'every tab sends',
    file: `${OUTBOX}/claim.ts`,
    edits: [{ search: 'lease?.owner !== owner && !isFree(lease, by, now)', replace: 'by === undefined' }],
    rows: { F19: 3, F56: 3, 'F56 Firefox': 3 },
  },
  {
    name: 'a page goes without a last word',
    file: `${OUTBOX}/outbox.ts`,
    edits: [
      { search: 'if (last) ledger.jot(last);', replace: 'if (last) return;' },
      { search: 'ledger.journal();\n      sender.part();', replace: '' },
    ],
    rows: { F21: 30, F22: 3, F23: 3, F29: 2, 'F22 Firefox': 3, 'F22 WebKit': 3 },
  },
  {
    name: 'what is typed waits for the customer to send it',
    file: `${WIDGET}/interview.ts`,
    edits: [{ search: 'if (parcel) void outbox.note(parcel);', replace: 'if (!parcel) saving = undefined;' }],
    rows: { F25: 1, 'F25 typed on': 1 },
  },
  {
    name: 'the widget listens to unload',
    file: `${OUTBOX}/page.ts`,
    edits: [
      {
        search: "addEventListener('pagehide', onHide, { signal });",
        replace: "addEventListener('pagehide', onHide, { signal });\n  addEventListener('unload', () => {});",
      },
    ],
    rows: { F26: 1, F27: 1 },
  },
  {
    name: 'every request asks to outlive its page',
    file: `${OUTBOX}/sender.ts`,
    edits: [{ search: 'const keepalive = pace.failures === 0;', replace: 'const keepalive = true;' }],
    rows: { F28: 1 },
  },
  { ...madeFor('an answer is deleted before it is sent'), rows: { F30: 2 } },
  { ...madeFor('a duplicate is counted'), rows: { F31: 1, F32: 1, F33: 1, F45: 1, F52: 1, C4: 1, S24: 2 } },
  {
    name: 'the first revision is kept whatever comes later, and the last one of a revision',
    file: `${COLLECTOR}/store/sqlite/writer.ts`,
    edits: [
      { search: 'WHERE excluded.revision > response.revision', replace: 'WHERE excluded.revision = response.revision' },
    ],
    rows: { F53: 1, F60: 1 },
  },
  {
    name: 'Retry-After is passed over',
    file: `${OUTBOX}/pace.ts`,
    edits: [{ search: 'retryAfterOf(reply.retryAfter, now)', replace: '0' }],
    rows: { F40: 2 },
  },
  {
    name: 'any answer is a receipt',
    file: `${OUTBOX}/settle.ts`,
    edits: [
      {
        search: "if (reply.kind !== 'unacceptable' || sent.length !== 1 || !only) return [];",
        replace:
          "if (reply.kind === 'later') return sent.map((parcel) => ({ key: keyOf(parcel), parcel }));\n  if (reply.kind !== 'unacceptable' || sent.length !== 1 || !only) return [];",
      },
    ],
    rows: { F44: 2, F55: 8 },
  },
  {
    name: 'batches are sent as JSON',
    file: `${OUTBOX}/post.ts`,
    edits: [{ search: "'Content-Type': 'text/plain'", replace: "'Content-Type': 'application/json'" }],
    rows: { F46: 1, 'F46 Firefox': 1, 'F46 WebKit': 1 },
  },
  { ...madeFor('a blocker is tried again and again'), rows: { F47: 2 } },
  {
    name: 'a tab that is gone keeps its turn',
    file: `${OUTBOX}/claim.ts`,
    edits: [
      {
        search: "return over || (by === 'lock' && !lease.guest);",
        replace: 'return over && lease.until < now - 600_000;',
      },
    ],
    rows: { F57: 1 },
  },
  {
    name: 'ids are all alike',
    file: `${WIDGET}/response/id.ts`,
    edits: [
      { search: 'crypto.getRandomValues(new Uint8Array(16))', replace: 'new Uint8Array(16)' },
      { search: 'Math.floor(now / 2 ** (8 * (5 - index))) % 256', replace: '1' },
    ],
    rows: { F61: 1 },
  },
  {
    name: 'nothing is tried twice',
    file: `${OUTBOX}/sender.ts`,
    edits: [{ search: 'cancel = clock.after(milliseconds, () => void flush());', replace: 'cancel = () => {};' }],
    rows: { F64: 1 },
  },
  {
    name: 'pending consent is as good as consent',
    file: `${WIDGET}/ui.ts`,
    edits: [{ search: 'if (!consent) outbox.hold();', replace: '' }],
    rows: { F65: 1 },
  },
  { ...madeFor('a tab does not hear of a withdrawal in another'), rows: { F66: 1 } },
  {
    name: 'half a character is taken as it is',
    file: `${COLLECTOR}/intake/wellFormed.ts`,
    edits: [{ search: "? '\\\\ufffd' : escape", replace: '? escape : escape' }],
    rows: { F68: 7 },
  },
  {
    name: 'the end of the widget is the end of its outbox',
    file: `${OUTBOX}/outbox.ts`,
    edits: [{ search: 'stopped = true;', replace: 'stopped = true;\n      void ledger.purge();' }],
    rows: { F71: 1 },
  },
  {
    name: 'only responses that wait are looked for',
    file: `${OUTBOX}/waiting.ts`,
    edits: [{ search: '[ro]', replace: '[r]' }],
    rows: { O1: 1 },
  },
  {
    name: 'an outcome counts as often as it comes',
    file: `${COLLECTOR}/store/sqlite/writer.ts`,
    edits: [{ search: 'if (changed > 0 && !test) rollup', replace: 'if (changed >= 0 && !test) rollup' }],
    rows: { O2: 1 },
  },
  { ...madeFor('the receipt goes out before the commit'), rows: { C1: 2, C2: 1, C3: 2 } },
  {
    name: 'a backup is a copy of the file',
    file: `${COLLECTOR}/cli/backup.ts`,
    edits: [
      { search: 'import { closeSync,', replace: 'import { closeSync, copyFileSync,' },
      { search: "database.prepare('VACUUM INTO ?').run([to]);", replace: 'copyFileSync(path, to);' },
    ],
    rows: { C5: 2 },
  },
  {
    name: 'what is erased leaves no tombstone',
    file: `${COLLECTOR}/store/sqlite/eraser.ts`,
    edits: [
      {
        search: 'UPDATE response SET revision = ${Number.MAX_SAFE_INTEGER}',
        replace: 'UPDATE response SET revision = 0',
      },
    ],
    rows: { C6: 1 },
  },
];
