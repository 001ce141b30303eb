import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withdrawalCodeOf, type Outcome } from '@candor/protocol';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeStore, idOf, intakeOf, responseOf } from '../contract.test.suite.js';
import { StoreUnavailable } from '../store.js';
import { openDatabase } from './database.js';
import { openSqliteStore, sqliteStore } from './open.js';
import { prepareSchema } from './schema.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-store-'));
let path = '';
let files = 0;
beforeEach(() => {
  path = join(folder, `${++files}.db`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describeStore('the SQLite store', () => openSqliteStore({ path }));

describe('openSqliteStore', () => {
  it('finds after a restart what was kept before', async () => {
    const before = openSqliteStore({ path });
    await before.keep(intakeOf([responseOf()]));
    await before.close();
    const after = openSqliteStore({ path });
    expect(await after.answers({ site: 'shop', after: 0, limit: 5 })).toMatchObject([{ response: responseOf() }]);
    expect(await after.keep(intakeOf([responseOf()]))).toEqual(['duplicate']);
    await after.close();
  });

  it('commits on close what was handed in before it', async () => {
    const store = openSqliteStore({ path });
    const kept = store.keep(intakeOf([responseOf()]));
    await store.close();
    expect(await kept).toEqual(['accepted']);
  });

  it('is durable: write-ahead log, synchronous FULL', async () => {
    const database = openDatabase(path);
    prepareSchema(database, path);
    expect(database.prepare('PRAGMA journal_mode').get([])).toMatchObject({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get([])).toMatchObject({ synchronous: 2 });
    database.close();
  });

  it('lets a row that cannot be stored fail alone', async () => {
    const store = openSqliteStore({ path });
    const poison = responseOf({ id: idOf(2), rating: Number.NaN });
    const together = await Promise.all([
      store.keep(intakeOf([responseOf({ id: idOf(1) }), poison, responseOf({ id: idOf(3) })])),
      store.keep(intakeOf([responseOf({ id: idOf(4) })])),
    ]);
    expect(together).toEqual([['accepted', 'failed', 'accepted'], ['accepted']]);
    expect(await store.ratingCounts('shop')).toMatchObject([{ rating: 9, n: 3 }]);
    await store.close();
  });

  it('keeps nothing of a group when the file may not grow, says so, and goes on by itself when there is room', async () => {
    const writing = openDatabase(path);
    prepareSchema(writing, path);
    const store = sqliteStore(writing, openDatabase(path, { readOnly: true }));
    await store.keep(intakeOf([responseOf({ id: idOf(1) })]));
    writing.exec('PRAGMA max_page_count = 1');
    const comment = 'x'.repeat(4_000);
    const batch = intakeOf([2, 3, 4, 5].map((n) => responseOf({ id: idOf(n), comment })));
    await expect(store.keep(batch)).rejects.toThrow(StoreUnavailable);
    expect(await store.ready()).toBe(false);
    expect(await store.answers({ site: 'shop', after: 0, limit: 9 })).toHaveLength(1);
    expect(await store.ratingCounts('shop')).toMatchObject([{ n: 1 }]);
    writing.exec('PRAGMA max_page_count = 1000000');
    expect(await store.ready()).toBe(true);
    expect(await store.keep(batch)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    await store.close();
  });

  it('counts once what two stores on one file are sent at once', async () => {
    const stores = [openSqliteStore({ path }), openSqliteStore({ path })];
    const verdicts = await Promise.all(stores.map((store) => store.keep(intakeOf([responseOf()]))));
    expect(verdicts.flat().toSorted()).toEqual(['accepted', 'duplicate']);
    expect(await stores[0]?.ratingCounts('shop')).toMatchObject([{ n: 1 }]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('turns answers away rather than let memory grow without end', async () => {
    const store = openSqliteStore({ path });
    const batches = Array.from({ length: 600 }, (_, batch) =>
      intakeOf(Array.from({ length: 20 }, (_unused, n) => responseOf({ id: idOf(batch * 20 + n + 1) }))),
    );
    const settled = await Promise.allSettled(batches.map((batch) => store.keep(batch)));
    const kept = settled.filter(({ status }) => status === 'fulfilled').length;
    expect(kept).toBe(500);
    expect(await store.ratingCounts('shop')).toMatchObject([{ n: kept * 20 }]);
    await store.close();
  });

  it('refuses a file of a newer version in one sentence', () => {
    const database = openDatabase(path);
    database.exec('PRAGMA user_version = 7');
    database.close();
    expect(() => openSqliteStore({ path })).toThrow(
      `${path} was written by a newer version of Candor (its schema is 7, this version knows up to 3): upgrade Candor or choose another data folder`,
    );
  });

  it('refuses the database of another program, and changes nothing in it', () => {
    const database = openDatabase(path);
    database.exec('CREATE TABLE users (name); PRAGMA user_version = 1');
    database.close();
    expect(() => openSqliteStore({ path })).toThrow(
      `${path} is the database of another program: choose another data folder`,
    );
    const { all } = openDatabase(path).prepare('SELECT name FROM sqlite_master');
    expect(all([])).toEqual([{ name: 'users' }]);
  });

  it.each(['', '-wal'])('acknowledges nothing after its file%s was deleted, and says so', async (ending) => {
    await openSqliteStore({ path }).close();
    const store = openSqliteStore({ path });
    await store.keep(intakeOf([responseOf()]));
    renameSync(`${path}${ending}`, `${path}.elsewhere`);
    await vi.waitFor(async () => expect(await store.ready()).toBe(false));
    const late = intakeOf([responseOf({ id: idOf(2) })]);
    await expect(store.keep(late)).rejects.toMatchObject({
      name: 'StoreUnavailable',
      cause: { message: expect.stringMatching(/moved, replaced or deleted/) },
    });
    expect(await store.ready()).toBe(false);
    renameSync(`${path}.elsewhere`, `${path}${ending}`);
    expect(await store.ready()).toBe(true);
    await expect(store.keep(late)).resolves.toEqual(['duplicate']);
    await store.close();
  });

  it('acknowledges nothing after another file was put in the place of its own', async () => {
    const store = openSqliteStore({ path });
    await store.keep(intakeOf([responseOf()]));
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
    await vi.waitFor(async () => expect(await store.ready()).toBe(false));
    await expect(store.keep(intakeOf([responseOf({ id: idOf(2) })]))).rejects.toThrow(StoreUnavailable);
    await store.close();
  });

  it('is unavailable, and not broken, where it cannot be read', async () => {
    const writing = openDatabase(path);
    prepareSchema(writing, path);
    const store = sqliteStore(writing, openDatabase(path, { readOnly: true }));
    writing.exec('DROP TABLE tally');
    await expect(store.ratingCounts('shop')).rejects.toThrow(StoreUnavailable);
    await store.close();
  });

  it('takes over a file of the first version, with all that is in it', async () => {
    const store = openSqliteStore({ path });
    await store.keep(intakeOf([responseOf()]));
    await store.close();
    const database = openDatabase(path);
    database.exec(`
      DROP INDEX response_suspect;
      ALTER TABLE response DROP COLUMN verified;
      ALTER TABLE response DROP COLUMN suspect;
      ALTER TABLE response DROP COLUMN erased;
      DROP TABLE past;
      ALTER TABLE outcome_tally DROP COLUMN reach;
      PRAGMA user_version = 1;
    `);
    database.close();
    const after = openSqliteStore({ path });
    expect(await after.answers({ site: 'shop', after: 0, limit: 5 })).toMatchObject([{ response: responseOf() }]);
    expect(await after.erase({ site: 'shop', at: 0, code: withdrawalCodeOf(idOf(1)) })).toBe(1);
    expect(await after.ratingCounts('shop')).toEqual([]);
    await after.close();
  });

  it('takes over a file of the second version, with the people that its prompts stand for', async () => {
    const store = openSqliteStore({ path });
    const day = Math.floor(Date.now() / 86_400_000);
    const at = day * 86_400_000;
    const shown: Outcome = { id: idOf(1), survey: 'shop-nps', outcome: 'shown', at, probability: 0.3 };
    const asked = [shown, { ...shown, id: idOf(2), probability: 1 }, { ...shown, id: idOf(3), test: true as const }];
    const long = { ...shown, id: idOf(4), at: at - 2 * 86_400_000 };
    await store.keep(intakeOf([], { outcomes: [...asked, { ...shown, outcome: 'dismissed' }, long] }));
    await store.close();
    const database = openDatabase(path);
    // Of a day of which no prompt is remembered, each stands for one person.
    database.exec(`
      DROP TABLE past;
      ALTER TABLE outcome_tally DROP COLUMN reach;
      DELETE FROM outcome WHERE day = ${day - 2};
      PRAGMA user_version = 2;
    `);
    database.close();
    const after = openSqliteStore({ path });
    const { outcomes } = await after.daily('shop', 0);
    expect(outcomes.map(({ outcome, day: on, reach }) => [outcome, day - on, reach])).toEqual([
      ['dismissed', 0, 0],
      ['shown', 2, 1_000],
      ['shown', 0, 4_333],
    ]);
    const next = { ...shown, id: idOf(5), respondent: 'customer-17' };
    await after.keep(intakeOf([], { outcomes: [next] }));
    expect(await after.past('shop', 'customer-17')).toEqual({ asked: { 'shop-nps': at }, answered: {} });
    await after.close();
  });

  it('leaves nothing of who was asked in its files once they are erased', async () => {
    const store = openSqliteStore({ path });
    const respondent = 'customer-17';
    const shown: Outcome = { id: idOf(1), survey: 'shop-nps', outcome: 'shown', at: 0, probability: 1, respondent };
    await store.keep(intakeOf([], { outcomes: [shown] }));
    const everything = (): string => [path, `${path}-wal`].map((file) => readFileSync(file, 'latin1')).join('');
    expect(everything()).toContain(respondent);
    await store.erase({ site: 'shop', at: 0, respondent });
    expect(everything()).not.toContain(respondent);
    await store.close();
  });

  it('leaves nothing of what was erased in its files', async () => {
    const store = openSqliteStore({ path });
    const comment = 'a secret to be forgotten';
    await store.keep(intakeOf([responseOf({ comment, respondent: 'customer-17' }), responseOf({ id: idOf(2) })]));
    const everything = (): string =>
      [path, `${path}-wal`].map((file) => (existsSync(file) ? readFileSync(file, 'latin1') : '')).join('');
    expect(everything()).toContain(comment);
    await store.erase({ site: 'shop', at: 0, respondent: 'customer-17' });
    expect(everything()).not.toContain(comment);
    expect(everything()).not.toContain('customer-17');
    await store.close();
  });

  it('holds up no answer to erase while somebody reads, and leaves nothing in its files when they are done', async () => {
    const store = openSqliteStore({ path });
    const comment = 'a secret to be forgotten';
    await store.keep(intakeOf([responseOf({ comment, respondent: 'customer-17' })]));
    const reader = openDatabase(path, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM response').get([]);
    const begun = performance.now();
    expect(await store.erase({ site: 'shop', at: 0, respondent: 'customer-17' })).toBe(1);
    expect(performance.now() - begun).toBeLessThan(1_000);
    reader.exec('COMMIT');
    await store.purge({ site: 'shop', at: 0, keepDays: {} });
    expect(readFileSync(`${path}-wal`, 'latin1')).not.toContain(comment);
    reader.close();
    await store.close();
  });

  it('takes answers while it looks through many for one respondent, and finds what comes meanwhile', async () => {
    const store = openSqliteStore({ path });
    const respondent = 'customer-17';
    for (let group = 0; group < 5; group++) {
      const ids = Array.from({ length: 1_000 }, (_, n) => idOf(group * 1_000 + n + 1));
      await store.keep(intakeOf(ids.map((id, n) => responseOf({ id, ...(n % 500 === 0 && { respondent }) }))));
    }
    const erasing = store.erase({ site: 'shop', at: 0, respondent });
    expect(await store.keep(intakeOf([responseOf({ id: idOf(6_000), respondent })]))).toEqual(['accepted']);
    expect(await erasing).toBe(11);
    expect(await store.ratingCounts('shop')).toMatchObject([{ n: 4_990 }]);
    await store.close();
  });

  it('says which file it cannot open', () => {
    expect(() => openSqliteStore({ path: join(folder, 'no', 'such', 'folder.db') })).toThrow(
      /folder\.db cannot be opened as a Candor store: /,
    );
  });

  it('reads through a connection that cannot write', () => {
    openDatabase(path).exec('CREATE TABLE t (x)');
    expect(() => openDatabase(path, { readOnly: true }).exec('INSERT INTO t VALUES (1)')).toThrow(/readonly/);
  });
});
