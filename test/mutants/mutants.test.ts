import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROWS } from '../faults/rows.js';
import { FILES, HOST_MUTANTS, UNTOUCHED as UNTOUCHED_HOSTS } from './hosts.mjs';
import { MUTANTS } from './mutants.mjs';
import { ROW_MUTANTS, UNTOUCHED } from './rows.mjs';

const ROOT = new URL('../../', import.meta.url);

/** The tests of the hosts in Chromium, as Vitest finds them: `chromium: in Chromium a customer can answer on a page …`. */
function hostTests(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'candor-list-'));
  const list = join(folder, 'list.json');
  const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', ROOT));
  const files = FILES.map((file) => `test/hosts/${file}.test.ts`);
  try {
    execFileSync(process.execPath, [vitest, 'list', '--project', 'whole', `--json=${list}`, ...files], {
      cwd: fileURLToPath(ROOT),
      env: { ...process.env, CANDOR_ENGINES: '' },
      stdio: 'ignore',
    });
    const found: { name: string; file: string }[] = JSON.parse(readFileSync(list, 'utf8'));
    return found.map(({ name, file }) => `${basename(file, '.test.ts')}: ${name.replaceAll(' > ', ' ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const titlesOf = (tests: Record<string, string[]>): string[] =>
  Object.entries(tests).flatMap(([file, titles]) => titles.map((title) => `${file}: ${title}`));

describe('the mistakes that tests and rows must notice', () => {
  it.each([...MUTANTS, ...ROW_MUTANTS, ...HOST_MUTANTS].map((mutant) => [mutant.name, mutant] as const))(
    '%s: can still be made',
    (_name, { file, edits }) => {
      const source = readFileSync(new URL(file, ROOT), 'utf8');
      expect(edits.filter(({ search }) => !source.includes(search))).toEqual([]);
    },
  );

  it('name tests and rows that there are', () => {
    const ids = new Set(ROWS.map(({ id }) => id));
    expect(ROW_MUTANTS.flatMap(({ rows }) => Object.keys(rows)).filter((id) => !ids.has(id))).toEqual([]);
    expect(MUTANTS.flatMap(({ tests }) => tests).filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
  });

  it('leave no row of the fault table that nothing makes fail, but for those that say why', () => {
    const noticing = new Set([...ROW_MUTANTS.flatMap(({ rows }) => Object.keys(rows)), ...Object.keys(UNTOUCHED)]);
    expect(ROWS.map(({ id }) => id).filter((id) => !noticing.has(id))).toEqual([]);
  });

  it('name tests of the hosts that there are, and leave none that nothing makes fail, but for those that say why', () => {
    const untouched = Object.keys(UNTOUCHED_HOSTS);
    const named = new Set([...HOST_MUTANTS.flatMap(({ tests }) => titlesOf(tests)), ...untouched]);
    const tests = hostTests();
    expect([...named].filter((title) => !tests.includes(title))).toEqual([]);
    expect(tests.filter((title) => !named.has(title))).toEqual([]);
  });
});
