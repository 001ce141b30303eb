import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import surveys from '../candor.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const shipped = gunzipSync(readFileSync(path('visits.ndjson.gz'))).toString();

describe('the visits that come with the shop', () => {
  it('are what visits.mjs makes, to the byte', () => {
    const made = execFileSync(process.execPath, [path('visits.mjs')], { maxBuffer: 2 ** 26 }).toString();
    expect(made === shipped).toBe(true);
  });

  it('know every moment that the shop’s surveys wait for', () => {
    const named = surveys.surveys.flatMap(({ moments }) =>
      moments.flatMap((each) => ('name' in each ? each.name : [])),
    );
    expect(named.filter((name) => !shipped.includes(`"moment":"${name}"`))).toEqual([]);
  });
});
