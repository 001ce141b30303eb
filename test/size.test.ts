import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesOf, STAGES } from './bench/bytes.mjs';

// Bytes as served, brotli 11. Whoever raises one of these says what for.
const BUDGETS: Record<string, number> = {
  'on load': 4000,
  'to the first NPS prompt': 23_400,
  'the same, in Russian': 24_050,
  'to keep and send an answer, besides': 5950,
  'for surveys with rules, besides': 7050,
  'for owners who look through a page': 4100,
  'all in one file, with every language': 47_550,
};

describe('the files of the script tag (they need to be built)', () => {
  it.each(Object.entries(STAGES))('weigh no more than their budget %s', (stage, names) => {
    expect(bytesOf(names).brotli).toBeLessThanOrEqual(BUDGETS[stage] ?? 0);
  });

  it.each([
    ['on load', 'on load'],
    ['all it takes to show a prompt', 'to the first NPS prompt'],
    ['to send its answer, besides', 'to keep and send an answer, besides'],
  ])('weigh what the README says: %s', (row, stage) => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [, said] = new RegExp(`\\| ${row} +\\| +([\\d.]+) kB`).exec(readme) ?? [];
    expect(said).toBe((bytesOf(STAGES[stage] ?? []).brotli / 1000).toFixed(1));
  });
});
