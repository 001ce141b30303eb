import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWithdrawalCode } from '@candor/protocol';
import { expect, it, vi } from 'vitest';
import { isSigned, type Claim } from './identity/signature.js';
import { settingsFaults } from './settings/settings.js';

const README = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

function snippets(language: string): string[] {
  return [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code);
}

it('shows settings that are valid', () => {
  const [settings = ''] = snippets('json');
  expect(settingsFaults(JSON.parse(settings), ['shop'])).toEqual([]);
});

it('shows a signature that is valid', async () => {
  const [example = ''] = snippets('js');
  vi.stubEnv('CANDOR_SECRET', 'x'.repeat(32));
  const file = join(mkdtempSync(join(tmpdir(), 'candor-readme-')), 'sign.mjs');
  writeFileSync(file, `${example}\nexport { respondent, traits, signature };`);
  const { signature, ...claim } = (await import(/* @vite-ignore */ file)) as Claim & { signature: string };
  expect(await isSigned('shop', claim, signature, 'x'.repeat(32))).toBe(true);
  expect(await isSigned('blog', claim, signature, 'x'.repeat(32))).toBe(false);
  rmSync(dirname(file), { recursive: true });
  vi.unstubAllEnvs();
});

it('shows a code that is one', () => {
  const [, code = ''] = /"code": "([^"]+)"/.exec(README) ?? [];
  expect(readWithdrawalCode(code)?.code).toBe(code);
});
