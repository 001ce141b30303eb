import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LINT_RULES } from '@candor/protocol/lint';
import { afterAll, describe, expect, it } from 'vitest';
import { validate } from './validate.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-validate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const survey = {
  id: 'shop-nps',
  touchpoint: 'shop',
  metric: 'nps',
  texts: { en: { question: 'Recommend us?' } },
  moments: [],
};

function written(...surveys: object[]): string {
  const path = join(folder, 'candor.json');
  writeFileSync(path, JSON.stringify({ version: 1, language: 'en', surveys }));
  return path;
}

const TODAY = '2026-11-30';
const says =
  `no moment, so it is shown only where a page calls candor('ask', 'shop-nps'); ` +
  `if more is meant, add one such as { "on": "page", "url": "/thank-you" }`;
const warning = { rule: 'no-moment', at: 'surveys[0].moments', survey: 'shop-nps', says };

describe('candor validate', () => {
  it('warns of what is hardly meant, and is content', () => {
    const path = written(survey);
    const out = `warning  surveys[0].moments: ${says} (no-moment)\n${path} is valid: 1 survey, 1 warning\n`;
    expect(validate(path, {}, TODAY)).toEqual({ out, failed: false });
  });

  it('is not content with warnings where it is told to be strict', () => {
    expect(validate(written(survey), { strict: true }, TODAY).failed).toBe(true);
    const moments = [{ on: 'button' }];
    const path = written({ ...survey, moments });
    expect(validate(path, { strict: true }, TODAY)).toEqual({ out: `${path} is valid: 1 survey\n`, failed: false });
  });

  it('is silent about what is allowed, everywhere or in one survey', () => {
    const path = written(survey, { ...survey, id: 'other', texts: { en: { question: 'Again?' } } });
    const warned = (allow: string[]): number =>
      validate(path, { allow }, TODAY)
        .out.split('\n')
        .filter((line) => line.startsWith('warning')).length;
    expect([warned([]), warned(['no-moment:other']), warned(['no-moment']), warned(['anchors'])]).toEqual([2, 1, 0, 2]);
    expect(() => validate(path, { allow: ['no-momnt'] }, TODAY)).toThrow(
      /^--allow: expected the name of a warning, .*, got no-momnt; there are no-moment, deaf-moment, /,
    );
  });

  it('prints the same as JSON, for a file that is valid and for one that is not', () => {
    const { out, failed } = validate(written(survey), { json: true, strict: true }, TODAY);
    expect(failed).toBe(true);
    expect(JSON.parse(out)).toEqual({ valid: true, surveys: 1, faults: [], warnings: [warning] });
    const bad = validate(written({ ...survey, cooldown: 3 }), { json: true }, TODAY);
    expect(bad.failed).toBe(true);
    const faults = ['surveys[0].cooldown: expected no such key; did you mean "cooldownDays"?'];
    expect(JSON.parse(bad.out)).toEqual({ valid: false, surveys: 0, faults, warnings: [] });
  });

  it('puts faults where errors go, and warns of nothing beside them', () => {
    expect(validate(written({ ...survey, cooldown: 3 }), {}, TODAY)).toEqual({
      out: '',
      err: 'surveys[0].cooldown: expected no such key; did you mean "cooldownDays"?\n',
      failed: true,
    });
  });

  it('has nothing to say of the shop', () => {
    const shop = fileURLToPath(new URL('../../../../../demo/candor.json', import.meta.url));
    expect(validate(shop, {}, TODAY).out).toBe(`${shop} is valid: 5 surveys\n`);
  });

  it('warns of what the README says, and of nothing else', () => {
    const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
    const [, table = ''] = /\n\| warning [^\n]*\n[^\n]*\n([\s\S]*?)\n\n/.exec(readme) ?? [];
    expect(table.split('\n').map((row) => /^\| `([\w-]+)`/.exec(row)?.[1])).toEqual(LINT_RULES);
  });
});
