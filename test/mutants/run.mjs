// @ts-check
/**
 * `npm run test:mutants -- [part of a name …]`: makes each mistake of mutants.mjs in a copy of the working tree and runs
 * the tests that must notice it. A mutant that survives, or whose place is not to be found any more, is a failure.
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
import { MUTANTS } from './mutants.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
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
  const vitest = join(ROOT, 'node_modules', '.bin', 'vitest');
  return (
    spawnSync(vitest, ['run', '--bail=1', '--reporter=dot', ...tests], { cwd: copy, stdio: 'ignore' }).status === 0
  );
}

/**
 * @param {string} copy
 * @param {import('./mutants.mjs').Mutant} mutant
 * @returns {'killed' | 'SURVIVED' | 'NOT FOUND'}
 */
function attempt(copy, { file, edits, tests }) {
  const path = join(copy, file);
  if (!existsSync(path)) return 'NOT FOUND';
  const original = readFileSync(path, 'utf8');
  if (!edits.every(({ search }) => original.includes(search))) return 'NOT FOUND';
  writeFileSync(
    path,
    edits.reduce((text, { search, replace }) => text.replace(search, () => replace), original),
  );
  try {
    return passes(copy, tests) ? 'SURVIVED' : 'killed';
  } finally {
    writeFileSync(path, original);
  }
}

const wanted = process.argv.slice(2);
const chosen = MUTANTS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const copy = copyTree();
try {
  // Tests that fail without any mutant kill nothing.
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  const broken = tests.filter((test) => !passes(copy, [test]));
  for (const test of broken) console.log(`fails without any mutant, or is not there: ${test}`);
  let killed = 0;
  for (const mutant of chosen) {
    const sound = mutant.tests.filter((test) => !broken.includes(test));
    const verdict = sound.length === 0 ? 'NOT TRIED' : attempt(copy, { ...mutant, tests: sound });
    if (verdict === 'killed') killed++;
    console.log(`${verdict.padEnd(9)}  ${mutant.name}`);
  }
  console.log(`\n${killed} of ${chosen.length} mutants killed`);
  process.exitCode = killed < chosen.length ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
