import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessOf } from '../packages/widget/build/lessOfPreact.js';
import { brotliSize } from './bench/brotli.mjs';

const { resolve } = createRequire(new URL('../packages/widget/package.json', import.meta.url));
const PREACT = readFileSync(resolve('preact').replace(/preact\.js$/, 'preact.mjs'), 'utf8');

describe('preact, as it is in the files of the script tag', () => {
  it('is smaller by a kilobyte', () => {
    expect(brotliSize(Buffer.from(PREACT)) - brotliSize(Buffer.from(lessOf(PREACT)))).toBeGreaterThan(1000);
  });

  it.each([
    ['has changed where something is taken out', PREACT.replace('t&&t.then||D(r)', 't&&t.next||D(r)')],
    ['says twice what is taken out', `${PREACT};u(n.event?n.event(r):r)`],
    ['is none', ''],
  ])('stops the build with a sentence where it %s', (_where, code) => {
    expect(() => lessOf(code)).toThrow(
      /^preact is another one by now: look anew at what packages\/widget\/build takes/,
    );
  });
});
