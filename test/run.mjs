// @ts-check
/**
 * Everything that has to hold before a change is taken: types, lint, format, the build, then every test, those in a
 * real browser too. It ends with one plain line, `N passed, N failed`, in which each check counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './setup/ensure-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
let passed = 0;
let failed = 0;

/**
 * @param {string} command from node_modules/.bin
 * @param {string[]} words
 */
function run(command, words) {
  const path = join(root, 'node_modules', '.bin', command);
  return (
    spawnSync(path, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
      .status === 0
  );
}

/**
 * @param {string} name
 * @param {() => boolean} check
 */
function step(name, check) {
  console.log(`\n── ${name}`);
  if (check()) passed++;
  else {
    failed++;
    console.error(`✗ ${name}`);
  }
}

function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'candor-test-'));
  const report = join(folder, 'report.json');
  const clean = run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
    // A file that could not even be read, or an error outside of every test, is a failure too.
    if (!clean && numFailedTests === 0) failed++;
  } catch {
    failed++;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!ensureChromium()) process.exit(1);
step('types', () => run('tsc', ['-b']));
step('lint', () => run('oxlint', ['--type-aware', '--deny-warnings']));
step('format', () => run('oxfmt', ['--check']));
step('build', () => run('vite', ['build', '--logLevel', 'warn']));
console.log('\n── tests, in Node and in Chromium');
tests();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
