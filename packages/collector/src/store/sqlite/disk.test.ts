import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SurveyResponse } from '@candor/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { talkTo, type Talk } from '../../talk.test.suite.js';
import { idOf, intakeOf, responseOf } from '../contract.test.suite.js';
import { StoreUnavailable, type Store } from '../store.js';
import { openDatabase, type Database } from './database.js';
import { openSqliteStore, sqliteStore } from './open.js';
import { prepareSchema } from './schema.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-disk-'));
const canMount = mount();

function mount(): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
}
afterAll(() => {
  // Lazily: a closed connection may let go of its file only when its memory is collected.
  if (canMount) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
let path = '';
beforeEach(() => {
  path = join(folder, `${++files}.db`);
});

/** A full disk and its end: a real one of 2 MiB where a test may mount, else SQLite's own limit on the file. */
interface Disk {
  store: Store;
  fill: () => void;
  free: () => void;
}
function realDisk(): Disk {
  const filler = join(folder, 'filler');
  const fill = (): void => {
    for (const size of [1 << 20, 1 << 16, 1 << 12]) {
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
      } catch {
        // Full for pieces of this size.
      }
    }
  };
  return { store: openSqliteStore({ path }), fill, free: () => rmSync(filler) };
}
function limitedFile(): Disk {
  const writing: Database = openDatabase(path);
  prepareSchema(writing, path);
  return {
    store: sqliteStore(writing, openDatabase(path, { readOnly: true })),
    fill: () => writing.exec('PRAGMA max_page_count = 1'),
    free: () => writing.exec('PRAGMA max_page_count = 1000000'),
  };
}

describe(`a disk that is full (${canMount ? 'a real one of 2 MiB' : 'by max_page_count, since nothing can be mounted here'})`, () => {
  let disk: Disk;
  beforeEach(() => {
    disk = canMount ? realDisk() : limitedFile();
  });
  afterEach(async () => {
    await disk.store.close();
    rmSync(path, { force: true });
  });
  const comment = 'x'.repeat(4_000);
  const batchOf = (from: number) =>
    intakeOf(Array.from({ length: 20 }, (_, n) => responseOf({ id: idOf(from + n), comment })));

  it('has 503 with Retry-After for answers, keeps nothing by halves, and goes on by itself when it is freed', async () => {
    const { store } = disk;
    const talk = talkTo({}, { store });
    expect((await talk.request('/ready')).status).toBe(200);
    const before = await talk.send([responseOf({ comment })]);
    expect(before.results).toMatchObject([{ status: 'accepted' }]);
    disk.fill();
    await expect(untilRefused(store, batchOf)).rejects.toThrow(StoreUnavailable);
    const [{ n } = { n: 0 }] = await store.ratingCounts('shop');
    const late = Array.from({ length: 10 }, (_, index) => responseOf({ id: idOf(9_000 + index), comment }));
    const refused = await post(talk, late);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    const notReady = await talk.request('/ready');
    expect([notReady.status, notReady.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await store.answers({ site: 'shop', after: 0, limit: 1_000 })).toHaveLength(n);
    expect(await store.ratingCounts('shop')).toMatchObject([{ n }]);

    disk.free();
    expect((await talk.request('/ready')).status).toBe(200);
    expect((await post(talk, late)).status).toBe(200);
    expect(await store.ratingCounts('shop')).toMatchObject([{ n: n + 10 }]);
    expect(await store.answers({ site: 'shop', after: 0, limit: 1_000 })).toHaveLength(n + 10);
  });

  it('takes answers again without being asked whether it is ready', async () => {
    disk.fill();
    await expect(untilRefused(disk.store, batchOf)).rejects.toThrow(StoreUnavailable);
    disk.free();
    expect(new Set(await disk.store.keep(batchOf(5_000)))).toEqual(new Set(['accepted']));
  });
});

function post(talk: Talk, responses: SurveyResponse[]): Promise<Response> {
  const body = JSON.stringify({ v: 1, site: 'shop', sentAt: 1, responses, outcomes: [] });
  return talk.request('/v1/responses', { method: 'POST', body, headers: { 'content-type': 'text/plain' } });
}

/** The log of SQLite may have some room left of its own. */
async function untilRefused(store: Store, batchOf: (from: number) => ReturnType<typeof intakeOf>): Promise<void> {
  for (let from = 100; from < 4_000; from += 20) await store.keep(batchOf(from));
}

describe('a disk that has room for an erasure, and none to tidy up after it', () => {
  it('has no error for who asked, since what was to be erased is', async () => {
    const database = openDatabase(path);
    prepareSchema(database, path);
    const unlessTidying = (sql: string): string => {
      if (sql.includes('wal_checkpoint')) throw new Error('database or disk is full');
      return sql;
    };
    const writing: Database = {
      ...database,
      exec: (sql) => database.exec(unlessTidying(sql)),
      prepare: (sql) => database.prepare(unlessTidying(sql)),
    };
    const talk = talkTo({}, { store: sqliteStore(writing, openDatabase(path, { readOnly: true })) });
    await talk.send([responseOf({ respondent: 'customer-17' })]);
    const answer = await talk.ask('/v1/respondents/customer-17?site=shop', 'DELETE');
    expect([answer.status, await answer.json()]).toEqual([200, { erased: 1 }]);
    await talk.collector.close();
  });
});

describe('a disk that became read-only (as SQLite says it, by query_only)', () => {
  it('is answered 503 like a full one, and goes on when it can be written again', async () => {
    const writing = openDatabase(path);
    prepareSchema(writing, path);
    const store = sqliteStore(writing, openDatabase(path, { readOnly: true }));
    const talk = talkTo({}, { store });
    await talk.send([responseOf()]);
    writing.exec('PRAGMA query_only = 1');
    const second = [responseOf({ id: idOf(2) })];
    expect((await post(talk, second)).status).toBe(503);
    expect((await talk.request('/ready')).status).toBe(503);
    expect((await talk.ask('/v1/respondents/x?site=shop', 'DELETE')).status).toBe(200);
    expect((await talk.ask('/v1/scores?site=shop')).status).toBe(200);
    writing.exec('PRAGMA query_only = 0');
    expect((await post(talk, second)).status).toBe(200);
    expect((await talk.request('/ready')).status).toBe(200);
    await talk.collector.close();
  });
});
