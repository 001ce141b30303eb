import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'candor-surveys-'));

/** Builds the command as it is published. */
beforeAll(async () => {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  const installed = join(here, '../../node_modules');
  for (const name of readdirSync(installed)) {
    if (!name.startsWith('.') && name !== '@candor') symlinkSync(join(installed, name), join(modules, name));
  }
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    build: {
      ssr: join(here, '../cli.ts'),
      target: 'es2020',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'cli.mjs' } },
    },
    ssr: { noExternal: [/^@candor\//] },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command where nobody can be asked. */
function candor(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli.mjs', ...words], { cwd: folder, input: '' });
  return { code: status, out: String(stdout), err: String(stderr) };
}

describe('the commands for survey files', () => {
  it('lead from nothing to a file that is valid, and from there to the next', () => {
    const words = ['--goal', 'purchase', '--touchpoint', 'cart', '--languages', 'en,ro', '--company', 'Ana’s', '--yes'];
    const written = candor('init', ...words);
    expect([written.code, written.err]).toEqual([0, '']);
    expect(written.out).toContain('candor.json has one survey, "cart-ces".');
    expect(candor('validate', '--strict')).toEqual({ code: 0, out: 'candor.json is valid: 1 survey\n', err: '' });

    const again = candor('init', ...words);
    const refusal = 'candor: candor.json is there already: name another file, or write over it with --force\n';
    expect(again).toEqual({ code: 1, out: '', err: refusal });

    const text = readFileSync(join(folder, 'candor.json'), 'utf8');
    const changed = text.replace('handle my issue', 'order').replace('"cooldownDays": 30', '"cooldownDays": 14');
    writeFileSync(join(folder, 'new.json'), changed);
    expect(candor('diff', 'candor.json', 'new.json')).toEqual({
      code: 0,
      err: '',
      out: `cart-ces
  the question in "en" is reworded: "Ana’s made it easy for me to handle my issue." → "Ana’s made it easy for me to order."
  cooldown: 30 → 14 days
  answers in en: not to be pooled: another question
  answers in ro: may be pooled
`,
    });
    expect(candor('diff', 'new.json', 'new.json').out).toBe('unchanged, with all answers to be pooled: cart-ces\n');
    const json: unknown = JSON.parse(candor('diff', '--json', 'candor.json', 'new.json').out);
    expect(json).toMatchObject({
      changes: [
        { survey: 'cart-ces', path: ['texts', 'en', 'question'] },
        { before: 30, after: 14 },
      ],
      pooling: [
        { language: 'en', pool: false },
        { language: 'ro', pool: true },
      ],
    });
  });

  it('end with 1 where a warning is none too few, a file is not valid, or a goal is not said', () => {
    const survey = { id: 'a', touchpoint: 't', metric: 'nps', texts: { en: { question: 'Q' } }, moments: [] };
    const put = (name: string, value: object): void =>
      writeFileSync(join(folder, name), JSON.stringify({ version: 1, language: 'en', surveys: [value] }));
    put('odd.json', survey);
    put('bad.json', { ...survey, cooldown: 3 });
    expect(candor('validate', 'odd.json').code).toBe(0);
    expect(candor('validate', 'odd.json', '--strict').code).toBe(1);
    expect(candor('validate', 'odd.json', '--strict', '--allow', 'anchors', '--allow', 'no-moment:a').code).toBe(0);
    const fault = 'surveys[0].cooldown: expected no such key; did you mean "cooldownDays"?\n';
    expect(candor('validate', 'bad.json')).toEqual({ code: 1, out: '', err: fault });
    expect(candor('diff', 'odd.json', 'bad.json')).toEqual({
      code: 1,
      out: '',
      err: `candor: bad.json is not valid:\n  ${fault}`,
    });
    expect(candor('diff', 'odd.json', 'none.json').err).toBe('candor: there is no survey file at none.json\n');
    expect(candor('init', 'x.json').err).toMatch(/^candor: expected --goal, since there is nobody to ask; /);
  });
});
