import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROWS } from '../faults/rows.js';
import { MUTANTS } from './mutants.mjs';
import { ROW_MUTANTS, UNTOUCHED } from './rows.mjs';

const ROOT = new URL('../../', import.meta.url);

describe('the mistakes that tests and rows must notice', () => {
  it.each([...MUTANTS, ...ROW_MUTANTS].map((mutant) => [mutant.name, mutant] as const))(
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
});
