// @ts-check
/**
 * `npm run test:faults`: breaks everything that can be broken between a click and a count, many times, and writes down
 * what came of it. Takes a while; `npm test` plays each row once or twice.
 *
 *     npm run test:faults -- [F01 C1 …] [--share 0.1] [--trials 3] [--seed 7]
 *
 * Needs a build. Rows that were played in full are written to the table, each in its place.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

// What was started is ended also when this is stopped by hand.
// Each of many browsers has a listener of its own for the end.
process.setMaxListeners(0);
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    share: { type: 'string', default: '1' },
    trials: { type: 'string' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const share = Number(values.share);
const trials = values.trials === undefined ? undefined : Number(values.trials);

/** @type {{ module: typeof import('./suite.js') }} */
const { module } = await runnerImport(fileURLToPath(new URL('suite.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
console.log(`seed ${seed}`);
const { table, failed } = await module.runSuite({ only: positionals, share, trials, seed, say: console.log });
console.log(`\n${table}`);
if (share >= 1 && trials === undefined) {
  const file = new URL('TABLE.md', import.meta.url);
  writeFileSync(file, positionals.length === 0 ? table : module.mergeTables(readFileSync(file, 'utf8'), table));
}
process.exitCode = failed > 0 ? 1 : 0;
