// @ts-check
/**
 * `npm start`, once everything is installed: builds what is shipped and opens the shop on it, widget and collector
 * included.
 *
 * PORT (3000) and CANDOR_DATA (demo/data) move it; CANDOR_BUILT=1 takes the last build as it is.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = fileURLToPath(new URL('.', import.meta.url));

/** @param {string} sentence @returns {never} */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** @returns {Promise<number>} a port that is free, since a build should not end in a port that is taken */
async function freePort() {
  const given = process.env['PORT'] || '3000';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) giveUp(`PORT should be a whole number up to 65535, and it is "${given}".`);
  const probe = createServer();
  await new Promise((free, taken) => probe.once('error', taken).listen(port, () => free(undefined))).catch((error) =>
    giveUp(
      codeOf(error) === 'EADDRINUSE'
        ? `Port ${port} is taken: stop what uses it, or choose another, as in "PORT=${port + 1} npm start".`
        : `Port ${port} cannot be used (${codeOf(error)}): choose another, as in "PORT=8080 npm start".`,
    ),
  );
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Not `recursive`: on Node 20 that never ends under /proc. @param {string} folder */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** @returns {string} a folder that can be written to */
function writableFolder() {
  const folder = resolve(process.env['CANDOR_DATA'] || `${DEMO}data`);
  try {
    makeFolder(folder);
    accessSync(`${folder}/.`, constants.W_OK);
  } catch (error) {
    giveUp(`The data folder ${folder} cannot be written to (${codeOf(error)}): name another in CANDOR_DATA.`);
  }
  return folder;
}

function build() {
  console.log('Building the widget, the collector and the shop …');
  const vite = `${ROOT}node_modules/vite/bin/vite.js`;
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) giveUp('The build did not finish. Its own words are above.');
}

const port = await freePort();
const dataFolder = writableFolder();
const built = new URL('dist/server.js', import.meta.url);
if (process.env['CANDOR_BUILT'] !== '1') build();
else if (!existsSync(built)) giveUp('CANDOR_BUILT says that all is built, but it is not: run "npm run build" first.');

try {
  /** @type {typeof import('./src/server.js')} */
  const { startDemo } = await import(built.href);
  const demo = await startDemo({ port, dataFolder });
  console.log(`
The shop is open at ${demo.url}

  Buy something: on the thank-you page you are asked how easy it was to order.
  End the chat in Support, read Care for ten seconds, or cancel the subscription in Account.
  See what came of it, as it comes: ${demo.url}/feedback/report?site=shop

Ctrl+C closes it. The answers stay in ${dataFolder}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void demo.stop().then(() => process.exit(0)));
  }
} catch (error) {
  giveUp(`The shop cannot open: ${error instanceof Error ? error.message : String(error)}`);
}
