// @ts-check
/**
 * `npm run test:mutants -- [part of a name …] [--rows | --hosts]`: makes each mistake of mutants.mjs in a copy of the
 * working tree and runs the tests that must notice it. With `--rows`, those of rows.mjs: the copy is built each time, and
 * the rows of the fault table that must notice it are played. With `--hosts`, those of hosts.mjs: it is built too, and
 * the tests of test/hosts that must notice it are run in Chromium. A mutant that survives, or whose place is not to be
 * found any more, is a failure.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HOST_MUTANTS } from './hosts.mjs';
import { MUTANTS } from './mutants.mjs';
import { ROW_MUTANTS } from './rows.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = join(ROOT, 'node_modules', '.bin', 'vitest');
const PLACES = ['.', 'demo', 'test', 'packages/protocol', 'packages/scoring', 'packages/widget', 'packages/collector'];

/** A copy of what git knows, or will, with the installed packages of the original. */
function copyTree() {
  const copy = mkdtempSync(join(tmpdir(), 'candor-mutants-'));
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const file of list.toString().split('\0').filter(Boolean)) {
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(copy, file));
  }
  for (const place of PLACES) {
    const installed = join(ROOT, place, 'node_modules');
    if (!existsSync(installed)) continue;
    // A package's own are links beside each other, which lead into the copy; the root's are shared, but not its caches.
    if (place === '.') {
      mkdirSync(join(copy, 'node_modules'));
      for (const name of readdirSync(installed).filter((entry) => !/^\.vite|^\.cache/.test(entry))) {
        symlinkSync(join(installed, name), join(copy, 'node_modules', name));
      }
    } else cpSync(installed, join(copy, place, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}

/**
 * @param {string} copy
 * @param {readonly string[]} tests
 * @returns {boolean} whether all of them passed
 */
function passes(copy, tests) {
  return (
    spawnSync(VITEST, ['run', '--bail=1', '--reporter=dot', ...tests], { cwd: copy, stdio: 'ignore' }).status === 0
  );
}

/** @param {string} copy */
function build(copy) {
  execFileSync(join(ROOT, 'node_modules', '.bin', 'vite'), ['build'], { cwd: copy, stdio: 'ignore' });
}

/**
 * Runs tests of the hosts.
 *
 * @param {string} copy
 * @param {import('./hosts.mjs').Tests} tests
 * @returns {Record<string, string>} what became of each: `passed`, `failed` or nothing
 */
function visit(copy, tests) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const titles = Object.values(tests).flat();
  const pattern = `^(${titles.map((title) => title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`;
  const words = ['run', '--project', 'whole', '--reporter=json', `--outputFile=${report}`, '-t', pattern];
  const files = Object.keys(tests).map((file) => `test/hosts/${file}.test.ts`);
  spawnSync(VITEST, [...words, ...files], { cwd: copy, stdio: 'ignore' });
  /** @type {{ testResults: { assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return Object.fromEntries(
    all.filter(({ fullName }) => titles.includes(fullName)).map(({ fullName, status }) => [fullName, status]),
  );
}

/**
 * Plays rows, each as often as told.
 *
 * @param {string} copy
 * @param {Record<string, number>} rows
 * @returns {Record<string, string>} `holds`, `FAILS` or `not tried`, by row
 */
function play(copy, rows) {
  return Object.fromEntries(
    Object.entries(rows).map(([row, trials]) => {
      const words = ['test/faults/run.mjs', row, '--trials', String(trials), '--seed', '1'];
      const { stdout } = spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });
      const [, verdict, tried] = /^\S.*?  (holds|FAILS)  (\d+) trials/m.exec(stdout) ?? [];
      return [row, verdict === undefined || tried === '0' ? 'not tried' : verdict];
    }),
  );
}

/**
 * @param {string} copy
 * @param {Pick<import('./mutants.mjs').Mutant, 'file' | 'edits'>} mutant
 * @param {() => boolean} survives
 * @returns {'killed' | 'SURVIVED' | 'NOT FOUND'}
 */
function attempt(copy, { file, edits }, survives) {
  const path = join(copy, file);
  if (!existsSync(path)) return 'NOT FOUND';
  const original = readFileSync(path, 'utf8');
  if (!edits.every(({ search }) => original.includes(search))) return 'NOT FOUND';
  writeFileSync(
    path,
    edits.reduce((text, { search, replace }) => text.replace(search, () => replace), original),
  );
  try {
    return survives() ? 'SURVIVED' : 'killed';
  } finally {
    writeFileSync(path, original);
  }
}

