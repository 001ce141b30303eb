import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import { addSimulate } from './command.js';

const demo = (name: string): string => fileURLToPath(new URL(`../../../../../demo/${name}`, import.meta.url));

afterEach(() => vi.restoreAllMocks());

/** What the command prints, typed like this after the shop's visits and its survey file. */
async function printed(...options: string[]): Promise<string> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  addSimulate(program);
  program.commands.forEach((each) => each.exitOverride().configureOutput({ writeErr: () => {} }));
  await program.parseAsync(['simulate', demo('visits.ndjson.gz'), demo('candor.json'), ...options], { from: 'user' });
  return out.mock.calls.map(([text]) => String(text)).join('');
}

it('tries the shop’s surveys on the visits that come with it', async () => {
  const text = await printed('--margin', 'shop-nps=20', '--margin', 'care-csat=15', '--answers', '0.5');
  expect(text).toMatch(/: 12,760 rows of 2,000 people, 2026-05-01 to 2026-05-30 /);
  expect(text).toMatch(/Taken for granted: 50 % of prompts are answered/);
  expect(text).toMatch(/\n {2}care-csat +\d+\.\d days to ±15 percentage points, with \d+ answers/);
  expect(text).toMatch(/\n {2}shop-nps +\d+\.\d days to ±20 points, with \d+ answers/);
});

it('says how many decisions were made in a second, if it is to', async () => {
  expect(await printed('--timing')).toMatch(/12,760 rows and 2,\d{3} decisions in .* decisions in a second of it/);
});

it.each([
  ['--answers', '20', 'Expected a number from 0 to 1, such as 0.2.'],
  ['--answers', '', 'Expected a number from 0 to 1, such as 0.2.'],
  ['--margin', '5', 'Expected a survey and a number above 0, such as shop-nps=5.'],
  ['--margin', 'shop-nps=0', 'Expected a survey and a number above 0, such as shop-nps=5.'],
])('refuses %s %j', async (option, value, message) => {
  await expect(printed(option, value)).rejects.toThrow(message);
});
