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
 * @param {Record<string, number>} rows
 * @returns {RowMutant}
 */
function madeFor(name, rows) {
  const found = MUTANTS.find((mutant) => mutant.name === name);
  if (!found) throw new Error(`there is no mutant "${name}"`);
  return { name, file: found.file, edits: found.edits, rows };
}

/**
 * What the rows that are played in virtual time must notice, by the name of the mistake.
 *
 * @type {Record<string, string[]>}
 */
const IN_VIRTUAL_TIME = {
  'there is no second place to keep answers': ['F04', 'F07', 'F08'],
  'a connection that is closing is never opened anew': ['F10'],
  'broken storage is asked again and again': ['F11'],
  'records without a version are not believed': ['F14 simulated'],
  'records under a wrong key are sent': ['F17'],
  'two sites of one origin share an outbox': ['F20'],
  'any 2xx is a receipt': ['F32 simulated'],
  'a request may take for ever': ['F34'],
  'any receipt settles everything that was sent': ['F36', 'S14'],
  'refused answers stay in the queue': ['F37'],
  'a poison is looked for one by one': ['F38'],
  'what is too large is set aside whole': ['F39'],
  'Retry-After is believed whatever it says': ['F41'],
  'retries come without jitter': ['F42'],
  'a wrong set-up drops the answers': ['F43'],
  'the online flag forbids': ['F48'],
  'answers expire after a week': ['F49'],
  'what has expired is dropped': ['F50'],
  'a later revision is taken out by the receipt of an earlier one': ['F60 simulated', 'S6', 'S13'],
  'ids are made of the clock alone': ['F63'],
  'when the outbox is full, the oldest is put out': ['F67'],
  'a comment is cut in the middle of a character': ['F68 simulated'],
  'each post leaves a listener behind': ['F70'],
  'the end of the widget is not the end of its outbox': ['F71 simulated'],
  'records of a later version are taken for ours': ['S1'],
  'the store resolves when its request succeeds': ['S3'],
  'what is in memory alone is not sent': ['S4'],
  'a withdrawal does not reach a store that answers late': ['S7'],
  'only the headers of an answer must come in time': ['S8'],
  'the rest of a refused answer replaces a later revision': ['S10'],
  'a 201 or 202 is a receipt': ['S11'],
  'any verdict is final': ['S12'],
  'what is sent again by hand stays in the list': ['S15'],
  'an answer that the server breaks on stands in the way of the rest': ['S16'],
  'answers expire by the clock as it stands': ['S17'],
  'a pause is believed under whatever clock': ['S18'],
  'a tab that sleeps keeps its turn': ['S19'],
  'a page in the back/forward cache keeps the lock and its turn': ['S20'],
  'each revision gets an id of its own': ['S21'],
  'a pause of any length is believed': ['S22'],
  'a tab does not hear of a withdrawal in another': ['S23'],
  'what has expired is as old as ever when it is sent by hand': ['S25'],
  'a firewall that dislikes one answer holds up the rest': ['S26'],
};

/** Rows that no mistake of ours makes fail, and why. */
export const UNTOUCHED = {
  'F26 WebKit': 'WebKitGTK keeps a page whatever it listens to and holds; without its page cache the row fails',
};

