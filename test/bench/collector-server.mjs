// @ts-check
/** A server to be measured, in a process of its own: `bare` answers 204 to everything, `candor` is the collector. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const port = process.argv[2] === 'bare' ? await bare() : await candor();

process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
  else {
    rmSync(folder, { recursive: true });
    process.exit(0);
  }
});
process.send?.({ port });

async function bare() {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(204).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function candor() {
  const dist = new URL('../../packages/collector/dist/', import.meta.url);
  const { createCollector } = await import(new URL('index.js', dist).href);
  const { openSqliteStore, serve } = await import(new URL('node/index.js', dist).href);
  const survey = { id: 'nps', touchpoint: 'shop', metric: 'nps', texts: { en: { question: '?' } }, moments: [] };
  const store = openSqliteStore({ path: join(folder, 'candor.sqlite') });
  const collector = createCollector({ store, sites: { shop: { version: 1, language: 'en', surveys: [survey] } } });
  const { url } = await serve(collector.fetch, { port: 0, host: '127.0.0.1' });
  return Number(new URL(url).port);
}
