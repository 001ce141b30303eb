import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCollector, memoryStore } from '@candor/collector';
import { serve } from '@candor/collector/node';
import { instrumentOf } from '@candor/protocol';
import { batchSchema, receiptSchema, surveyFileSchema } from '@candor/protocol/schema';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startNode } from './setup/command.js';
import { freePort } from './setup/port.js';
import { snippet } from './setup/readme.js';

const PROTOCOL = new URL('../packages/protocol/', import.meta.url);
const FOLDER = new URL('examples/', PROTOCOL);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

interface Exchange {
  name: string;
  status: number;
  why: string;
}
const exchanges = read('exchanges') as Exchange[];
const taken = exchanges.filter(({ status }) => status === 200);

describe('the example exchanges', () => {
  it.each(taken.filter(({ name }) => name !== 'one-refused'))(
    '$name: its batch is one that may be sent',
    ({ name }) => {
      expect(batchSchema.safeParse(read(`${name}.batch`)).error).toBeUndefined();
    },
  );

  it.each(taken)('$name: its receipt is one, and names every response of the batch in its order', ({ name }) => {
    const { responses } = read(`${name}.batch`) as { responses: { id: string; revision: number }[] };
    const receipt = receiptSchema.parse(read(`${name}.receipt`));
    expect(receipt.results.map(({ id, revision }) => ({ id, revision }))).toEqual(
      responses.map(({ id, revision }) => ({ id, revision })),
    );
  });

  it('one-refused: holds exactly one response that may not be sent', () => {
    const { error } = batchSchema.safeParse(read('one-refused.batch'));
    expect(error?.issues.map(({ path }) => path)).toEqual([['responses', 1, 'rating']]);
  });

  it('not-a-batch: is none', () => {
    expect(batchSchema.safeParse(read('not-a-batch.batch')).success).toBe(false);
  });

  it('ask what the README asks, in its words', () => {
    const { surveys } = surveyFileSchema.parse(JSON.parse(snippet('json', 0)));
    const [survey] = surveys;
    const { responses } = batchSchema.parse(read('first-answer.batch'));
    expect(responses.map(({ instrument }) => instrument)).toEqual(survey && [instrumentOf(survey, 'en')]);
  });

  it('are all named in exchanges.json, and each is there', () => {
    const files = exchanges.flatMap(({ name, status }) =>
      status === 200 ? [`${name}.batch.json`, `${name}.receipt.json`] : [`${name}.batch.json`],
    );
    expect(readdirSync(FOLDER).sort()).toEqual([...files, 'exchanges.json', 'no-receipts.json'].sort());
  });
});

describe('the contract, as an owner runs it on a server of any make', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-contract-'));
  const started: { stop(): Promise<unknown> }[] = [];
  beforeAll(() => writeFileSync(join(folder, 'server.mjs'), snippet('js', 0)));
  afterEach(async () => {
    await Promise.all(started.splice(0).map((each) => each.stop()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What `node contract.mjs` says of a server, a line per exchange, and how it ends. */
  async function contract(endpoint: string): Promise<{ code: number | null; said: string }> {
    const run = startNode([fileURLToPath(new URL('contract.mjs', PROTOCOL)), endpoint], { cwd: folder });
    const code = await run.ended;
    return { code, said: run.said() };
  }
  const allKept = exchanges.map(({ name, why }) => `kept    ${name}: ${why}\n`).join('');

  it('is kept by our collector, again and again', async () => {
    const store = memoryStore();
    const collector = createCollector({ store, sites: { shop: JSON.parse(snippet('json', 0)) } });
    const serving = await serve(collector.fetch, { port: 0, host: '127.0.0.1' });
    started.push(serving);
    expect(await contract(serving.url)).toEqual({ code: 0, said: allKept });
    expect(await contract(serving.url)).toEqual({ code: 0, said: allKept });
    const kept = await store.answers({ site: 'shop', after: 0, limit: 100 });
    expect(kept.map(({ response }) => response.revision)).toEqual([2, 3, 1, 1, 2, 3, 1, 1]);
    expect(await store.ratingCounts('shop')).toEqual([]);
  });

  it('is kept by the server of forty lines in the README', async () => {
    const port = await freePort();
    const server = startNode(['server.mjs'], { cwd: folder, env: { PORT: String(port) } });
    started.push(server);
    const url = `http://127.0.0.1:${port}`;
    await expect
      .poll(() =>
        fetch(url)
          .then(({ status }) => status)
          .catch(() => 0),
      )
      .toBe(404);
    expect(await contract(url)).toEqual({ code: 0, said: allKept });
  });

  it('names what a server breaks that says yes to everything', async () => {
    const port = await freePort();
    const yes = `
      import { createServer } from 'node:http';
      createServer((request, response) => response.end('{"receipt":true,"results":[]}')).listen(${port});
    `;
    writeFileSync(join(folder, 'yes.mjs'), yes);
    started.push(startNode(['yes.mjs'], { cwd: folder }));
    const url = `http://127.0.0.1:${port}`;
    await expect
      .poll(() =>
        fetch(url)
          .then(({ status }) => status)
          .catch(() => 0),
      )
      .toBe(200);
    const { code, said } = await contract(url);
    expect(code).toBe(1);
    expect(said).toContain('BROKEN  first-answer');
    expect(said).toMatch(/the verdict on \S+, revision 1 is missing/);
    expect(said).toContain('expected status 400, got 200');
    expect(said).toContain('expected the header Access-Control-Allow-Origin: *');
  });
});
