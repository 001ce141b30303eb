import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
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
