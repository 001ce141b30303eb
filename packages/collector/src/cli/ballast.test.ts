import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepBallast } from './ballast.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-ballast-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps room on the disk, once', () => {
  keepBallast(folder, 50_000);
  keepBallast(folder, 90_000);
  expect(statSync(join(folder, 'ballast')).size).toBe(50_000);
});

it('does without where there is no room', () => {
  keepBallast(join(folder, 'missing'), 50_000);
  expect(readdirSync(folder)).toEqual(['ballast']);
});