/** @type {RowMutant[]} */
export const ROW_MUTANTS = [
  {
    name: 'what is said to be on the disk is not written',
    file: `${OUTBOX}/shelf.ts`,
    edits: [{ search: 'put: (key, value) => store.put(value, key)', replace: 'put: () => {}' }],
    rows: { F01: 2, F02: 2, F13: 1, 'F01 Firefox': 1, 'F01 WebKit': 1, 'F72 Firefox': 1 },
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
  madeFor('where locks are forbidden nothing is sent', { F06: 1 }),
  {
    name: "the outbox is idb-keyval's default database",
    file: `${OUTBOX}/database.ts`,
    edits: [{ search: 'indexedDB.open(name)', replace: "indexedDB.open('keyval-store')" }],
    rows: { F16: 2 },
  },
  {
    name: 'a second script starts a second widget',
    file: `${WIDGET}/scriptTag.ts`,
    edits: [{ search: 'if (stub?.explain) return;', replace: '' }],
    rows: { F18: 3 },
  },
  {
    name: 'every tab sends',
    file: `${OUTBOX}/claim.ts`,
    edits: [{ search: 'lease?.owner !== owner && !isFree(lease, by, now)', replace: 'by === undefined' }],
    rows: { F19: 3, F56: 3, 'F56 Firefox': 3, 'F56 WebKit': 3 },
  },
  {
    name: 'a page goes without a last word',
    file: `${OUTBOX}/outbox.ts`,
    edits: [
      { search: 'for (const parcel of last) ledger.jot(parcel);', replace: 'if (last.length > 0) return;' },
      { search: 'ledger.journal();\n      sender.part();', replace: '' },
    ],
    rows: { F22: 3, F23: 3, F29: 2, 'F22 Firefox': 3, 'F22 WebKit': 3 },
  },
  {
    name: 'an answer is kept a moment after the click, and a page goes without a last word',
    file: `${OUTBOX}/outbox.ts`,
    edits: [
      { search: 'for (const parcel of last) ledger.jot(parcel);', replace: 'if (last.length > 0) return;' },
      { search: 'ledger.journal();\n      sender.part();', replace: '' },
      {
        search: 'const stored = ledger.put(parcel);',
        replace: 'await new Promise((resolve) => setTimeout(resolve, 1000));\n      const stored = ledger.put(parcel);',
      },
    ],
    rows: { F21: 1, 'F21 Firefox': 2, 'F21 WebKit': 2 },
  },
  madeFor('a transaction outlives its page', { 'F72 WebKit': 1 }),
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
    rows: { F26: 1, F27: 1, 'F26 Firefox': 1 },
  },
  {
    name: 'every request asks to outlive its page',
    file: `${OUTBOX}/sender.ts`,
    edits: [{ search: 'const keepalive = pace.failures === 0;', replace: 'const keepalive = true;' }],
    rows: { F28: 1 },
  },
  madeFor('an answer is deleted before it is sent', { F30: 2 }),
  madeFor('a duplicate is counted', { F31: 1, F32: 1, F33: 1, F45: 1, F52: 1, C4: 1, S24: 2, soak: 3000 }),
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
  madeFor('a blocker is tried again and again', { F47: 2, 'F47 simulated': 20 }),
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
      { search: 'randomBytes(16)', replace: 'new Uint8Array(16)' },
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
    file: `${WIDGET}/outbox/porch.ts`,
    edits: [{ search: 'if (!options.consent()) come.hold();', replace: '' }],
    rows: { F65: 1 },
  },
  madeFor('a tab does not hear of a withdrawal in another', { F66: 1 }),
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
    file: `${OUTBOX}/ifSomethingWaits.ts`,
    edits: [{ search: '[ro]', replace: '[r]' }],
    rows: { O1: 1 },
  },
  {
    name: 'an outcome counts as often as it comes',
    file: `${COLLECTOR}/store/sqlite/writer.ts`,
    edits: [{ search: 'if (changed === 0) return;', replace: '' }],
    rows: { O2: 1 },
  },
  madeFor('the receipt goes out before the commit', { C1: 2, C2: 1, C3: 2 }),
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
  {
    name: 'what is settled is taken out at once or never',
    file: `${OUTBOX}/ledger.ts`,
    edits: [
      { search: '      for (const place of [disk, local]) place.sweep(settled);\n', replace: '' },
      {
        search: 'await exchange((kept, parcels) => finish(kept, parcels, turn)).catch(() => ({ more: true }));',
        replace: `await exchange((kept, parcels) => {
        take(kept, settled);
        return finish(kept, parcels, turn);
      }).catch(() => ({ more: true }));
      local.sweep(settled);`,
      },
    ],
    rows: { S5: 4000 },
  },
  {
    name: 'a connection that the browser has closed is used on',
    file: `${OUTBOX}/database.ts`,
    edits: [
      {
        search: `      opening = undefined;
      database.close();`,
        replace: '      database.close();',
      },
      {
        search: `      opening = undefined;
      return begin();`,
        replace: '      return begin();',
      },
    ],
    rows: { S2: 200 },
  },
  {
    name: 'after each answer that is refused a minute goes by',
    file: `${OUTBOX}/pace.ts`,
    edits: [
      {
        search: 'return suspecting(sent > 1 ? sent : 0);',
        replace:
          'return sent > 1 ? suspecting(sent) : { ...FULL_PACE, setAt: now, notBefore: now + 60_000, told: true };',
      },
    ],
    rows: { S9: 100 },
  },
  // Of ten thousand failures each, two are enough.
  ...Object.entries(IN_VIRTUAL_TIME).map(([name, rows]) =>
    madeFor(name, Object.fromEntries(rows.map((row) => [row, row === 'F70' ? 2 : 100]))),
  ),
];