/**
 * @param {string} copy
 * @param {readonly import('./mutants.mjs').Mutant[]} chosen
 * @returns {number} how many were killed
 */
function killByTests(copy, chosen) {
  // Tests that fail without any mutant kill nothing.
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  const broken = tests.filter((test) => !passes(copy, [test]));
  for (const test of broken) console.log(`fails without any mutant, or is not there: ${test}`);
  let killed = 0;
  for (const mutant of chosen) {
    const sound = mutant.tests.filter((test) => !broken.includes(test));
    const verdict = sound.length === 0 ? 'NOT TRIED' : attempt(copy, mutant, () => passes(copy, sound));
    if (verdict === 'killed') killed++;
    console.log(`${verdict.padEnd(9)}  ${mutant.name}`);
  }
  return killed;
}

/**
 * Each of its rows has to notice a mutant, but for those that can't be tried on this machine.
 *
 * @param {string} copy
 * @param {readonly import('./rows.mjs').RowMutant[]} chosen
 * @returns {number} how many were killed
 */
function killByRows(copy, chosen) {
  build(copy);
  const sound = play(copy, Object.assign({}, ...chosen.map(({ rows }) => rows)));
  for (const [row, verdict] of Object.entries(sound)) {
    if (verdict !== 'holds') console.log(`without any mutant: ${row} ${verdict}`);
  }
  let killed = 0;
  for (const mutant of chosen) {
    const rows = Object.fromEntries(Object.entries(mutant.rows).filter(([row]) => sound[row] === 'holds'));
    /** @type {Record<string, string>} */
    let played = {};
    const verdict =
      Object.keys(rows).length === 0
        ? 'NOT TRIED'
        : attempt(copy, mutant, () => {
            build(copy);
            played = play(copy, rows);
            return Object.values(played).includes('holds');
          });
    if (verdict === 'killed') killed++;
    const list = Object.entries(played).map(([row, said]) => `${row} ${said}`);
    console.log(`${verdict.padEnd(9)}  ${mutant.name}: ${list.join(', ')}`);
  }
  return killed;
}

/**
 * Each of its tests has to notice a mutant.
 *
 * @param {string} copy
 * @param {readonly import('./hosts.mjs').HostMutant[]} chosen
 * @returns {number} how many were killed
 */
function killByHosts(copy, chosen) {
  build(copy);
  /** @type {import('./hosts.mjs').Tests} */
  const all = {};
  for (const [file, titles] of chosen.flatMap(({ tests }) => Object.entries(tests))) {
    all[file] = [...new Set([...(all[file] ?? []), ...titles])];
  }
  const sound = visit(copy, all);
  for (const title of Object.values(all).flat()) {
    if (sound[title] !== 'passed') console.log(`without any mutant: ${title}: ${sound[title] ?? 'is not there'}`);
  }
  let killed = 0;
  for (const mutant of chosen) {
    const titles = Object.values(mutant.tests).flat();
    /** @type {string[]} */
    let blind = [];
    const verdict = titles.some((title) => sound[title] !== 'passed')
      ? 'NOT TRIED'
      : attempt(copy, mutant, () => {
          build(copy);
          const seen = visit(copy, mutant.tests);
          blind = titles.filter((title) => seen[title] !== 'failed');
          return blind.length > 0;
        });
    if (verdict === 'killed') killed++;
    console.log(`${verdict.padEnd(9)}  ${mutant.name}`);
    for (const title of blind) console.log(`           not noticed: ${title}`);
  }
  return killed;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'boolean' }, hosts: { type: 'boolean' } },
});
/** @param {{ name: string }} mutant */
const isWanted = ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part));
/**
 * @template {{ name: string }} M
 * @param {(copy: string, chosen: readonly M[]) => number} kill
 * @param {readonly M[]} mutants
 */
function run(kill, mutants) {
  const chosen = mutants.filter(isWanted);
  const copy = copyTree();
  try {
    const killed = kill(copy, chosen);
    console.log(`\n${killed} of ${chosen.length} mutants killed`);
    process.exitCode = killed < chosen.length ? 1 : 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
if (values.rows) run(killByRows, ROW_MUTANTS);
else if (values.hosts) run(killByHosts, HOST_MUTANTS);
else run(killByTests, MUTANTS);
